// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/steplist.h"

#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct MarkAppearance {
    QString icon;
    Tone tone;
    const char *text;
};

MarkAppearance appearanceOf(StepList::Mark mark)
{
    switch (mark) {
    case StepList::Mark::Done:
        return {u"circle-check"_s, Tone::Good, QT_TRANSLATE_NOOP("reeve::StepList", "Done")};
    case StepList::Mark::Failed:
        return {u"triangle-alert"_s, Tone::Warning, QT_TRANSLATE_NOOP("reeve::StepList", "Has problems")};
    case StepList::Mark::Open:
        break;
    }
    return {u"circle"_s, Tone::Neutral, QT_TRANSLATE_NOOP("reeve::StepList", "Not done yet")};
}

}

StepList::StepList(const QStringList &titles, QWidget *parent) : QFrame(parent), m_titles(titles)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::huge, space::medium, space::large);
    column->setSpacing(space::tiny);
    for (int index = 0; index < titles.size(); ++index) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"step%1"_s.arg(index));
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setMinimumHeight(36);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, index] { Q_EMIT stepRequested(index); });
        column->addWidget(button, 0, Qt::AlignLeft);
        m_buttons.push_back(button);
    }
    column->addStretch(1);
    setCurrent(0);
}

void StepList::setCurrent(int index)
{
    m_current = index;
    setReachable(std::max(m_reachable, index));
}

void StepList::setReachable(int last)
{
    m_reachable = last;
    for (int index = 0; index < m_titles.size(); ++index)
        updateButton(index);
}

void StepList::setMark(int index, Mark mark)
{
    m_marks.insert(index, mark);
    updateButton(index);
}

void StepList::updateButton(int index)
{
    QToolButton *button = m_buttons[static_cast<std::size_t>(index)];
    const QString &title = m_titles.at(index);
    const bool current = index == m_current;
    const Mark mark = index < m_current ? m_marks.value(index, Mark::Done) : Mark::Open;
    button->setEnabled(index <= m_reachable);
    button->setText(u' ' + title); // a gap between icon and text
    QFont font = this->font();
    font.setBold(current);
    button->setFont(font);
    const MarkAppearance appearance = appearanceOf(mark);
    button->setIcon(current ? icon(u"circle-dot"_s, Tone::Accent) : icon(appearance.icon, appearance.tone));
    button->setAccessibleName(
        tr("Step %1 of %2: %3").arg(QString::number(index + 1), QString::number(m_titles.size()), title));
    button->setAccessibleDescription(current ? tr("Current step") : tr(appearance.text));
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(lineColour(palette()));
    painter.drawLine(rect().topRight(), rect().bottomRight());
}

void StepList::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_buttons.empty())
        setReachable(m_reachable);
}

}
