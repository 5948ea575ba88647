// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Bodies of requests that the rows about cases share.

#include <string_view>

#include "tests/app/demo/conformance/kibana.h"

namespace reeve::demo {

// The body of POST /api/cases that Kibana's tests begin with, for this owner.
Json newCase(std::string_view owner = "securitySolution");
// The same with one member set, or without one.
Json newCaseWith(std::string_view member, const Json &value);
Json newCaseWithout(std::string_view member);

// Creates a case as the current user and returns it as the server answered.
Json createdCase(Kibana &kibana, const Json &body = newCase());

}
