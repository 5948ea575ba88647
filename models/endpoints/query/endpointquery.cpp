// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/endpointquery.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/base/hoststatus.h"
#include "models/endpoints/query/kql.h"
#include "models/endpoints/query/kqlreader.h"
#include "models/endpoints/query/serverfilter.h"
#include "models/endpoints/values/columndefinition.h"

namespace reeve {

using namespace Qt::StringLiterals;

const QStringList &endpointSortFields()
{
    static const QStringList fields{
        u"enrolled_at"_s,
        u"metadata.host.hostname"_s,
        u"host_status"_s,
        u"metadata.Endpoint.policy.applied.name"_s,
        u"metadata.Endpoint.policy.applied.status"_s,
        u"metadata.host.os.name"_s,
        u"metadata.host.ip"_s,
        u"metadata.agent.version"_s,
        u"last_checkin"_s,
    };
    return fields;
}

ApiRequest findEndpoints(const EndpointQuery &query, int page, int pageSize)
{
    const QStringList &known = endpointSortFields();
    ApiRequest request{.path = u"/api/endpoint/metadata"_s, .activity = Activity::ReadingEndpoints};
    request.query = {{u"page"_s, QString::number(page)}, {u"pageSize"_s, QString::number(pageSize)}};
    const ServerFilter filter = serverFilter(query);
    if (!filter.kuery.isEmpty())
        request.query.emplace_back(u"kuery"_s, filter.kuery);
    if (!filter.hostStatuses.isEmpty())
        request.query.emplace_back(u"hostStatuses"_s, arrayArgument(filter.hostStatuses));
    request.query.emplace_back(u"sortField"_s, known.contains(query.sortField) ? query.sortField : known.constFirst());
    request.query.emplace_back(u"sortDirection"_s, query.descending ? u"desc"_s : u"asc"_s);
    return request;
}

ApiRequest readEndpoint(const QString &agentId)
{
    return {.path = u"/api/endpoint/metadata/{id}"_s, .arguments = {agentId}, .activity = Activity::ReadingOneEndpoint};
}

std::optional<EndpointColumn> columnSortedBy(const QString &sortField)
{
    for (const ColumnDefinition &definition : columnDefinitions()) {
        const QLatin1StringView kibanaField(definition.sortField);
        if (!kibanaField.isEmpty() && sortField == kibanaField)
            return definition.column;
    }
    return endpointColumnFromName(sortField);
}

QList<SortKey> sortKeys(const EndpointQuery &query)
{
    QList<SortKey> keys;
    if (const auto column = columnSortedBy(query.sortField))
        keys.append({*column, query.descending});
    return keys + query.thenBy;
}

LocalFilter localFilter(const EndpointQuery &query)
{
    LocalFilter filter = readFilter(query.searchText);
    filter.choices = query.choices;
    return filter;
}

bool isFilteredHere(const EndpointQuery &query)
{
    return query.changed.any() || isFiltering(localFilter(query));
}

QString queryProblem(const EndpointQuery &query)
{
    const QList<FilterProblem> problems = readFilter(query.searchText).problems;
    return problems.isEmpty() ? kqlProblem(query.kuery) : problems.constFirst().sentence;
}

QStringList askedStatuses(const QStringList &hostStatuses)
{
    const bool isEvery =
        std::ranges::all_of(knownHostStatuses(), [&](const QString &status) { return hostStatuses.contains(status); });
    return isEvery ? QStringList() : hostStatuses;
}

ServerFilter serverFilter(const EndpointQuery &query)
{
    EndpointQuery withoutChoices = query;
    withoutChoices.choices.clear();
    withoutChoices.changed.reset();
    return serverFilter(withoutChoices, serverColumns());
}

ServerFilter serverFilter(const EndpointQuery &query, const QList<EndpointColumn> &columns)
{
    const LocalFilter filter = localFilter(query);
    ServerFilter asked = kqlOf(filter, askedStatuses(query.hostStatuses), columns);
    if (query.changed.any())
        asked.leftOut += QCoreApplication::translate("ServerFilter", "only changed endpoints");
    const bool isValid = filter.problems.isEmpty() && !readKql(query.kuery, mostKqlNesting).mistake;
    asked.kuery = isValid ? kqlAll(query.kuery, {asked.kuery}) : kqlNothing();
    return asked;
}

}
