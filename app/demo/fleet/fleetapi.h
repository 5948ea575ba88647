// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The routes of Fleet (/api/fleet/...) that an inventory needs.

#include "app/demo/base/faults.h"
#include "app/demo/base/options.h"
#include "app/demo/fleet/lister.h"
#include "app/demo/fleet/livingfleet.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

// The arguments must outlive the router.
void addFleetRoutes(
    Router &router, const ServerOptions &options, LivingFleet &fleet, Lister &lister, FaultBoard &faults);

}
