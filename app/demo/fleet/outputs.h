// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fleet's outputs: where agents send their data.

#include "app/demo/fleet/fleetroutes.h"

namespace reeve::demo {

void addOutputRoutes(FleetRoutes &routes);

// The default output, and with examples one to a remote cluster and one to Logstash.
Json firstOutputs(bool examples);

}
