// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The table of columns: one line a column with everything that is known about it.

#include <QString>
#include <optional>

#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

// Sorts after every number that is told.
inline constexpr std::int64_t noNumber = noTime;

struct ColumnFacts {
    EndpointColumn column;
    const char *name; // stable
    const char *title; // to be translated in the context "EndpointColumn"
    const char *sortField; // Kibana's; empty: the server cannot sort by it
    std::optional<RowText> text; // where its text is the row's own
    std::optional<RowTerm> term; // where its text is shared
    std::int64_t (*number)(const RowRecord &); // where it means a number; null: it is text
    QString (*shown)(const RowStore &, RowStore::Row); // as the table shows it
};

const ColumnFacts &factsOf(EndpointColumn column);
// By Kibana's sort field or by the column's own name; none where the documents do not tell, as for enrolled_at.
std::optional<EndpointColumn> columnSortedBy(const QString &sortField);

// The query's whole order, without what no column tells.
QList<SortKey> sortKeys(const EndpointQuery &query);

QString policyRevisionText(int applied, int current); // "3 / 5", "3" when the current one is not told, ""

}
