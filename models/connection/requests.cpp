// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/requests.h"

using namespace Qt::StringLiterals;

namespace reeve {

ApiRequest serverStatus()
{
    return {.path = u"/api/status"_s, .scope = Scope::Deployment, .activity = Activity::Connecting};
}

ApiRequest listSpaces()
{
    return {.path = u"/api/spaces/space"_s, .scope = Scope::Deployment, .activity = Activity::ReadingSpaces};
}

ApiRequest oneSpace(const QString &id)
{
    return {.path = u"/api/spaces/space/{id}"_s,
        .arguments = {id},
        .scope = Scope::Deployment,
        .activity = Activity::ReadingSpaces};
}

ApiRequest whoAmI()
{
    return {.path = u"/internal/security/me"_s, .scope = Scope::Deployment, .activity = Activity::Connecting};
}

ApiRequest fleetAgentStatus()
{
    return {.path = u"/api/fleet/agent_status"_s, .activity = Activity::ReadingFleet};
}

ApiRequest firstEndpoint()
{
    return {.path = u"/api/endpoint/metadata"_s,
        .query = {{u"page"_s, u"0"_s}, {u"pageSize"_s, u"1"_s}},
        .activity = Activity::ReadingEndpoints};
}

ApiRequest newestCase()
{
    return {.path = u"/api/cases/_find"_s,
        .query = {{u"sortField"_s, u"createdAt"_s}, {u"sortOrder"_s, u"desc"_s}, {u"perPage"_s, u"1"_s}},
        .activity = Activity::ReadingCases};
}

}
