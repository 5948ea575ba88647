// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Changes that requests made to the agents of a generated fleet.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/demo/base/json.h"
#include "app/demo/fleet/tables.h"

namespace reeve::demo {

// Times are in milliseconds since 1970 and may be in the future, as agents take a while to do what they are told.
struct AgentChange {
    std::optional<bool> isolated{};
    const Policy *policy = nullptr;
    std::vector<std::string> tags{};
    Json metadata{}; // user_provided_metadata; null if there is none
    std::optional<int64_t> leaving{}; // when the unenrolment began
    std::optional<int64_t> left{}; // when it ended
    std::optional<int64_t> upgrading{};
    std::optional<int64_t> upgraded{};
    const AgentVersion *version = nullptr; // after the upgrade
};

using AgentChanges = std::map<uint64_t, AgentChange>; // by the index of the endpoint

}
