// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/twocolumns.h"

#include <QBoxLayout>

#include "ui/style/theme.h"

namespace reeve {

TwoColumns::TwoColumns(QWidget *first, QWidget *second, int breakpoint, QWidget *parent)
    : QWidget(parent)
    , m_second(second)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_breakpoint(breakpoint)
{
    m_layout->setContentsMargins(space::huge, space::large, space::huge, space::large);
    m_layout->setSpacing(space::huge);
    m_layout->addWidget(first, 5);
    m_layout->addWidget(second, 3, Qt::AlignTop);
}

bool TwoColumns::isSideBySide() const
{
    return m_layout->direction() == QBoxLayout::LeftToRight;
}

void TwoColumns::resizeEvent(QResizeEvent *event)
{
    const bool wide = width() >= m_breakpoint;
    if (wide != isSideBySide()) {
        m_layout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        m_layout->setAlignment(m_second, wide ? Qt::AlignTop : Qt::Alignment());
    }
    QWidget::resizeEvent(event);
}

}
