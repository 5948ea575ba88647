// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Sorts rows of a store by one column or several.

#include <QList>
#include <compare>
#include <string_view>
#include <vector>

#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

// Sorts rows by the first key, rows that are equal by it by the second, and so on; stable. Texts are ordered by code point
// of their composed letters with ASCII letters ignoring case, shared texts such as versions by naturalOrder(), addresses
// by their numbers, statuses in the order of their enumeration. Missing values come last in either direction.
void sortRows(const RowStore &store, std::vector<RowStore::Row> &rows, const QList<SortKey> &keys);

// Like sortRows(), but sorts rows that are equal by all keys by agent id, so that two readings of one fleet have the same
// order. Without keys nothing is sorted. If hasFewValues(keys), sortRows() on rows sorted by agent id is faster.
void sortRowsWithoutTies(const RowStore &store, std::vector<RowStore::Row> &rows, const QList<SortKey> &keys);
// Whether all keys have few distinct values, so that many rows are equal by them.
bool hasFewValues(const QList<SortKey> &keys);

// Compares runs of digits as numbers ("8.9" before "8.10") and letters ignoring ASCII case; equal only for equal bytes.
std::strong_ordering naturalOrder(std::string_view left, std::string_view right);

}
