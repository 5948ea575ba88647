// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The query behind the inventory: search text, KQL, host statuses, chosen values and sort order, as one value;
// and the requests for endpoints.

#include <QString>
#include <QStringList>
#include <optional>

#include "models/endpoints/query/localfilter.h"
#include "models/endpoints/values/changekind.h"
#include "models/kibana/request.h"

namespace reeve {

struct ServerFilter;

struct EndpointQuery {
    QString searchText{}; // as typed into the filter box; readFilter() parses it
    QList<FacetChoice> choices{}; // ReadingMode::WholeFleet only; never sent to Kibana
    // Keeps endpoints with at least one of these changes since the baseline; none set: no condition.
    // ReadingMode::WholeFleet only; never sent to Kibana, and not part of named views.
    ChangeKinds changed{};
    QString kuery{}; // KQL that the user wrote, sent as it is if it is valid by itself; see kqlProblem()
    QStringList hostStatuses{}; // Kibana's values; empty: all
    // One of endpointSortFields(); in ReadingMode::WholeFleet also the stable name of a column.
    QString sortField = QStringLiteral("enrolled_at");
    bool descending = true;
    QList<SortKey> thenBy{}; // order among rows that are equal by sortField; ReadingMode::WholeFleet only

    bool operator==(const EndpointQuery &) const = default;
};

// Kibana: rows beyond the first 10,000 of a query are refused with status 500, whatever the page size.
inline constexpr int endpointWindow = 10'000;

// Kibana's nine sort fields. findEndpoints() sends the first one if the query names none of them.
const QStringList &endpointSortFields();

// GET /api/endpoint/metadata. page: from 0; pageSize: 1 to 10,000; (page + 1) * pageSize must not exceed endpointWindow.
ApiRequest findEndpoints(const EndpointQuery &query, int page, int pageSize);
// GET /api/endpoint/metadata/{id}
ApiRequest readEndpoint(const QString &agentId);

// The column that a sort field of a query means: by Kibana's sort field or by the column's stable name. nullopt for a
// field that no column shows, as enrolled_at.
std::optional<EndpointColumn> columnSortedBy(const QString &sortField);
// The whole sort order of the query: its first key, unless no column shows it, and those after it.
QList<SortKey> sortKeys(const EndpointQuery &query);

// The part of the query that this program answers from loaded rows, but for `changed`.
LocalFilter localFilter(const EndpointQuery &query);
// Whether the query can hide loaded rows in ReadingMode::WholeFleet.
bool isFilteredHere(const EndpointQuery &query);
// Why nothing is sent in ReadingMode::Live: the first problem of the search text, or the mistake in the KQL; translated.
// Empty: the query can be sent. With the whole fleet only the KQL keeps it from being sent.
QString queryProblem(const EndpointQuery &query);
// The statuses to ask Kibana for, of those that are wanted; empty: do not ask by status. Kibana: all five together do not
// find every endpoint, because agents that are uninstalled or orphaned show as unhealthy and match none. Whoever wants
// all five wants every endpoint, whichever status it shows.
QStringList askedStatuses(const QStringList &hostStatuses);
// The part of the query that Kibana answers in ReadingMode::Live: search text and KQL as one KQL, and host statuses.
// Choices and changes are left out. If search text or KQL have a problem, nothing matches, and none of it is sent.
ServerFilter serverFilter(const EndpointQuery &query);
// Translates the whole query, choices included, for Kibana; words without a field are looked for in these columns.
ServerFilter serverFilter(const EndpointQuery &query, const QList<EndpointColumn> &columns);

}
