// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/agentedits.h"

#include "app/demo/base/dates.h"
#include "app/demo/fleet/agentactions.h"
#include "app/demo/fleet/agentselection.h"

namespace reeve::demo {

namespace {

// Returns the refusal of a policy that no agent can be given.
std::optional<Answer> refusedPolicy(const FleetRoom &room, const std::string &id)
{
    const Json *policy = withId(room.state.agentPolicies, id);
    if (!policy)
        return boom(404, "Agent policy not found: " + id);
    if (policy->value("is_managed", false))
        return badRequest(restricted("Cannot reassign agents to hosted agent policy " + id));
    return std::nullopt;
}

void give(const FleetRoom &room, const std::vector<uint64_t> &agents, const std::string &policyId)
{
    const Policy &policy = room.state.policyOf(*withId(room.state.agentPolicies, policyId));
    room.living.change([&](AgentChanges &changes) {
        for (const uint64_t i : agents)
            changes[i].policy = &policy;
    });
}

Answer reassign(const FleetRoom &room, const Call &call)
{
    static const body::Rule rule = body::object({{"policy_id", body::text()}});
    const auto request = body::read(call, rule);
    if (!request)
        return badRequest(request.error());
    const std::string policyId = (*request)["policy_id"].get<std::string>();
    if (auto refused = refusedPolicy(room, policyId))
        return *refused;
    const auto i = agentOf(room, call);
    if (!i)
        return agentNotFound(call);
    if (isHosted(room, *i))
        return badRequest(restricted("Cannot reassign an agent from hosted agent policy " + policyIdOf(room, *i)));
    give(room, {*i}, policyId);
    addAgentAction(room, call, {.type = "POLICY_REASSIGN", .agents = {*i}, .more = {{"newPolicyId", policyId}}});
    return json(Json::object());
}

Answer reassignAll(const FleetRoom &room, const Call &call)
{
    using namespace body;
    static const Rule rule = object({{"policy_id", text()}, {"agents", agentsRule()}, {"batchSize", maybe(number())},
        {"includeInactive", orElse(flag(), false)}});
    const auto request = read(call, rule);
    if (!request)
        return badRequest(request.error());
    const std::string policyId = (*request)["policy_id"].get<std::string>();
    if (auto refused = refusedPolicy(room, policyId))
        return *refused;
    auto selected = selectedAgents(room, call, (*request)["agents"], (*request)["includeInactive"].get<bool>());
    if (!selected)
        return selected.error();
    AgentAction action{.type = "POLICY_REASSIGN",
        .errors = std::move(selected->errors),
        .immediate = true,
        .more = {{"newPolicyId", policyId}}};
    for (const uint64_t i : selected->agents) {
        const std::string id = room.fleet.agentId(i);
        if (policyIdOf(room, i) == policyId)
            action.errors[id] = "Agent " + id + " is already assigned to agent policy " + policyId;
        else if (isHosted(room, i))
            action.errors[id] = restricted("Cannot reassign an agent from hosted agent policy " + policyIdOf(room, i));
        else
            action.agents.push_back(i);
    }
    // Kibana: a query is carried out in the background, so that nobody is told.
    if (action.agents.empty() && (*request)["agents"].is_array())
        return badRequest("No agents to reassign, already assigned or hosted agents");
    give(room, action.agents, policyId);
    return json({{"actionId", addAgentAction(room, call, action)}});
}

// revoke: at once, without waiting for the agents.
void unenroll(const FleetRoom &room, const std::vector<uint64_t> &agents, bool revoke)
{
    const int64_t now = nowMs();
    room.living.change([&](AgentChanges &changes) {
        for (const uint64_t i : agents) {
            if (revoke)
                changes[i].left = now;
            else
                changes[i].leaving = now;
            if (!revoke && room.fleet.answers(i))
                changes[i].left = now + agentDelay;
        }
    });
}

Answer unenrollOne(const FleetRoom &room, const Call &call)
{
    using namespace body;
    static const Rule rule = nullable(object({{"force", maybe(flag())}, {"revoke", maybe(flag())}}));
    const auto request = read(call, rule);
    if (!request)
        return badRequest(request.error());
    const bool force = request->is_object() && request->value("force", false);
    const bool revoke = request->is_object() && request->value("revoke", false);
    const auto i = agentOf(room, call);
    if (!i)
        return agentNotFound(call);
    if (!force && isHosted(room, *i))
        return badRequest(restricted(
            "Cannot unenroll " + call.arguments.front() + " from a hosted agent policy " + policyIdOf(room, *i)));
    unenroll(room, {*i}, revoke);
    if (!revoke) // Kibana: what is done at once is no action
        addAgentAction(room, call, {.type = "UNENROLL", .agents = {*i}});
    return json(Json::object());
}

Answer unenrollAll(const FleetRoom &room, const Call &call)
{
    using namespace body;
    static const Rule rule = object({{"agents", agentsRule()}, {"force", maybe(flag())}, {"revoke", maybe(flag())},
        {"batchSize", maybe(number())}, {"includeInactive", maybe(flag())}});
    const auto request = read(call, rule);
    if (!request)
        return badRequest(request.error());
    const bool revoke = request->value("revoke", false);
    auto selected = selectedAgents(room, call, (*request)["agents"], request->value("includeInactive", false));
    if (!selected)
        return selected.error();
    AgentAction action{
        .type = revoke ? "FORCE_UNENROLL" : "UNENROLL", .errors = std::move(selected->errors), .immediate = revoke};
    for (const uint64_t i : selected->agents) {
        const std::string id = room.fleet.agentId(i);
        const AgentChange *change = room.fleet.change(i);
        const bool force = request->value("force", false);
        if (!force && (!room.fleet.isListed(i) || (!revoke && change && change->leaving)))
            action.errors[id] = "Agent " + id + " already unenrolled";
        else if (!force && isHosted(room, i))
            action.errors[id] =
                restricted("Cannot unenroll " + id + " from a hosted agent policy " + policyIdOf(room, i));
        else
            action.agents.push_back(i);
    }
    unenroll(room, action.agents, revoke);
    return json({{"actionId", addAgentAction(room, call, action)}});
}

}

void addAgentEditRoutes(FleetRoutes &routes)
{
    routes.add("POST", "/api/fleet/agents/{agentId}/reassign", "fleet-agents-all", reassign);
    routes.add("POST", "/api/fleet/agents/bulk_reassign", "fleet-agents-all", reassignAll);
    routes.add("POST", "/api/fleet/agents/{agentId}/unenroll", "fleet-agents-all", unenrollOne);
    routes.add("POST", "/api/fleet/agents/bulk_unenroll", "fleet-agents-all", unenrollAll);
    addAgentTagRoutes(routes);
    addAgentUpgradeRoutes(routes);
}

}
