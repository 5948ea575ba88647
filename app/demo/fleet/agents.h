// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One agent as Fleet's routes return it.

#include <cstdint>

#include "app/demo/base/json.h"
#include "app/demo/fleet/fleet.h"

namespace reeve::demo {

// now: milliseconds since 1970. An agent that is not listed any more is unenrolled.
Json agentJson(const Fleet &fleet, uint64_t i, int64_t now);

// Usage of an agent's processes in cores and bytes, as the list has it withMetrics. Kibana: an agent without recent
// metrics has an empty object.
Json metricsJson(const Fleet &fleet, uint64_t i);

}
