// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Facets: the distinct values of some columns with the number of rows that have each.

#include <QList>
#include <QString>

#include "models/endpoints/query/localfilter.h"
#include "models/endpoints/rows/rowfilter.h"

namespace reeve {

struct FacetValue {
    // Stable key as in FacetChoice::values; facetValueText() translates it. Texts that look the same are one value, with
    // composed letters.
    QString value{};
    qint64 rows = 0;
    bool isChosen = false;

    bool operator==(const FacetValue &) const = default;
};

struct Facet {
    EndpointColumn column = EndpointColumn::Status;
    QList<FacetValue> values{}; // by descending number of rows, then by value; includes chosen values without rows

    bool operator==(const Facet &) const = default;
};

// The columns whose definition has isFacet, in the order of EndpointColumn.
const QList<EndpointColumn> &facetColumns();

// Returns one facet for each of facetColumns(). Each counts the marked rows that meet all choices except those in its own
// column, so that a count is what choosing that value would show. marks: from rowsWithTerms().
QList<Facet> countFacets(const RowStore &store, const RowMarks &marks, const QList<FacetChoice> &choices);

// Unmarks the rows that do not meet all choices.
void keepChosen(const RowStore &store, const QList<FacetChoice> &choices, RowMarks &marks);

}
