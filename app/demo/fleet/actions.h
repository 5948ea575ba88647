// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The routes /api/endpoint/action...: response actions derived from the fleet. Isolated endpoints have a completed
// isolate action, those still to be isolated a pending one; a few others have pending actions too.

#include "app/demo/base/faults.h"
#include "app/demo/base/options.h"
#include "app/demo/fleet/livingfleet.h"
#include "app/demo/fleet/runactions.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

void addActionRoutes(
    Router &router, const ServerOptions &options, LivingFleet &fleet, RunActions &run, FaultBoard &faults);

}
