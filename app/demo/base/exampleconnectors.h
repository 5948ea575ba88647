// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The connectors that a demo Kibana has from the start, for cases and for the connectors' own routes.

#include <string>
#include <vector>

#include "app/demo/base/json.h"

namespace reeve::demo {

struct ExampleConnector {
    std::string id{};
    std::string type{}; // ".jira"
    std::string name{};
    Json config{};
    bool isMissingSecrets = false;
};

std::vector<ExampleConnector> caseConnectors(); // of the types that cases can use

}
