// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/json/answerview.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/json/jsonhighlighter.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

AnswerView::AnswerView(QWidget *parent) : QWidget(parent), m_text(new QPlainTextEdit(this))
{
    m_text->setObjectName(u"answerText"_s);
    m_text->setAccessibleName(tr("Answer as text"));
    m_text->setReadOnly(true);
    m_text->setFont(fixedFont());
    new JsonHighlighter(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
}

void AnswerView::showAnswer(const AnswerBody &answer)
{
    m_text->setPlainText(QString::fromUtf8(answer.bytes));
}

void AnswerView::clear()
{
    m_text->clear();
}

}
