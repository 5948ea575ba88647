// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/choicerow.h"

#include <QBoxLayout>
#include <QRadioButton>

#include "ui/cases/choicebutton.h"
#include "ui/style/theme.h"

namespace reeve {

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
        button = new ChoiceButton(text, this);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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
