// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// /api/endpoint/action...: what was done to endpoints, made up from the fleet: an isolated one was isolated by somebody,
// one that is still to be isolated waits for it, and a few others have something pending too.

#include "app/demo/base/faults.h"
#include "app/demo/fleet/livingfleet.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

void addActionRoutes(Router &router, LivingFleet &fleet, FaultBoard &faults);

}
