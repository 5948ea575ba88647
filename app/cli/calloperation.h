// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// --call: sends one operation, or any request, without a window.

namespace reeve {

struct CommandLine;

// Prints the answer to standard output, or writes it to a file, and explains failures on standard error. Returns the exit
// status. Runs an event loop.
int runCall(const CommandLine &line);

}
