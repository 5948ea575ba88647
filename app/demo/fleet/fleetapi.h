// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The routes of Fleet (/api/fleet/...) that an inventory needs, and the status of the prepackaged detection rules.

#include "app/demo/base/faults.h"
#include "app/demo/fleet/lister.h"
#include "app/demo/fleet/livingfleet.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

void addFleetRoutes(Router &router, LivingFleet &fleet, Lister &lister, FaultBoard &faults);

}
