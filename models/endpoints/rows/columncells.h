// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the cell of a column from a row store, by the cell kind of the column's definition.

#include <QString>

#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/columndefinition.h"

namespace reeve {

// Stands for a missing number; sorts after every other number.
inline constexpr std::int64_t noNumber = noTime;

// The number behind a cell: an enumeration's value, a policy revision, or ms since the epoch; noNumber if missing.
using CellNumber = std::int64_t (*)(const RowRecord &);
// Null for a column of text.
CellNumber cellNumber(CellKind kind);

// The cell as the table shows it, translated; lists are joined with ", ". Empty if the value is missing.
QString cellText(const RowStore &store, RowStore::Row row, EndpointColumn column);

}
