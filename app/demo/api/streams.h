// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Streams: the settings of a group of streams (Kibana 9.1 to 9.3).

#include "app/demo/api/apiroutes.h"

namespace reeve::demo {

void addStreamRoutes(ApiRoutes &routes);

}
