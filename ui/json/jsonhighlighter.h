// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Colours names, strings, numbers and keywords of indented JSON from the palette of the text edit.

#include <QSyntaxHighlighter>

class QPlainTextEdit;

namespace reeve {

class JsonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit JsonHighlighter(QPlainTextEdit *edit); // becomes a child of its document

protected:
    void highlightBlock(const QString &text) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPlainTextEdit *m_edit;
};

}
