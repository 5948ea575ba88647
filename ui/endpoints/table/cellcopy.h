// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The selected cells of a table: their rows and columns, and as text for a spreadsheet.

#include <QItemSelection>
#include <QList>
#include <vector>

#include "models/endpoints/values/columnset.h"

class QHeaderView;

namespace reeve {

QList<int> rowsIn(const QItemSelection &selection); // rows with a selected cell, ascending, each once

// Columns with a selected cell, as logical indexes in their visual order, without hidden ones.
std::vector<int> columnsIn(const QItemSelection &selection, const QHeaderView &header);

struct PickedRow {
    int row = 0;
    ColumnSet columns{};

    bool operator==(const PickedRow &) const = default;
};
// The selected columns among these, by row: rows ascending, without rows that have none.
std::vector<PickedRow> pickedRows(const QItemSelection &selection, const ColumnSet &among);

// Lines of tab-separated cells in visual order, without hidden columns and without a line break at the end. Tabs and
// line breaks inside a cell become spaces; cells that are not selected are empty.
QString cellsAsText(const QItemSelection &selection, const QHeaderView &header);

}
