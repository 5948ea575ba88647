// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The connector of a case: the known types, the fields of each, and how a case's fields map to the other system's.

#include <string_view>

#include "app/demo/cases/schema.h"

namespace reeve::demo {

Schema connectorSchema();

Json noConnector(); // the connector object of a case without a connector
Json mappingsOf(std::string_view connectorType); // as GET /api/cases/configure returns them

}
