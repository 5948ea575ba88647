// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Evaluates KQL on single endpoints; reads only the fields that the query uses.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "app/demo/fleet/fleet.h"
#include "app/demo/fleet/kql.h"

namespace reeve::demo {

using EndpointFilter = std::function<bool(uint64_t)>;

// Returns a predicate on endpoint indexes. fleet must outlive it. now: milliseconds since 1970. prefix: put before
// field names that do not begin with a prefix of the united index. The error is Elasticsearch's message, for example
// for a wildcard in a field that is no keyword. A field that the index does not have matches nothing.
tl::expected<EndpointFilter, std::string> filterFor(
    const KqlNode &query, const Fleet &fleet, int64_t now, std::string_view prefix = {});

}
