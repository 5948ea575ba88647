// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/agentselection.h"

#include "app/demo/fleet/kuery.h"
#include "app/demo/fleet/metadata.h"

namespace reeve::demo {

body::Rule agentsRule()
{
    return body::oneOf({body::list(body::text()), body::text()});
}

tl::expected<AgentSelection, Answer> selectedAgents(
    const FleetRoom &room, const Call &call, const Json &agents, bool inactive)
{
    AgentSelection selection;
    if (agents.is_array()) {
        for (const Json &id : agents) {
            const auto index =
                seesFleet(call.space) ? room.fleet.indexOf(id.get<std::string>()) : std::optional<uint64_t>();
            if (index)
                selection.agents.push_back(*index);
            else
                selection.errors.emplace(id, "Cannot find agent " + id.get<std::string>());
        }
        return selection;
    }
    const auto filter = agentFilter(agents.get<std::string>(), room.fleet);
    if (!filter)
        return tl::unexpected(internalError()); // only the routes that read check the query before they use it
    for (uint64_t i = 0; i < room.fleet.limit() && seesFleet(call.space); ++i) {
        const bool shown = inactive || (room.fleet.isListed(i) && room.fleet.status(i) != AgentStatus::Inactive);
        if (shown && (!*filter || (*filter)(i)))
            selection.agents.push_back(i);
    }
    return selection;
}

std::optional<uint64_t> agentOf(const FleetRoom &room, const Call &call)
{
    return seesFleet(call.space) ? room.fleet.indexOf(call.arguments.front()) : std::nullopt;
}

Answer agentNotFound(const Call &call)
{
    return boom(404, "Agent " + call.arguments.front() + " not found");
}

std::string policyIdOf(const FleetRoom &room, uint64_t i)
{
    return std::string(room.fleet.policy(i).agentPolicyId);
}

bool isHosted(const FleetRoom &room, uint64_t i)
{
    const Json *policy = withId(room.state.agentPolicies, policyIdOf(room, i));
    return policy && policy->value("is_managed", false);
}

std::string restricted(const std::string &message)
{
    return message
        + " in Fleet because the agent policy is managed by an external orchestration solution, such as Elastic Cloud, "
          "Kubernetes, etc. Please make changes using your orchestration solution.";
}

}
