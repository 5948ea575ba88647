// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/fleetroutes.h"

#include "app/demo/base/accounts.h"
#include "app/demo/fleet/agentactions.h"
#include "app/demo/fleet/agentdata.h"
#include "app/demo/fleet/agentedits.h"
#include "app/demo/fleet/agentpolicies.h"
#include "app/demo/fleet/outputs.h"
#include "app/demo/fleet/packagepolicies.h"
#include "app/demo/fleet/packages.h"
#include "app/demo/fleet/remotesync.h"
#include "app/demo/fleet/settings.h"

namespace reeve::demo {

std::string userOf(const Call &call)
{
    return call.account ? call.account->username : "anonymous";
}

void FleetRoutes::add(
    const char *method, const char *path, const char *privileges, FleetHandler handler, Refusal refusal)
{
    const std::string checked = refusal == Refusal::Plain ? privileges : "";
    m_router.add({.method = method,
        .path = path,
        .versions = "2023-10-31",
        .privileges = refusal == Refusal::Named ? privileges : "",
        .handler = [&options = m_options, &fleet = m_fleet, &state = m_state, &faults = m_faults, handler, checked](
                       const Call &call) {
            const bool lacks = call.account && !call.account->mayUse(checked, call.space);
            if (!checked.empty() && (lacks || faults.trigger("403", call.path)))
                return boom(403, "Forbidden");
            const Fleet now = fleet.now();
            const std::lock_guard lock(state.mutex);
            return handler({options, now, fleet, state, faults}, call);
        }});
}

void addFleetObjectRoutes(FleetRoutes &routes)
{
    addSettingRoutes(routes);
    addOutputRoutes(routes);
    addPackageRoutes(routes);
    addPackagePolicyRoutes(routes);
    addAgentPolicyRoutes(routes);
    addAgentDataRoute(routes);
    addAgentEditRoutes(routes);
    addAgentActionRoutes(routes);
    addRemoteSyncRoute(routes);
}

}
