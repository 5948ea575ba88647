// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Restores the selection by agent id while the rows of another reading mode come in.

#include <QHash>
#include <QObject>
#include <utility>
#include <vector>

class QItemSelection;
class QModelIndex;

namespace reeve {

class EndpointTable;

class SelectionRestorer : public QObject
{
    Q_OBJECT
public:
    explicit SelectionRestorer(EndpointTable &table, QObject *parent = nullptr); // table outlives this object

    void store(); // remembers the selection until clear() or until the user selects something else
    void clear(); // the selection is not restored any further

private:
    void onRowsInserted(int first, int last);
    void onSelectionChanged(const QItemSelection &selected);

    EndpointTable &m_table;
    using Columns = std::vector<std::pair<int, int>>; // first and last
    QHash<QString, Columns> m_stored{}; // selected columns by agent id
    QString m_current{}; // agent id of the current row
    int m_currentColumn = 0;
    bool m_isSelecting = false;
};

}
