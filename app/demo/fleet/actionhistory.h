// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The response actions of one endpoint, computed from the fleet on demand.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/demo/base/json.h"
#include "app/demo/fleet/fleet.h"

namespace reeve::demo {

struct FleetAction {
    std::string id{};
    std::string_view command{}; // "get-file"
    std::string_view status = "successful"; // pending, successful, failed
    std::string_view by{};
    std::string_view comment{};
    int64_t started = 0; // milliseconds since 1970
    int64_t completed = 0; // milliseconds since 1970; 0: not yet
    bool expired = false;
};

// Returns the actions of endpoint i, newest first; equal for equal arguments.
std::vector<FleetAction> actionsOf(const Fleet &fleet, uint64_t i);

// Returns the action as GET /api/endpoint/action does.
Json actionJson(const FleetAction &action, const Fleet &fleet, uint64_t i);

}
