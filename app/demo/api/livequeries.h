// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Osquery: queries that agents answer at once, and their results.

#include "app/demo/api/apiroutes.h"

namespace reeve::demo {

void addLiveQueryRoutes(ApiRoutes &routes);

}
