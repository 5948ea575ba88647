// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fleet's own actions, with which agents are reassigned, unenrolled, upgraded and tagged, and how far they are.

#include <string>
#include <vector>

#include "app/demo/fleet/agentselection.h"

namespace reeve::demo {

inline constexpr int64_t agentDelay = 3000; // milliseconds until an agent does what it is told

struct AgentAction {
    std::string type{}; // "UNENROLL"
    std::vector<uint64_t> agents{}; // without those that have an error
    AgentErrors errors{};
    bool immediate = false; // Fleet does it without the agents
    Json more = Json::object(); // members that only some types have
};

// Returns the id of the action.
std::string addAgentAction(const FleetRoom &room, const Call &call, const AgentAction &action);

void addAgentActionRoutes(FleetRoutes &routes);

}
