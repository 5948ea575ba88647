// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Dates as Elasticsearch reads them in a query on a date field: format strict_date_optional_time or epoch_millis, and date
// math behind "now" or behind a date and "||".

#include <cstdint>
#include <optional>
#include <string_view>

namespace reeve::demo {

// Milliseconds since 1970 (UTC), both inclusive.
struct MomentSpan {
    int64_t first = 0;
    int64_t last = 0;
};

// Returns the time that the text covers: "2025-06" a month, "2025-06-18T09:15" a minute, "now-1d/d" a day, "now-1h" one
// moment. nullopt if it is no date. now: value of "now".
std::optional<MomentSpan> parseSpan(std::string_view text, int64_t now);

}
