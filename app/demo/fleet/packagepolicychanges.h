// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Making, changing and removing package policies.

#include <optional>
#include <string>

#include <tl/expected.hpp>

#include "app/demo/fleet/fleetstate.h"
#include "app/demo/http/answer.h"

namespace reeve::demo {

// request: as newPackagePolicyRule() returns it. The error is the answer that refuses it.
tl::expected<Json, Answer> newPackagePolicy(FleetState &state, Json request, const std::string &user);

// request: as packagePolicyChangeRule() returns it.
std::optional<Answer> changePackagePolicy(FleetState &state, Json &policy, Json request, const std::string &user);

// Returns {id, success, ...} as the route that deletes several answers it.
Json removePackagePolicy(FleetState &state, const std::string &id, bool force);

// The input of Elastic Defend with its policy.
Json defendInput(bool prevents);

}
