// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which rows a filter lets through: a search over the raw bytes of the columns that are looked at, and once for each
// distinct value where values are shared.

#include <QList>
#include <QStringList>
#include <vector>

#include "models/endpoints/query/localfilter.h"
#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

using RowMarks = std::vector<std::uint8_t>; // one a row, 0 or 1; a byte is quicker than a bit here

// Rows, ascending, in which every word stands in the text of at least one of the columns, in any case of letters.
// Columns without text (times, revisions) match nothing. No words: every row.
std::vector<RowStore::Row> rowsWith(
    const RowStore &store, const QStringList &words, const QList<EndpointColumn> &columns);

// The rows for which all terms hold; choices are not looked at. Words as in rowsWith(). A field's value stands anywhere
// in the column's text, but begins it for status, policy status and isolation, so that "healthy" is not "unhealthy";
// isolation also answers to yes and no, and MAC addresses with colons find those with dashes, as Kibana has them. None when the filter has problems.
// Rows before first are not looked at and not marked.
RowMarks rowsWithTerms(
    const RowStore &store, const LocalFilter &filter, const QList<EndpointColumn> &columns, RowStore::Row first = 0);

// Rows, ascending, from first on, for which all terms and all choices hold.
std::vector<RowStore::Row> rowsMatching(
    const RowStore &store, const LocalFilter &filter, const QList<EndpointColumn> &columns, RowStore::Row first = 0);

// The marked rows, ascending.
std::vector<RowStore::Row> rowsOf(const RowMarks &marks);

}
