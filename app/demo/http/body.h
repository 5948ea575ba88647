// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rules for JSON bodies of requests, with the messages of @kbn/config-schema, the library with which Fleet, APM,
// Logstash, spaces, connectors and response actions check them.

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "app/demo/base/json.h"
#include "app/demo/http/call.h"

namespace reeve::demo::body {

using Path = std::vector<std::string>;

struct Problem {
    Path path{};
    std::string text{};
    std::vector<Problem> alternatives{}; // of a union: what is wrong with each alternative
};

// Checks one value, and may complete or convert it. nullopt in value stands for JavaScript's undefined.
using Rule = std::function<std::optional<Problem>(std::optional<Json> &value, const Path &path)>;
using Members = std::vector<std::pair<std::string, Rule>>;
// Returns the message of a problem, or "".
using Judge = std::function<std::string(const Json &)>;

Rule anything();
Rule text(Judge judge = {});
Rule boundedText(size_t shortest, size_t longest); // in characters
Rule number(double low = -9007199254740991, double high = 9007199254740991); // a numeral in a text is one too
Rule flag(); // "true" and "false" are flags too
Rule webAddress(); // http or https
Rule literal(Json value);
Rule choice(std::initializer_list<std::string_view> values);
Rule list(Rule item, size_t fewest = 0, size_t most = SIZE_MAX, Judge judge = {});
Rule record(Rule value);
Rule object(Members members, Judge judge = {}); // other keys are refused
Rule openObject(Members members); // other keys are kept
Rule oneOf(std::vector<Rule> alternatives);
Rule maybe(Rule rule); // may be left out
Rule orNull(Rule rule); // may be left out or null (Kibana: maybe(oneOf([literal(null), rule])))
Rule nullable(Rule rule); // null when it is left out
Rule orElse(Rule rule, Json otherwise);

// Returns the completed body, or the message of the 400: "[request body.name]: ...". A request without a body has null.
tl::expected<Json, std::string> read(const Call &call, const Rule &rule);
// The same for a value from elsewhere, for example a part of a multipart body.
tl::expected<Json, std::string> check(std::optional<Json> value, const Rule &rule);

// JavaScript's type-detect: "null", "boolean", "number", "string", "Array", "Object".
std::string_view typeName(const Json &value);

}
