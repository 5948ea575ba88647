// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rows that say no more than what one GET of the administrator is answered with.

#include <string>
#include <string_view>

#include "tests/app/demo/conformance/expectation.h"
#include "tests/app/demo/conformance/kibana.h"

namespace reeve::demo {

Expectation accepts(std::string_view route, std::string_view says, std::string_view source, const std::string &target);
// Refused with this status and exactly this message.
Expectation refuses(std::string_view route, std::string_view says, std::string_view source, const std::string &target,
    int status, const std::string &message);
// Refused with 400 and a message that contains this.
Expectation complains(std::string_view route, std::string_view says, std::string_view source, const std::string &target,
    const std::string &text);
// The key nonsense=1 is refused, as every route with a schema of its query does.
Expectation refusesUnknownKey(std::string_view route, std::string_view source, const std::string &target);

// The first text at the pointer, in the items of the array, that can stand between quotes in KQL as it is.
std::string plainText(const KibanaAnswer &answer, const std::string &array, const std::string &pointer);

// Ids of agents of the server's fleet: of the first listed one, and of one that is unenrolled.
std::string listedAgent(Kibana &kibana);
std::string unenrolledAgent(Kibana &kibana);

}
