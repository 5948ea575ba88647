// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads a secret from an open file, so that it is neither an argument nor in the environment.

#include <tl/expected.hpp>

#include "models/base/secret.h"

namespace reeve {

// How much of a text the secret is. An API key may be JSON of several lines, a password is one line.
enum class SecretPart { WholeText, FirstLine };

// Bytes. A longer text is refused.
inline constexpr qsizetype longestSecret = 64 * 1024;

// Blocks until the end of the file, or of its first line. On a terminal the text is not shown while it is typed. A line
// break behind a first line is no part of it. The error is one sentence, translated.
tl::expected<Secret, QString> readSecret(int descriptor, SecretPart part);

// Whether the descriptor is open for reading. Asked at the start of the program, before its libraries open files that
// would get the number of one that is not open.
bool isOpenForReading(int descriptor);

}
