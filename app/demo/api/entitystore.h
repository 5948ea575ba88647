// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Entity analytics: the engines of the entity store, and the engine that watches privileged users.

#include "app/demo/api/apiroutes.h"

namespace reeve::demo {

void addEntityRoutes(ApiRoutes &routes); // by version

Json firstEngines(); // examples

}
