// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Carries a large selection over when the rows of a table are replaced. Left to Qt, a selection of a million rows
// holds the window up for seconds.

#include <map>
#include <utility>
#include <vector>

class QItemSelectionModel;

namespace reeve {

class SelectionRemapper
{
public:
    // Before the first row moves. Selections that Qt is quick with stay where they are.
    void store(QItemSelectionModel &selection);
    // places: where each row is now; -1: gone. A selection that fell into thousands of pieces is dropped: every
    // painting of a cell would search them all. Returns how many rows of it, still there, are not selected any more.
    int putBack(QItemSelectionModel &selection, const std::vector<int> &places);

private:
    using Columns = std::pair<int, int>; // first and last
    using Rows = std::pair<int, int>;

    std::map<Columns, std::vector<Rows>> m_taken{};
};

}
