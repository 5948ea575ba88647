// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The body of GET /api/endpoint/policy_response: the result of each protection of an endpoint's policy. Consistent with
// the policy status in the endpoint's document.

#include "app/demo/base/json.h"
#include "app/demo/fleet/fleet.h"

namespace reeve::demo {

// Returns {policy_response}. now: milliseconds since 1970.
Json policyReport(const Fleet &fleet, uint64_t i, int64_t now);

}
