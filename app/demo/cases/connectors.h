// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The connectors of the demo, and pushing a case to one.

#include "app/demo/cases/caseroutecontext.h"

namespace reeve::demo {

void addConnectorRoutes(Router &router, const CaseRouteContext &context);

}
