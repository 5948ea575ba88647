// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The packages (integrations) that can be installed, and those that are.

#include <string_view>

#include "app/demo/fleet/fleetroutes.h"
#include "app/demo/fleet/packagetable.h"

namespace reeve::demo {

void addPackageRoutes(FleetRoutes &routes);

// Returns nullptr for an unknown name.
const KnownPackage *packageNamed(std::string_view name);
// major.minor.patch, perhaps with what follows a hyphen or a plus
bool isSemanticVersion(std::string_view version);

}
