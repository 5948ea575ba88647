// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keeps the scroll position, the current row and the selection of the table while the model replaces its rows: the row
// under the mouse, else the current row, else the first visible one keeps its place on the screen.

#include <QObject>
#include <QPersistentModelIndex>
#include <vector>

#include "ui/endpoints/table/selectionremapper.h"

namespace reeve {

class EndpointInventory;
class EndpointTable;

class ScrollAnchor : public QObject
{
    Q_OBJECT
public:
    explicit ScrollAnchor(EndpointTable &table, QObject *parent = nullptr); // table outlives this object

    void setInventory(EndpointInventory *inventory); // outlives this object or the next call; null: none
    // The query changes: its rows are shown from the top, unless the current row is visible, selected and among them.
    void resetOnNextRows() { m_resetsOnNextRows = true; }

Q_SIGNALS:
    void selectionDropped(int rows); // see SelectionRemapper::restore()

private:
    struct VisibleRow {
        QPersistentModelIndex index{};
        int top = 0; // in viewport coordinates
    };

    void storePosition();
    void storeVisibleRows();
    void restorePosition(const std::vector<int> &newRows);
    void restoreCurrent(bool startsOver);
    bool isVisible(int row) const;
    int anchorRow() const; // -1: no visible row
    const VisibleRow *nearestRemaining() const; // null: none of the visible rows is left
    void scrollTo(const VisibleRow &visible);

    EndpointTable &m_table;
    EndpointInventory *m_inventory = nullptr;
    std::vector<VisibleRow> m_visibleRows{}; // before the replacement, by their distance to the anchor row
    SelectionRemapper m_selection{};
    QPersistentModelIndex m_current{}; // before the replacement
    bool m_hadCurrent = false;
    bool m_isCurrentAnchor = false; // the current row is selected and visible
    bool m_resetsOnNextRows = true;
};

}
