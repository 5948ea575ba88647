// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Connectors to other services, and running them.

#include "app/demo/api/apiroutes.h"

namespace reeve::demo {

void addActionConnectorRoutes(ApiRoutes &routes);

Json firstConnectors(); // as GET /api/actions/connector/{id} answers them

}
