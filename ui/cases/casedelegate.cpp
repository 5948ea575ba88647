// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/casedelegate.h"

#include "models/cases/caselistmodel.h"
#include "ui/cases/caseappearance.h"
#include "ui/style/icons.h"

namespace reeve {

namespace {

// Returns an empty icon name for columns without an icon.
CaseAppearance appearanceOf(const QModelIndex &index)
{
    switch (static_cast<CaseColumn>(index.column())) {
    case CaseColumn::Status:
        return statusAppearance(index.data(CaseStatusRole).toString());
    case CaseColumn::Severity:
        return severityAppearance(index.data(CaseSeverityRole).toString());
    case CaseColumn::Title:
    case CaseColumn::Owner:
    case CaseColumn::Assignees:
    case CaseColumn::Comments:
    case CaseColumn::Alerts:
    case CaseColumn::Created:
    case CaseColumn::Updated:
        break;
    }
    return {};
}

}

void CaseDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = index.data(Qt::DisplayRole).toString().simplified();
    if (isCount(static_cast<CaseColumn>(index.column())))
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    const CaseAppearance appearance = appearanceOf(index);
    if (appearance.iconName.isEmpty())
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = icon(appearance.iconName, appearance.tone);
    option->decorationSize = QSize(14, 14);
}

}
