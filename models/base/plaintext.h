// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Makes text from a server safe to show: plain, of limited length, and without characters that hide or reorder text.

#include <QString>

namespace reeve {

// Returns one line. Control characters and line breaks become spaces; bidirectional embeddings, overrides and isolates
// are removed, and so are combining marks beyond the eighth on one letter. Text longer than 512 UTF-16 code units is
// cut there, and an ellipsis is appended.
QString oneLine(const QString &text);

// As oneLine(), but keeps line feeds, and cuts the text after maxLength UTF-16 code units.
QString severalLines(const QString &text, qsizetype maxLength);

// As severalLines() with 4,000 code units, but returns HTML with everything escaped: QToolTip would render markup in
// plain text. Empty for empty text.
QString plainToolTip(const QString &text);

}
