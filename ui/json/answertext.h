// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// An answer as text: coloured if it is short, otherwise plain and laid out as far as it is in sight.

#include <QStackedWidget>

#include "models/json/jsonindex.h"
#include "ui/json/textlinesview.h"

class QPlainTextEdit;

namespace reeve {

class AnswerText : public QStackedWidget
{
    Q_OBJECT
public:
    explicit AnswerText(QWidget *parent = nullptr);

    void showText(TextLines text);
    const QByteArray &bytes() const { return m_bytes; } // what is shown
    void select(const JsonSpan &span);

private:
    QPlainTextEdit *m_short;
    TextLinesView *m_long;
    QByteArray m_bytes{};
};

}
