// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/statusfilter.h"

#include <QHBoxLayout>

#include "models/base/plaintext.h"
#include "models/cases/casetext.h"
#include "ui/cases/caseappearance.h"
#include "ui/cases/choicebutton.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

StatusFilter::StatusFilter(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    for (const QString &status : {u"open"_s, u"in-progress"_s, u"closed"_s}) {
        const CaseAppearance appearance = statusAppearance(status);
        auto *button = new ChoiceButton({}, this);
        button->setObjectName(u"casesStatus_"_s + status);
        button->setIcon(icon(appearance.iconName, appearance.tone));
        button->setToolTip(plainToolTip(tr("Show cases with this status. With no status chosen, all are shown.")));
        connect(button, &ChoiceButton::clicked, this, &StatusFilter::changed);
        m_choices.append({status, button});
        row->addWidget(button);
    }
    row->addStretch(1);
    setCounts({});
}

void StatusFilter::setCounts(const CaseStatusCounts &counts)
{
    const std::optional<int> numbers[] = {counts.open, counts.inProgress, counts.closed};
    for (int i = 0; i < m_choices.size(); ++i) {
        const QString name = statusText(m_choices[i].status);
        m_choices[i].button->setText(
            numbers[i] ? tr("%1 (%L2)", "status and number of cases").arg(name).arg(*numbers[i]) : name);
        m_choices[i].button->setAccessibleName(m_choices[i].button->text());
    }
}

void StatusFilter::clear()
{
    for (const Choice &choice : m_choices)
        choice.button->setChecked(false);
}

QStringList StatusFilter::statuses() const
{
    QStringList statuses;
    for (const Choice &choice : m_choices)
        if (choice.button->isChecked())
            statuses.append(choice.status);
    return statuses;
}

}
