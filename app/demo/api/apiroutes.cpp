// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/api/apiroutes.h"

#include "app/demo/api/agentkeys.h"
#include "app/demo/api/connectors.h"
#include "app/demo/api/conversations.h"
#include "app/demo/api/entitystore.h"
#include "app/demo/api/livequeries.h"
#include "app/demo/api/pipelines.h"
#include "app/demo/api/streams.h"
#include "app/demo/base/accounts.h"

namespace reeve::demo {

void ApiRoutes::add(const char *method, const char *path, const char *privileges, ApiHandler handler)
{
    add(method, path, "2023-10-31", privileges, handler);
}

void ApiRoutes::addUnversioned(const char *method, const char *path, ApiHandler handler)
{
    add(method, path, "", "", handler);
}

void ApiRoutes::add(
    const char *method, const char *path, const char *versions, const char *privileges, ApiHandler handler)
{
    m_router.add({.method = method,
        .path = path,
        .versions = versions,
        .privileges = privileges,
        .handler = [&options = m_options, &fleet = m_fleet, &state = m_state, &faults = m_faults, handler](
                       const Call &call) {
            const Fleet now = fleet.now();
            const std::lock_guard lock(state.mutex);
            return handler({options, now, state, faults}, call);
        }});
}

void addApiRoutes(ApiRoutes &routes)
{
    addAgentKeyRoute(routes);
    addPipelineRoutes(routes);
    addEntityRoutes(routes);
    addLiveQueryRoutes(routes);
    addStreamRoutes(routes);
    addActionConnectorRoutes(routes);
    addConversationRoutes(routes);
}

std::string userNameOf(const Call &call)
{
    return call.account ? call.account->username : "anonymous";
}

bool administers(const Call &call)
{
    return !call.account || call.account == &administrator();
}

Answer siemError(int status, std::string_view message)
{
    return json({{"message", message}, {"status_code", status}}, status);
}

}
