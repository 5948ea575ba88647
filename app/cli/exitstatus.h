// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Exit statuses of the command line modes, as --help and the manual page list them.

namespace reeve::exitStatus {

inline constexpr int done = 0;
inline constexpr int failed = 1; // with an explanation on standard error
inline constexpr int unusable = 2; // the command line, the connection, its secret or the file
inline constexpr int differs = 3; // exported, but the fleet changed while it was read
inline constexpr int empty = 4; // no endpoints to export, and nothing written

}
