// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/teststepsview.h"

#include <QVBoxLayout>

#include "ui/parts/teststeprow.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

TestStepsView::TestStepsView(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"testSteps"_s);
    setAccessibleName(tr("Steps of the connection test"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void TestStepsView::setSteps(const std::vector<StepReport> &steps)
{
    while (m_rows.size() > steps.size()) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    while (m_rows.size() < steps.size())
        addRow();
    for (size_t i = 0; i < steps.size(); ++i)
        m_rows[i]->setReport(steps[i]);
}

void TestStepsView::addRow()
{
    auto *row = new TestStepRow(this);
    for (const RemedyButton &entry : m_remedyButtons)
        row->addRemedyButton(entry.remedy, entry.label);
    row->setTrustLabel(m_trust);
    connect(row, &TestStepRow::remedyRequested, this, &TestStepsView::remedyRequested);
    connect(row, &TestStepRow::trustRequested, this, &TestStepsView::trustRequested);
    m_column->addWidget(row);
    m_rows.push_back(row);
}

void TestStepsView::addRemedyButton(Remedy remedy, const QString &label)
{
    m_remedyButtons.push_back({remedy, label});
    for (TestStepRow *row : m_rows)
        row->addRemedyButton(remedy, label);
}

void TestStepsView::setTrustLabel(const QString &label)
{
    m_trust = label;
    for (TestStepRow *row : m_rows)
        row->setTrustLabel(label);
}

void TestStepsView::setStep(int index, const StepReport &step)
{
    if (index >= 0 && index < count())
        m_rows[size_t(index)]->setReport(step);
}

}
