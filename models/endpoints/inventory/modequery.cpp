// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/inventory/modequery.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/base/hoststatus.h"
#include "models/base/plaintext.h"
#include "models/endpoints/query/choices.h"
#include "models/endpoints/rows/facettext.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

ModeQuery liveQuery(const EndpointQuery &query)
{
    ModeQuery live{query};
    live.query.choices.clear();
    live.query.changed.reset(); // what Live mode reads is too little to compare
    live.query.thenBy.clear(); // Kibana sorts by one field
    if (!endpointSortFields().contains(query.sortField)) {
        live.query.sortField = EndpointQuery().sortField;
        live.query.descending = true;
    }
    const QStringList statuses = chosenIn(query.choices, EndpointColumn::Status);
    QStringList unknown = statuses;
    QStringList known;
    for (const QString &name : knownHostStatuses()) {
        if (unknown.removeAll(name) > 0)
            known += name;
    }
    if (!known.isEmpty())
        live.query.hostStatuses = known;
    live.leftOut = withChosen(query.choices, EndpointColumn::Status, unknown);
    return live;
}

// Everything is loaded, so that the counts are of everything, and what was asked of the server is chosen here.
ModeQuery wholeFleetQuery(const EndpointQuery &query)
{
    ModeQuery whole{query};
    const auto isKnown = [](const QString &name) { return knownHostStatuses().contains(name); };
    if (!std::ranges::all_of(query.hostStatuses, isKnown))
        return whole; // a status of another version: only the server knows it
    whole.query.hostStatuses.clear();
    whole.query.choices = withChosen(
        query.choices, EndpointColumn::Status, chosenIn(query.choices, EndpointColumn::Status) + query.hostStatuses);
    return whole;
}

}

ModeQuery queryFor(ReadingMode mode, const EndpointQuery &query)
{
    return mode == ReadingMode::Live ? liveQuery(query) : wholeFleetQuery(query);
}

QString leftOutText(const QList<FacetChoice> &choices)
{
    QStringList columns;
    for (const FacetChoice &choice : choices) {
        QStringList values;
        for (const QString &value : choice.values)
            values += facetValueText(choice.column, value);
        columns += u"%1 (%2)"_s.arg(endpointColumnTitle(choice.column), values.join(u", "_s));
    }
    return QCoreApplication::translate("ModeQuery", "Not applied in Live mode, and back with the whole fleet: %1")
        .arg(oneLine(columns.join(u"; "_s)));
}

}
