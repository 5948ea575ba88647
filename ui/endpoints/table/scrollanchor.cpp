// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/scrollanchor.h"

#include <QCursor>
#include <QScrollBar>
#include <algorithm>
#include <cstdlib>

#include "models/endpoints/inventory/endpointinventory.h"
#include "ui/endpoints/table/endpointtable.h"

namespace reeve {

ScrollAnchor::ScrollAnchor(EndpointTable &table, QObject *parent) : QObject(parent), m_table(table) { }

void ScrollAnchor::setInventory(EndpointInventory *inventory)
{
    if (m_inventory)
        m_inventory->model().disconnect(this);
    m_inventory = inventory;
    m_visibleRows.clear();
    m_resetsOnNextRows = true;
    if (!inventory)
        return;
    connect(&inventory->model(), &EndpointTableModel::aboutToReplace, this, &ScrollAnchor::storePosition);
    connect(&inventory->model(), &EndpointTableModel::replaced, this, &ScrollAnchor::restorePosition);
}

bool ScrollAnchor::isVisible(int row) const
{
    const int top = m_table.rowViewportPosition(row);
    return top > -m_table.rowHeight(row) && top < m_table.viewport()->height();
}

int ScrollAnchor::anchorRow() const
{
    const QWidget &viewport = *m_table.viewport();
    if (viewport.underMouse()) {
        if (const int row = m_table.rowAt(viewport.mapFromGlobal(QCursor::pos()).y()); row >= 0)
            return row;
    }
    if (const QModelIndex current = m_table.currentIndex(); current.isValid() && isVisible(current.row()))
        return current.row();
    return m_table.rowAt(0);
}

void ScrollAnchor::storePosition()
{
    m_table.setAutoScroll(false); // the view would follow the current row during the replacement
    m_table.layOutNow();
    const QModelIndex current = m_table.currentIndex();
    m_current = current;
    m_hadCurrent = current.isValid();
    m_isCurrentAnchor = m_hadCurrent && isVisible(current.row())
        && m_table.selectionModel()->rowIntersectsSelection(current.row(), QModelIndex());
    storeVisibleRows();
    m_selection.store(*m_table.selectionModel());
}

void ScrollAnchor::storeVisibleRows()
{
    m_visibleRows.clear();
    const int anchor = m_resetsOnNextRows && m_isCurrentAnchor ? m_current.row() : anchorRow();
    if (anchor < 0)
        return;
    const int last = m_table.rowAt(m_table.viewport()->height() - 1);
    const int end = last < 0 ? m_table.model()->rowCount() : last + 1;
    for (int row = m_table.rowAt(0); row >= 0 && row < end; ++row)
        m_visibleRows.push_back({m_table.model()->index(row, 0), m_table.rowViewportPosition(row)});
    const auto distance = [anchor](const VisibleRow &visible) { return std::abs(visible.index.row() - anchor); };
    std::ranges::stable_sort(m_visibleRows, {}, distance);
}

const ScrollAnchor::VisibleRow *ScrollAnchor::nearestRemaining() const
{
    const auto found =
        std::ranges::find_if(m_visibleRows, [](const VisibleRow &visible) { return visible.index.isValid(); });
    return found == m_visibleRows.end() ? nullptr : &*found;
}

void ScrollAnchor::restorePosition(const std::vector<int> &newRows)
{
    const int dropped = m_selection.restore(*m_table.selectionModel(), newRows);
    const bool startsOver = m_resetsOnNextRows || m_visibleRows.empty();
    restoreCurrent(startsOver);
    m_table.layOutNow();
    const VisibleRow *kept = nearestRemaining();
    if (startsOver && !(m_isCurrentAnchor && m_current.isValid()))
        m_table.verticalScrollBar()->setValue(0);
    else if (kept)
        scrollTo(*kept);
    m_table.setAutoScroll(true);
    // While rows are loaded, they are sorted once more at the end.
    const bool isAnswered = m_inventory->state() != InventoryState::Loading && m_table.model()->rowCount() > 0;
    m_resetsOnNextRows = m_resetsOnNextRows && !isAnswered;
    m_visibleRows.clear();
    if (dropped > 0)
        Q_EMIT selectionDropped(dropped);
}

// If the current row was removed, the selection model has made some other row current.
void ScrollAnchor::restoreCurrent(bool startsOver)
{
    if (!m_hadCurrent || m_current.isValid() || m_table.model()->rowCount() == 0)
        return;
    const VisibleRow *near = startsOver ? nullptr : nearestRemaining();
    const int row = near ? near->index.row() : 0;
    const int column = std::max(0, m_table.currentIndex().column());
    m_table.selectionModel()->setCurrentIndex(m_table.model()->index(row, column), QItemSelectionModel::NoUpdate);
}

void ScrollAnchor::scrollTo(const VisibleRow &visible)
{
    QScrollBar &bar = *m_table.verticalScrollBar();
    bar.setValue(bar.value() + m_table.rowViewportPosition(visible.index.row()) - visible.top);
}

}
