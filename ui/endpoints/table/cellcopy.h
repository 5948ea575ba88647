// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Selected cells as text that pastes into a spreadsheet: lines of tab-separated cells, in the order on the screen.

#include <QItemSelection>
#include <QList>
#include <vector>

#include "models/endpoints/values/columnset.h"

class QHeaderView;

namespace reeve {

QList<int> rowsIn(const QItemSelection &selection); // each once, ascending

// Columns with a selected cell, in the order on the screen; hidden ones are left out.
std::vector<int> columnsIn(const QItemSelection &selection, const QHeaderView &header);

struct PickedRow {
    int row = 0;
    ColumnSet columns{};

    bool operator==(const PickedRow &) const = default;
};
// Which of these columns are selected in which rows: rows ascending, none without any.
std::vector<PickedRow> pickedRows(const QItemSelection &selection, const ColumnSet &among);

// Hidden columns are left out. Tabs and line breaks inside a cell become spaces. Ends without a line break.
QString cellsAsText(const QItemSelection &selection, const QHeaderView &header);

}
