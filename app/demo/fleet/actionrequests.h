// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The routes that run response actions, and those of their files.

#include "app/demo/fleet/livingfleet.h"
#include "app/demo/fleet/runactions.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

// The arguments must outlive the router.
void addActionRequestRoutes(Router &router, LivingFleet &fleet, RunActions &actions);

}
