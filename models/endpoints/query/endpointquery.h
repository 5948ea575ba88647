// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is asked of the fleet: one value for the filter box, the status chips and the sort order.

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
    QList<FacetChoice> choices{}; // only where the whole fleet is here; the server is not asked for them
    // Endpoints to which one of these happened since the last look; none: no condition. Only where the whole fleet is here:
    // the server is not asked. Named views do not have it, as what changed is of one moment.
    ChangeKinds changed{};
    QString kuery{}; // the person's own KQL, sent as it is
    QStringList hostStatuses{}; // empty: all
    QString sortField = QStringLiteral("enrolled_at"); // one of Kibana's nine; with a whole fleet also a column's name
    bool descending = true;
    QList<SortKey> thenBy{}; // among its equals; only where the whole fleet is here

    bool operator==(const EndpointQuery &) const = default;
};

// Kibana: rows beyond this are refused with a 500, however they are paged.
inline constexpr int endpointWindow = 10'000;

// Kibana's nine sort fields; findEndpoints() sends the first where the query names another.
const QStringList &endpointSortFields();

// GET /api/endpoint/metadata. page counts from 0; pageSize 1 to 10,000; (page + 1) * pageSize <= endpointWindow.
ApiRequest findEndpoints(const EndpointQuery &query, int page, int pageSize);
// GET /api/endpoint/metadata/{id}
ApiRequest readEndpoint(const QString &agentId);

// The column that a sort field of a query means: by Kibana's sort field or by the column's stable name. nullopt for a
// field that no column shows, as enrolled_at.
std::optional<EndpointColumn> columnSortedBy(const QString &sortField);
// The whole sort order of the query: its first key, unless no column shows it, and those after it.
QList<SortKey> sortKeys(const EndpointQuery &query);

// What is asked for where the whole fleet is here.
LocalFilter localFilter(const EndpointQuery &query);
// Whether rows that are here are kept out of sight, where the whole fleet is.
bool isFilteredHere(const EndpointQuery &query);
// What the server is asked for: the words and the person's own KQL as one KQL, and host statuses. With a word that is
// not understood nothing matches. Without choices.
ServerFilter serverFilter(const EndpointQuery &query);
// The same for everything that is asked for where the whole fleet is here: choices too, and words of these columns.
ServerFilter serverFilter(const EndpointQuery &query, const QList<EndpointColumn> &columns);

}
