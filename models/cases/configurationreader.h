// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads Kibana's answers about the configuration of cases: /api/cases/configure and its connectors. Pure functions.

#include "models/cases/caseconfiguration.h"
#include "models/kibana/reply.h"

namespace reeve {

// Kibana: the answer is a list, empty when cases of that owner were never configured, else of one entry. In both cases
// isKnown is set.
Outcome<CaseConfiguration> configurationIn(const Reply &reply);
Outcome<QList<ConnectorInfo>> connectorsIn(const Reply &reply); // entries without id or type are left out

}
