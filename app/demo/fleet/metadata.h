// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The routes of /api/endpoint/...: metadata lists, single endpoints and their policy responses.

#include "app/demo/base/faults.h"
#include "app/demo/base/options.h"
#include "app/demo/fleet/lister.h"
#include "app/demo/fleet/livingfleet.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

void addMetadataRoutes(
    Router &router, const ServerOptions &options, LivingFleet &fleet, Lister &lister, FaultBoard &faults);

// Returns whether a space has the fleet's endpoints: the Research space has none. A space that does not exist answers
// with empty lists.
bool seesFleet(std::string_view space);

}
