// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Moves a large selection along when the rows of a table are replaced. Left to QItemSelectionModel, a selection of a
// million rows blocks the GUI thread for seconds.

#include <map>
#include <utility>
#include <vector>

class QItemSelectionModel;

namespace reeve {

class SelectionRemapper
{
public:
    // To be called before the first row moves. Clears a selection of 4,000 rows or more and remembers it; smaller ones
    // are left to Qt.
    void store(QItemSelectionModel &selection);
    // To be called after the last row moved. newRows: the new row of each former row; -1: removed. A selection that
    // would consist of more than 8,000 ranges is dropped, because painting a cell searches all of them: returns the
    // number of remaining rows that are no longer selected, otherwise 0.
    int restore(QItemSelectionModel &selection, const std::vector<int> &newRows);

private:
    using Columns = std::pair<int, int>; // first and last
    using Rows = std::pair<int, int>;

    std::map<Columns, std::vector<Rows>> m_stored{};
};

}
