// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Joins API keys that a terminal, an e-mail or a chat broke over several lines.

#include <QString>

namespace reeve {

// Returns the text with the white space, the marks of a soft break (= \ ^ `) and the marks of a quotation (> |) removed
// from inside every API key that they divide. The parts are joined only where the whole has one of the forms of a key
// and the first part by itself is not complete. The caller overwrites the result, which may hold a key.
QString withJoinedKeys(const QString &text);

}
