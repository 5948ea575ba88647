// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The routes that change agents: their tags, their policy, their version, and whether they are enrolled.

#include "app/demo/fleet/fleetroutes.h"

namespace reeve::demo {

void addAgentEditRoutes(FleetRoutes &routes);
void addAgentTagRoutes(FleetRoutes &routes);
void addAgentUpgradeRoutes(FleetRoutes &routes);

}
