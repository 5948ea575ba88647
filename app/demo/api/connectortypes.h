// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The types of connectors that the demo has.

#include <span>
#include <string>
#include <string_view>

#include "app/demo/base/json.h"

namespace reeve::demo {

struct ConnectorType {
    std::string_view id;
    std::string_view name;
    std::string_view license; // the least that it needs
    std::string_view features; // that it serves, separated by spaces
    std::string_view config; // required members of the configuration, separated by spaces
    std::string_view secrets; // required members of the secrets
    std::string_view parameters; // required members of the parameters of an execution
};

std::span<const ConnectorType> connectorTypes();
const ConnectorType *connectorType(std::string_view id); // nullptr if there is none

// Kibana's text about required members that an object lacks; what: "config", "secrets" or "params". "" if none is missing.
std::string problemWithMembers(std::string_view required, const Json &object, std::string_view what);

}
