// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/choicebutton.h"

#include <QPainter>
#include <QStyleOptionToolButton>

#include "ui/style/theme.h"

namespace reeve {

ChoiceButton::ChoiceButton(const QString &text, QWidget *parent) : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
}

void ChoiceButton::paintEvent(QPaintEvent *event)
{
    if (isChecked() && isEnabled()) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(toneColour(Tone::Accent, palette()), 2));
        painter.setBrush(toneBackground(Tone::Accent, palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        option.state &= ~(QStyle::State_On | QStyle::State_Sunken);
        style()->drawControl(QStyle::CE_ToolButtonLabel, &option, &painter, this);
    } else {
        QToolButton::paintEvent(event);
    }
    if (hasFocus() && isChecked()) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DotLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3.5, 3.5, -3.5, -3.5), 3, 3);
    }
}

}
