// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// /api/endpoint/...: metadata lists, single endpoints and their policy responses.

#include "app/demo/base/faults.h"
#include "app/demo/fleet/lister.h"
#include "app/demo/fleet/livingfleet.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

void addMetadataRoutes(Router &router, LivingFleet &fleet, Lister &lister, FaultBoard &faults);

// Whether the endpoints of the fleet can be seen in a space: the Research space has none, and a space that does not
// exist answers with empty lists.
bool seesFleet(std::string_view space);

}
