// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/facets/facetorder.h"

#include <QSet>
#include <algorithm>

#include "models/endpoints/rows/rowsort.h"
#include "models/endpoints/values/columndefinition.h"

namespace reeve {

namespace {

// The newest version first; "not reported" last.
bool isNewer(const QString &left, const QString &right)
{
    if (left.isEmpty() != right.isEmpty())
        return right.isEmpty();
    return naturalOrder(left.toStdString(), right.toStdString()) > 0;
}

}

Facet FacetOrder::arranged(const Facet &facet)
{
    QHash<QString, FacetValue> values;
    for (const FacetValue &value : facet.values)
        values.insert(value.value, value);
    QStringList &places = m_places[facet.column];
    const QSet<QString> known(places.constBegin(), places.constEnd());
    for (const FacetValue &value : facet.values) {
        if (!known.contains(value.value))
            places += value.value;
    }
    if (columnDefinition(facet.column).comparable == Comparable::Version)
        std::ranges::stable_sort(places, isNewer);
    Facet result{.column = facet.column};
    for (const QString &place : std::as_const(places))
        result.values += values.value(place, FacetValue{.value = place});
    return result;
}

}
