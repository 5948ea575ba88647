// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// KQL as a question to one endpoint: reads only the fields it asks about.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "app/demo/fleet/fleet.h"
#include "app/demo/fleet/kql.h"

namespace reeve::demo {

using EndpointFilter = std::function<bool(uint64_t)>;

// The error is Elasticsearch's refusal: wildcards in a field that is no keyword, an address that is none, and so on.
// `fleet` must outlive the filter. `prefix` stands before every field name that has none of the united ones.
tl::expected<EndpointFilter, std::string> filterFor(
    const KqlNode &query, const Fleet &fleet, int64_t now, std::string_view prefix = {});

// As on a keyword field. Kibana sends a value with stars as a query string: its words are alternatives.
bool matchesKeyword(const KqlValue &value, std::string_view text);

bool matches(const KqlValue &pattern, std::string_view text); // stars match any text; case counts

}
