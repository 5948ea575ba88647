// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// reeve --check: the connection test on a terminal or in a script.

#include "app/cli/commandline.h"

namespace reeve {

// Needs a QCoreApplication and no screen. Steps go to standard output as they happen, the explanation of a failure to
// standard error; with --json one object goes to standard output and nothing else does.
// Exit status: 0 passed (warnings included), 1 failed, 2 the connection file or the secret cannot be read.
int runCheck(const CommandLine &line);

}
