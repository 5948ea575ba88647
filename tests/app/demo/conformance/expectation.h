// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One expectation that Kibana's own API tests or schemas have of a route, as a row of the conformance table.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::demo {

class Kibana;

struct Expectation {
    std::string_view route; // as in Kibana's reference, for example "GET /api/cases/_find"
    std::string_view says; // a sentence; unique for its route
    std::string_view
        source; // path in elastic/kibana, shortened to what finds it, for example "common/cases/find_cases.ts"
    std::function<void(Kibana &)> check{}; // reports what differs through Kibana; empty if undecided
    std::string_view undecided{}; // why it cannot be decided for 8.18; empty: it is decided
};

struct Result {
    const Expectation *expectation = nullptr;
    std::string differs{}; // empty: it holds, or it is undecided
};

using Expectations = std::vector<Expectation>;

// Every row, ordered by topic.
const Expectations &allExpectations();

// Runs the check against a server of its own.
Result resultOf(const Expectation &expectation);

// The conformance page: a table of routes with numbers, then every row with its source.
std::string markdownPage(const std::vector<Result> &results);

}
