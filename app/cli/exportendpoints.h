// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// reeve --export-endpoints: writes the endpoint inventory to a file, without a window.

#include "app/cli/commandline.h"

namespace reeve {

// Requires a QCoreApplication; runs its event loop. Returns one of exitStatus.
int runExport(const CommandLine &line);

}
