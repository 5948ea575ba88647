// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/json/answertext.h"

#include <QPlainTextEdit>
#include <QTextCursor>

#include "ui/json/jsonhighlighter.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShort = 150'000; // bytes; layout and colouring of longer texts block noticeably
constexpr std::size_t longestLines = 3; // a short text in so few lines has long ones, which block as well

}

AnswerText::AnswerText(QWidget *parent)
    : QStackedWidget(parent), m_short(new QPlainTextEdit(this)), m_long(new TextLinesView(this))
{
    m_short->setObjectName(u"answerText"_s);
    m_short->setAccessibleName(tr("Answer as text"));
    m_short->setReadOnly(true);
    m_short->setUndoRedoEnabled(false);
    m_short->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_short->setFont(fixedFont());
    new JsonHighlighter(m_short);
    m_long->setAccessibleName(tr("Answer as text"));
    addWidget(m_short);
    addWidget(m_long);
}

void AnswerText::showText(TextLines text)
{
    m_bytes = text.bytes;
    const bool isLong =
        m_bytes.size() > longestShort || (m_bytes.size() > longestShort / 5 && text.begins.size() < longestLines);
    m_short->setPlainText(isLong ? QString() : QString::fromUtf8(m_bytes));
    m_long->showText(isLong ? std::move(text) : TextLines{{}, {0}});
    setCurrentIndex(isLong ? 1 : 0);
}

void AnswerText::select(const JsonSpan &span)
{
    if (currentIndex() == 1)
        return m_long->select(span.begin, span.end);
    const QByteArrayView bytes = m_bytes;
    const auto before = QString::fromUtf8(bytes.first(span.begin)).size();
    const auto size = QString::fromUtf8(bytes.sliced(span.begin, span.end - span.begin)).size();
    QTextCursor cursor(m_short->document());
    cursor.setPosition(static_cast<int>(before));
    cursor.setPosition(static_cast<int>(before + size), QTextCursor::KeepAnchor);
    m_short->setTextCursor(cursor);
    m_short->ensureCursorVisible();
}

}
