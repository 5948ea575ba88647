// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fleet's settings.

#include "app/demo/fleet/fleetroutes.h"

namespace reeve::demo {

void addSettingRoutes(FleetRoutes &routes);

}
