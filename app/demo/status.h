// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// GET /api/status: how Kibana and its plugins are, and which version it is.

#include "app/demo/base/faults.h"
#include "app/demo/base/options.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

// The arguments must outlive the router.
void addStatusRoute(Router &router, const ServerOptions &options, FaultBoard &faults);

}
