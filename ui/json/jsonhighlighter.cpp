// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/json/jsonhighlighter.h"

#include <QEvent>
#include <QPlainTextEdit>

#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// The index after the quote that ends the string beginning at start.
qsizetype stringEnd(const QString &text, qsizetype start)
{
    for (qsizetype i = start + 1; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == u'"')
            return i + 1;
    }
    return text.size();
}

constexpr qsizetype longestLine = 4000; // characters; the rest of a line stays uncoloured

}

JsonHighlighter::JsonHighlighter(QPlainTextEdit *edit) : QSyntaxHighlighter(edit->document()), m_edit(edit)
{
    edit->installEventFilter(this);
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    const QPalette &palette = m_edit->palette();
    for (qsizetype i = 0; i < std::min(text.size(), longestLine);) {
        if (text[i] == u'"') {
            const qsizetype end = stringEnd(text, i);
            const bool isName = text.mid(end, 1) == u":"_s;
            setFormat(int(i), int(end - i), toneColour(isName ? Tone::Accent : Tone::Good, palette));
            i = end;
        } else if (text[i].isLetterOrNumber()) {
            setFormat(int(i), 1, toneColour(Tone::Warning, palette));
            ++i;
        } else {
            ++i;
        }
    }
}

bool JsonHighlighter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        rehighlight();
    return QSyntaxHighlighter::eventFilter(watched, event);
}

}
