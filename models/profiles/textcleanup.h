// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Cleans up text that was copied from a mail, a chat or a configuration file.

#include <QString>

namespace reeve {

// Returns the text without white space, invisible characters, quotes, brackets and punctuation at its ends.
QString withoutStrayEnds(const QString &text);

// Whether it holds white space, control characters, or characters that are invisible or change the reading direction.
bool hasInvisible(const QString &text);

}
