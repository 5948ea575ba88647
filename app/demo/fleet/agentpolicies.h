// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fleet's agent policies.

#include "app/demo/fleet/fleetroutes.h"

namespace reeve::demo {

void addAgentPolicyRoutes(FleetRoutes &routes);

Json firstAgentPolicies(); // those of the generated fleet

}
