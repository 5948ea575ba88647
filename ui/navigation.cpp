// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/navigation.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/navigationbutton.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

Navigation::Navigation(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"navigation"_s);
    setAccessibleName(tr("Pages"));
    setFixedWidth(188);
    m_column->setContentsMargins(space::small, space::medium, space::small, space::medium);
    m_column->setSpacing(2);
    m_column->addStretch();
}

void Navigation::addPage(const QString &name, const QString &title, const QString &iconName)
{
    const int index = int(m_buttons.size());
    auto *button = new NavigationButton(title, iconName, this);
    button->setObjectName(u"nav-"_s + name);
    if (index < 9)
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(title).arg(index + 1));
    connect(button, &QAbstractButton::clicked, this, [this, index] { Q_EMIT pageRequested(index); });
    m_column->insertWidget(index, button);
    m_buttons.push_back(button);
}

void Navigation::setCurrent(int index)
{
    for (int i = 0; i < int(m_buttons.size()); ++i)
        m_buttons[size_t(i)]->setChecked(i == index);
}

void Navigation::setUnseenCount(int index, int count)
{
    if (index >= 0 && index < int(m_buttons.size()))
        m_buttons[size_t(index)]->setUnseenCount(count);
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), lineColour(palette()));
}

}
