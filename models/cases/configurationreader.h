// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads how cases are set up: /api/cases/configure and its connectors. Pure.

#include "models/cases/caseconfiguration.h"
#include "models/kibana/reply.h"

namespace reeve {

// Kibana answers a list: empty when cases of that owner were never set up, else one entry. The result is always told.
Outcome<CaseConfiguration> configurationIn(const Reply &reply);
Outcome<QList<ConnectorInfo>> connectorsIn(const Reply &reply); // entries without id or type are left out

}
