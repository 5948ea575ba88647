// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// reeve --export-endpoints: writes the endpoint inventory to a file, without a window.

#include "app/cli/commandline.h"

namespace reeve {

// Requires a QCoreApplication; runs its event loop. Returns the exit status: 0 written, 1 failed, 2 unusable arguments
// or files, 3 written, but the file differs from Kibana's last count as the fleet changed.
int runExport(const CommandLine &line);

}
