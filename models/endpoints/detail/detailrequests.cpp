// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/detail/detailrequests.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// Kibana takes one id bare or several as JSON text.
QString oneOrMore(const QStringList &ids)
{
    return ids.size() == 1 ? ids.first() : arrayArgument(ids);
}

}

ApiRequest readPolicyResponse(const QString &agentId)
{
    return {.path = u"/api/endpoint/policy_response"_s,
        .query = {{u"agentId"_s, agentId}},
        .activity = Activity::ReadingPolicyResponse,
        .absentSays = u"Policy response for endpoint id ["_s};
}

ApiRequest listResponseActions(const ActionsQuery &query)
{
    ApiRequest request{.path = u"/api/endpoint/action"_s,
        .activity = Activity::ReadingResponseActions,
        .absentSays = u"index_not_found"_s};
    request.query = {{u"page"_s, QString::number(query.page)}, {u"pageSize"_s, QString::number(query.pageSize)}};
    if (!query.agentIds.isEmpty())
        request.query.emplace_back(u"agentIds"_s, oneOrMore(query.agentIds));
    return request;
}

ApiRequest pendingActions(const QStringList &agentIds)
{
    return {.path = u"/api/endpoint/action_status"_s,
        .query = {{u"agent_ids"_s, oneOrMore(agentIds)}},
        .activity = Activity::ReadingResponseActions};
}

ApiRequest readFleetAgent(const QString &fleetAgentId)
{
    return {.path = u"/api/fleet/agents/{id}"_s,
        .arguments = {fleetAgentId},
        .activity = Activity::ReadingFleet,
        .absentSays = u"Agent "_s};
}

}
