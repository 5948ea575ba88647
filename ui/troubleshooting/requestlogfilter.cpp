// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/troubleshooting/requestlogfilter.h"

#include <QGuiApplication>
#include <QPalette>

#include "models/base/plaintext.h"
#include "models/kibana/requestlogmodel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

void RequestLogFilter::setFailuresOnly(bool only)
{
    m_failuresOnly = only;
    invalidateFilter();
}

void RequestLogFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

QVariant RequestLogFilter::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ToolTipRole && index.column() == int(RequestLogColumn::Path))
        return plainToolTip(index.data().toString());
    const bool result = index.column() == int(RequestLogColumn::Result);
    if (!result || (role != Qt::DecorationRole && role != Qt::ForegroundRole))
        return QSortFilterProxyModel::data(index, role);
    if (!index.data(RequestFailedRole).toBool())
        return {};
    if (role == Qt::DecorationRole)
        return icon(u"circle-x"_s, Tone::Bad);
    return toneColour(Tone::Bad, QGuiApplication::palette());
}

bool RequestLogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    if (m_failuresOnly && !first.data(RequestFailedRole).toBool())
        return false;
    if (m_text.isEmpty())
        return true;
    for (const auto column :
        {RequestLogColumn::Path, RequestLogColumn::Method, RequestLogColumn::Status, RequestLogColumn::Result}) {
        if (first.siblingAtColumn(int(column)).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

}
