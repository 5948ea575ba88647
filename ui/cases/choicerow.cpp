// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/choicerow.h"

#include <QBoxLayout>
#include <QPainter>
#include <QRadioButton>
#include <QStyleOptionToolButton>
#include <QToolButton>

#include "ui/style/theme.h"

namespace reeve {

namespace {

// A tool button that shows the checked state in the accent colour.
class ChoiceButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent *event) override
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
};

}

ChoiceRow::ChoiceRow(Qt::Orientation orientation, QWidget *parent) : QWidget(parent), m_orientation(orientation)
{
    auto *layout =
        new QBoxLayout(orientation == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    connect(&m_group, &QButtonGroup::idClicked, this, &ChoiceRow::picked);
}

void ChoiceRow::addChoice(int value, const QString &name, const QString &text, const QIcon &icon)
{
    QAbstractButton *button = nullptr;
    if (m_orientation == Qt::Vertical) {
        button = new QRadioButton(text, this);
    } else {
        auto *tool = new ChoiceButton(this);
        tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        tool->setText(text);
        tool->setCheckable(true);
        tool->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        tool->setFocusPolicy(Qt::StrongFocus);
        button = tool;
    }
    button->setIcon(icon);
    button->setObjectName(objectName() + name);
    button->setAccessibleName(text);
    m_group.addButton(button, value);
    layout()->addWidget(button);
    if (!focusProxy())
        setFocusProxy(button);
}

void ChoiceRow::setChoice(int value)
{
    if (QAbstractButton *button = m_group.button(value)) {
        button->setChecked(true);
        setFocusProxy(button);
    }
}

}
