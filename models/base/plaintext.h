// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Text that came from a server, made safe to show: plain, of bounded length, no hidden direction marks.

#include <QString>

namespace reeve {

// One line of at most 512 characters: control characters become spaces, direction overrides go, and so do marks stacked
// on a letter beyond the eighth.
QString oneLine(const QString &text);

// Several lines, of at most so many characters: the same, but line breaks stay.
QString severalLines(const QString &text, qsizetype most);

// For QToolTip, which renders whatever looks like markup: the same, escaped, its line breaks kept;
// at most 4,000 characters.
QString plainToolTip(const QString &text);

}
