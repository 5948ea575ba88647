// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keeps the table where the eye rests while its rows are replaced by newer ones, and lets it begin at its top where
// something else was asked.

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
    explicit ScrollAnchor(EndpointTable &table, QObject *parent = nullptr); // table outlives it

    void setInventory(EndpointInventory *inventory); // outlives its stay; null: none
    // Another question is asked: its rows begin at the top, unless a selected row that is seen is among them.
    void startOver() { m_startsOver = true; }

Q_SIGNALS:
    void selectionDropped(int rows); // it fell into more pieces than can be shown

private:
    struct Seen {
        QPersistentModelIndex index{};
        int top = 0; // in the viewport
    };

    void note();
    void noteSeenRows();
    void restore(const std::vector<int> &places);
    void mendCurrent(bool startsOver);
    bool isSeen(int row) const;
    int restingRow() const; // -1: no row is seen
    const Seen *stillThere() const; // null: none of those seen
    void scrollTo(const Seen &seen);

    EndpointTable &m_table;
    EndpointInventory *m_inventory = nullptr;
    std::vector<Seen> m_seen{}; // the row to keep first, then those nearest to it
    SelectionRemapper m_carrier{};
    QPersistentModelIndex m_current{};
    bool m_hadCurrent = false;
    bool m_keepsCurrent = false; // it is selected and seen
    bool m_startsOver = true;
};

}
