// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/json/documentview.h"

#include <QScrollBar>

#include "ui/json/jsonhighlighter.h"
#include "ui/style/styleproperties.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

DocumentView::DocumentView(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(u"documentView"_s);
    setAccessibleName(tr("Document as text"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFocusFrame(*this);
    setFont(fixedFont());
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    new JsonHighlighter(this);
}

void DocumentView::showText(const QString &text)
{
    if (text == toPlainText())
        return;
    const int place = verticalScrollBar()->value();
    setPlainText(text);
    verticalScrollBar()->setValue(place);
}

}
