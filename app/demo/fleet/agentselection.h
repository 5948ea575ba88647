// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shared by the routes that change one agent or several.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "app/demo/fleet/fleetroutes.h"
#include "app/demo/http/body.h"

namespace reeve::demo {

using AgentErrors = std::map<std::string, std::string>; // messages by the id of the agent

struct AgentSelection {
    std::vector<uint64_t> agents{};
    AgentErrors errors{}; // of ids that nobody has
};

// The member "agents" of a body: ids or a KQL query.
body::Rule agentsRule();
// The error is the answer to a query that cannot be read. inactive: whether a query finds inactive agents too.
tl::expected<AgentSelection, Answer> selectedAgents(
    const FleetRoom &room, const Call &call, const Json &agents, bool inactive);

// The agent that the path names; nullopt if there is none, which agentNotFound() says.
std::optional<uint64_t> agentOf(const FleetRoom &room, const Call &call);
Answer agentNotFound(const Call &call);

// Whether the agent's policy is managed from outside, so that Fleet must not touch its agents.
bool isHosted(const FleetRoom &room, uint64_t i);
std::string policyIdOf(const FleetRoom &room, uint64_t i);
// Kibana: HostedAgentPolicyRestrictionRelatedError.
std::string restricted(const std::string &message);

}
