// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How Elasticsearch compares a field's values with the value of a KQL comparison, by the type of the field.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "app/demo/fleet/fields.h"
#include "app/demo/fleet/kql.h"

namespace reeve::demo {

using ValueTest = std::function<bool(const std::string &)>; // on one value, as FleetField::read() gives it

// node: one of the comparisons. now: milliseconds since 1970. The error is Elasticsearch's message for a value that the
// type does not have.
tl::expected<ValueTest, std::string> kqlTest(const KqlNode &node, const FleetField &field, int64_t now);

// Matches as on a keyword field. Kibana: a value with stars is sent as a query string, whose words are alternatives.
bool matchesKeyword(const KqlValue &value, std::string_view text);

bool matches(const KqlValue &pattern, std::string_view text); // stars match any text; case-sensitive

}
