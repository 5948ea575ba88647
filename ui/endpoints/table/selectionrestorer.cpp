// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/selectionrestorer.h"

#include <QScopedValueRollback>

#include "models/endpoints/values/endpointcolumn.h"
#include "ui/endpoints/table/endpointtable.h"

namespace reeve {

SelectionRestorer::SelectionRestorer(EndpointTable &table, QObject *parent) : QObject(parent), m_table(table) { }

void SelectionRestorer::store()
{
    clear();
    QItemSelectionModel *selection = m_table.selectionModel();
    if (!selection || !selection->hasSelection())
        return;
    for (const QItemSelectionRange &range : selection->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_stored[m_table.model()->index(row, 0).data(AgentIdRole).toString()].emplace_back(
                range.left(), range.right());
    }
    m_current = selection->currentIndex().data(AgentIdRole).toString();
    m_currentColumn = selection->currentIndex().column();
    connect(m_table.model(), &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { onRowsInserted(first, last); });
    connect(selection, &QItemSelectionModel::selectionChanged, this, &SelectionRestorer::onSelectionChanged);
}

void SelectionRestorer::clear()
{
    if (m_stored.isEmpty())
        return;
    m_stored.clear();
    m_table.model()->disconnect(this);
    m_table.selectionModel()->disconnect(this);
}

void SelectionRestorer::onRowsInserted(int first, int last)
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    const QAbstractItemModel &model = *m_table.model();
    QItemSelection again;
    for (int row = first; row <= last; ++row) {
        const QString id = model.index(row, 0).data(AgentIdRole).toString();
        for (const auto &[left, right] : m_stored.value(id))
            again.select(model.index(row, left), model.index(row, right));
        if (id == m_current && m_stored.contains(id))
            m_table.selectionModel()->setCurrentIndex(model.index(row, m_currentColumn), QItemSelectionModel::NoUpdate);
    }
    if (!again.isEmpty())
        m_table.selectionModel()->select(again, QItemSelectionModel::Select);
}

// Removed rows only deselect; a new selection comes from the user.
void SelectionRestorer::onSelectionChanged(const QItemSelection &selected)
{
    if (!m_isSelecting && !selected.isEmpty())
        clear();
}

}
