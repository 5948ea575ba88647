// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The checks of outputs by their type, and the values that Fleet fills in.

#include <string>
#include <string_view>

#include "app/demo/http/body.h"

namespace reeve::demo {

enum class OutputRequest { Create, Change };

// version: of Kibana.
body::Rule outputRule(OutputRequest request, std::string_view version);

// Problem of a request that is valid by its form; "" if there is none.
std::string problemWithSecrets(const Json &output, std::string_view type);
std::string problemWithPreset(const Json &output);

// https://test.fr becomes https://test.fr:443.
std::string hostWithPort(const std::string &host);
bool configuresShipper(const Json &output); // its YAML has an enabled shipper

// Adds what Fleet sets where a request left it out.
void completeOutput(Json &output);

}
