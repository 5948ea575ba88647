// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// reeve --check: runs the connection test without a window.

#include "app/cli/commandline.h"

namespace reeve {

// Requires a QCoreApplication; runs its event loop. Prints each step to standard output when it ends, and the
// explanation of a failure to standard error; with --json only one JSON object, to standard output. Returns the exit
// status: 0 passed (also with warnings), 1 failed, 2 the connection file or the secret cannot be read, or the result
// cannot be written.
int runCheck(const CommandLine &line);

}
