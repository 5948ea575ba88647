// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Counts Fleet's agents by status, for GET /api/fleet/agent_status and the summary of GET /api/fleet/agents.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "app/demo/base/json.h"
#include "app/demo/fleet/kqlfilter.h"

namespace reeve::demo {

// Numbers by the name of Fleet's status, each of which is there: "online", "unenrolled"...
using StatusCounts = std::map<std::string, uint64_t, std::less<>>;

// Counts every agent that passes, also those that are not listed any more (unenrolled). An empty filter passes all.
StatusCounts countedByStatus(const Fleet &fleet, const EndpointFilter &filter);
StatusCounts nothingCounted();

// The results of agent_status. Kibana: active is all without the unenrolled and the inactive; other is always 0.
Json statusResults(const StatusCounts &counts, std::string_view kibanaVersion);

}
