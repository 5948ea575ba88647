// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How the rows divide: for some columns each distinct value with the number of rows that have it.

#include <QList>
#include <QString>

#include "models/endpoints/query/localfilter.h"
#include "models/endpoints/rows/rowfilter.h"

namespace reeve {

struct FacetValue {
    QString value{}; // stable key as in FacetChoice::values; facetValueText() translates it
    qint64 rows = 0;
    bool isChosen = false;

    bool operator==(const FacetValue &) const = default;
};

struct Facet {
    EndpointColumn column = EndpointColumn::Status;
    QList<FacetValue> values{}; // most rows first, then by value; those with rows, and those chosen

    bool operator==(const Facet &) const = default;
};

// Status, OS, agent version, policy, policy status, isolation.
const QList<EndpointColumn> &facetColumns();

// One facet for each of facetColumns(), counted over the marked rows for which all choices but its own hold: what a
// person would get by choosing another value there. marks: of rowsWithTerms().
QList<Facet> countFacets(const RowStore &store, const RowMarks &marks, const QList<FacetChoice> &choices);

// Unmarks the rows for which one of the choices does not hold.
void keepChosen(const RowStore &store, const QList<FacetChoice> &choices, RowMarks &marks);

}
