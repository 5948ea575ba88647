// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds the rows that match a filter. Texts of a row's own are searched as raw bytes, shared values once per distinct value.

#include <QList>
#include <QStringList>
#include <vector>

#include "models/endpoints/query/localfilter.h"
#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

// For each row of a store 1 if it is marked, else 0. Bytes, because they are faster here than bits.
using RowMarks = std::vector<std::uint8_t>;

// Returns the rows, ascending, in which each word is contained in the shown text of at least one of the columns,
// ignoring case. Times and policy revisions match nothing. Without words, every row.
std::vector<RowStore::Row> rowsWith(
    const RowStore &store, const QStringList &words, const QList<EndpointColumn> &columns);

// Marks the rows that meet all terms; none if the filter has problems. Choices are ignored. Words without a field match as
// in rowsWith(). A field's value must be contained in the column's text, ignoring case. For status, policy status and
// isolation it must instead begin one of filterValueTexts(), so that "healthy" does not match "unhealthy". A MAC address
// with colons also finds one with dashes, as Kibana stores them. Letters match however their marks are written: composed
// or as characters of their own. A comparison matches values that are there and can be compared.
// Rows before first are neither searched nor marked.
RowMarks rowsWithTerms(
    const RowStore &store, const LocalFilter &filter, const QList<EndpointColumn> &columns, RowStore::Row first = 0);

// Returns the rows from first on, ascending, that meet all terms and all choices.
std::vector<RowStore::Row> rowsMatching(
    const RowStore &store, const LocalFilter &filter, const QList<EndpointColumn> &columns, RowStore::Row first = 0);

// Returns the marked rows, ascending.
std::vector<RowStore::Row> rowsOf(const RowMarks &marks);

}
