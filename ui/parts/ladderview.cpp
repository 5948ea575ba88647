// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/ladderview.h"

#include <QVBoxLayout>

#include "ui/parts/ladderrow.h"
#include "ui/parts/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

LadderView::LadderView(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"ladder"_s);
    setAccessibleName(tr("Steps of the connection test"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void LadderView::setSteps(const std::vector<StepReport> &steps)
{
    while (m_rows.size() > steps.size()) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    while (m_rows.size() < steps.size()) {
        m_rows.push_back(new LadderRow(this));
        m_column->addWidget(m_rows.back());
    }
    for (size_t i = 0; i < steps.size(); ++i)
        m_rows[i]->setReport(steps[i]);
}

void LadderView::setStep(int index, const StepReport &step)
{
    if (index >= 0 && index < count())
        m_rows[size_t(index)]->setReport(step);
}

}
