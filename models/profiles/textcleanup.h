// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What sticks to a text when it is copied from a mail, a chat or a configuration file.

#include <QString>

namespace reeve {

// Without white space, control and invisible characters, quotes, angle brackets and punctuation at both ends.
QString withoutStrayEnds(const QString &text);

// White space, control characters, and characters that show nothing or turn the reading direction.
bool hasInvisible(const QString &text);

}
