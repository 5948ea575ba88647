// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whether data of agents arrived in the last five minutes.

#include "app/demo/fleet/fleetroutes.h"

namespace reeve::demo {

void addAgentDataRoute(FleetRoutes &routes);

}
