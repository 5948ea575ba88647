// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keys with which APM agents send their data.

#include "app/demo/api/apiroutes.h"

namespace reeve::demo {

void addAgentKeyRoute(ApiRoutes &routes);

}
