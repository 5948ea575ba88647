// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Package policies: one configuration of an integration, in one or more agent policies.

#include "app/demo/fleet/fleetroutes.h"

namespace reeve::demo {

void addPackagePolicyRoutes(FleetRoutes &routes);

// One of Elastic Defend for each policy of the generated fleet; without versions.
Json firstPackagePolicies();
// The policies of one agent policy. format: "simplified", or "legacy".
Json packagePoliciesOf(const Json &packagePolicies, const Json &agentPolicyId, std::string_view format);

}
