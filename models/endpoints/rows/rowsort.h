// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The order of rows by one column or several.

#include <QList>
#include <compare>
#include <string_view>
#include <vector>

#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

// By the first key; where that finds no difference by the second, and so on.
// Texts by code point with ASCII letters in one case, terms and versions naturally ("8.9" before "8.10"), addresses
// by their numbers, the rest by meaning. What is missing comes last in either direction; equals keep their order.
void sortRows(const RowStore &store, std::vector<RowStore::Row> &rows, const QList<SortKey> &keys);

// The same, and equals by agent id: in every reading of a fleet they come in the same order. Without keys nothing moves.
// Where there are many equals it is quicker to let sortRows() begin with rows by agent id.
void sortRowsWithoutTies(const RowStore &store, std::vector<RowStore::Row> &rows, const QList<SortKey> &keys);
bool hasFewValues(const QList<SortKey> &keys); // all of them, so that there are many equals

// Runs of digits compare as numbers, letters without regard to ASCII case; equal texts only when they are the same.
std::strong_ordering naturalOrder(std::string_view left, std::string_view right);

}
