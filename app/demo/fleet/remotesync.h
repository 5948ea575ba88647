// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The report of a remote cluster about the integrations that are synchronized to it.

#include "app/demo/fleet/fleetroutes.h"

namespace reeve::demo {

void addRemoteSyncRoute(FleetRoutes &routes); // none before Kibana 9.1

}
