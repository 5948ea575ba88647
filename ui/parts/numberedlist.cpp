// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/numberedlist.h"

#include <QGridLayout>
#include <QLabel>

#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

NumberedList::NumberedList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::small);
    m_grid->setVerticalSpacing(space::tiny);
    m_grid->setColumnStretch(1, 1);
}

void NumberedList::setSteps(const QStringList &steps)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < steps.size(); ++row) {
        auto *text = new QLabel(steps[row], this);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(new SecondaryLabel(tr("%1.", "number of a step").arg(row + 1), this), row, 0, Qt::AlignTop);
        m_grid->addWidget(text, row, 1);
    }
    setVisible(!steps.isEmpty());
    updateGeometry();
}

}
