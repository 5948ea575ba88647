// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// reeve --export-endpoints: the inventory as a file, without a window.

#include "app/cli/commandline.h"

namespace reeve {

// Needs a QCoreApplication and no screen. Exit status: 0 written, 1 failed, 2 unusable arguments or files.
int runExport(const CommandLine &line);

}
