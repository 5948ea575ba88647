// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Selects endpoints again, by agent id, when the rows they were selected in are replaced by another reading.

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
    explicit SelectionRestorer(EndpointTable &table, QObject *parent = nullptr); // table outlives it

    void keep(); // what is selected now, until drop() or until the person selects something else
    void drop();

private:
    void onRowsInserted(int first, int last);
    void onSelectionChanged(const QItemSelection &selected);

    EndpointTable &m_table;
    using Columns = std::vector<std::pair<int, int>>; // first and last
    QHash<QString, Columns> m_kept{}; // by agent id
    QString m_current{}; // agent id
    int m_currentColumn = 0;
    bool m_isSelecting = false;
};

}
