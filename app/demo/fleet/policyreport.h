// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// GET /api/endpoint/policy_response: what an endpoint did for each protection of its policy. It agrees with the policy
// status in the endpoint's document.

#include "app/demo/base/json.h"
#include "app/demo/fleet/fleet.h"

namespace reeve::demo {

// {policy_response}. `now` in milliseconds since 1970.
Json policyReport(const Fleet &fleet, uint64_t i, int64_t now);

}
