// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Makes text from a server safe to show: plain, of bounded length, without hidden direction marks.

#include <QString>

namespace reeve {

// Returns one line of at most 512 characters. Control characters become spaces; direction overrides are removed, and so
// are combining marks beyond the eighth on one letter. A text that is cut ends with an ellipsis.
QString oneLine(const QString &text);

// The same with line breaks kept and at most maxLength characters.
QString severalLines(const QString &text, qsizetype maxLength);

// The same as rich text for QToolTip, which would render markup in plain text: escaped, with line breaks kept, at most
// 4,000 characters. Empty for empty text.
QString plainToolTip(const QString &text);

}
