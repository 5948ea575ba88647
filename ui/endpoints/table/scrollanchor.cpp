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
    m_seen.clear();
    m_startsOver = true;
    if (!inventory)
        return;
    connect(&inventory->model(), &EndpointTableModel::aboutToReplace, this, &ScrollAnchor::note);
    connect(&inventory->model(), &EndpointTableModel::replaced, this, &ScrollAnchor::restore);
}

bool ScrollAnchor::isSeen(int row) const
{
    const int top = m_table.rowViewportPosition(row);
    return top > -m_table.rowHeight(row) && top < m_table.viewport()->height();
}

int ScrollAnchor::restingRow() const
{
    const QWidget &viewport = *m_table.viewport();
    if (viewport.underMouse()) {
        if (const int row = m_table.rowAt(viewport.mapFromGlobal(QCursor::pos()).y()); row >= 0)
            return row;
    }
    if (const QModelIndex current = m_table.currentIndex(); current.isValid() && isSeen(current.row()))
        return current.row();
    return m_table.rowAt(0);
}

void ScrollAnchor::note()
{
    m_table.setAutoScroll(false); // the current row is moved about while rows come and go
    m_table.layOutNow();
    const QModelIndex current = m_table.currentIndex();
    m_current = current;
    m_hadCurrent = current.isValid();
    m_keepsCurrent = m_hadCurrent && isSeen(current.row())
        && m_table.selectionModel()->rowIntersectsSelection(current.row(), QModelIndex());
    noteSeenRows();
    m_carrier.store(*m_table.selectionModel());
}

void ScrollAnchor::noteSeenRows()
{
    m_seen.clear();
    const int resting = m_startsOver && m_keepsCurrent ? m_current.row() : restingRow();
    if (resting < 0)
        return;
    const int last = m_table.rowAt(m_table.viewport()->height() - 1);
    const int end = last < 0 ? m_table.model()->rowCount() : last + 1;
    for (int row = m_table.rowAt(0); row >= 0 && row < end; ++row)
        m_seen.push_back({m_table.model()->index(row, 0), m_table.rowViewportPosition(row)});
    const auto distance = [resting](const Seen &seen) { return std::abs(seen.index.row() - resting); };
    std::ranges::stable_sort(m_seen, {}, distance);
}

const ScrollAnchor::Seen *ScrollAnchor::stillThere() const
{
    const auto found = std::ranges::find_if(m_seen, [](const Seen &seen) { return seen.index.isValid(); });
    return found == m_seen.end() ? nullptr : &*found;
}

void ScrollAnchor::restore(const std::vector<int> &places)
{
    const int dropped = m_carrier.putBack(*m_table.selectionModel(), places);
    const bool startsOver = m_startsOver || m_seen.empty();
    mendCurrent(startsOver);
    m_table.layOutNow();
    const Seen *kept = stillThere();
    if (startsOver && !(m_keepsCurrent && m_current.isValid()))
        m_table.verticalScrollBar()->setValue(0);
    else if (kept)
        scrollTo(*kept);
    m_table.setAutoScroll(true);
    // Rows that still come in are put in order once more when all are here.
    const bool isAnswered = m_inventory->state() != InventoryState::Loading && m_table.model()->rowCount() > 0;
    m_startsOver = m_startsOver && !isAnswered;
    m_seen.clear();
    if (dropped > 0)
        Q_EMIT selectionDropped(dropped);
}

// Where the current row went, the selection took any other in its place.
void ScrollAnchor::mendCurrent(bool startsOver)
{
    if (!m_hadCurrent || m_current.isValid() || m_table.model()->rowCount() == 0)
        return;
    const Seen *near = startsOver ? nullptr : stillThere();
    const int row = near ? near->index.row() : 0;
    const int column = std::max(0, m_table.currentIndex().column());
    m_table.selectionModel()->setCurrentIndex(m_table.model()->index(row, column), QItemSelectionModel::NoUpdate);
}

void ScrollAnchor::scrollTo(const Seen &seen)
{
    QScrollBar &bar = *m_table.verticalScrollBar();
    bar.setValue(bar.value() + m_table.rowViewportPosition(seen.index.row()) - seen.top);
}

}
