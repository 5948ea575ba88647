// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/foldedtext.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetrics>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/cases/safetextbrowser.h"
#include "ui/style/styleproperties.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int textMargin = 2; // keeps the frame of the focus off the letters

}

FoldedText::FoldedText(int lines, const QString &subject, QWidget *parent)
    : QWidget(parent)
    , m_text(new SafeTextBrowser(this))
    , m_more(new QToolButton(this))
    , m_subject(subject)
    , m_lines(lines)
{
    setFocusFrame(*m_text); // Tab stops at it, for its links
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->document()->setDocumentMargin(textMargin);
    m_text->setAccessibleName(subject);
    m_text->installEventFilter(this);
    m_text->viewport()->installEventFilter(this);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setAutoRaise(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(m_text);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QToolButton::clicked, this, [this] { setFolded(!m_folded); });
    connect(m_text->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &FoldedText::fit);
    setFolded(true);
}

void FoldedText::setName(const QString &name)
{
    m_text->setObjectName(name);
    m_more->setObjectName(name + u"More"_s);
}

void FoldedText::showMarkdown(const QString &text)
{
    m_text->showMarkdown(text);
    setFolded(true);
}

void FoldedText::showPlain(const QString &text)
{
    m_text->setPlainText(text);
    setFolded(true);
}

void FoldedText::setFolded(bool folded)
{
    m_folded = folded;
    m_more->setText(folded ? tr("Show all") : tr("Show less"));
    m_more->setAccessibleName(tr("%1: %2", "what a button does, and with what").arg(m_more->text(), m_subject));
    fit();
}

void FoldedText::fit()
{
    const QTextDocument *document = m_text->document();
    const bool wide = std::ceil(document->idealWidth()) > m_text->viewport()->width();
    const int below = wide ? m_text->horizontalScrollBar()->sizeHint().height() : 0;
    const int around = 2 * m_text->frameWidth() + below;
    const int whole = static_cast<int>(std::ceil(document->size().height())) + around;
    const int folded = m_lines * QFontMetrics(m_text->font()).lineSpacing() + 2 * textMargin + around;
    m_more->setVisible(whole > folded);
    m_text->setFixedHeight(m_folded ? std::min(whole, folded) : whole);
    m_text->verticalScrollBar()->setValue(0);
}

void FoldedText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

// The wheel scrolls the page that the text is part of; a folded text would scroll inside itself.
bool FoldedText::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    const QPoint delta = static_cast<QWheelEvent *>(event)->angleDelta();
    if (std::abs(delta.x()) > std::abs(delta.y()))
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

bool needsFolding(const QString &text, const QFont &font, int width)
{
    constexpr qsizetype longText = 300; // UTF-16 units, about four lines
    if (text.size() > longText)
        return true;
    const QFontMetrics metrics(font);
    return std::ranges::any_of(text.simplified().split(u' '),
        [&metrics, width](const QString &word) { return metrics.horizontalAdvance(word) > width; });
}

}
