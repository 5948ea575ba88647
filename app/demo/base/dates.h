// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Dates as Elasticsearch accepts them: ISO 8601 of any precision, and date math such as now-24h.

#include <cstdint>
#include <optional>
#include <string_view>

namespace reeve::demo {

// A date without all its parts, and a rounded one, mean a span of time. Down is its first millisecond, Up its last.
enum class Rounding { Down, Up };

// Returns milliseconds since 1970 (UTC); nullopt if text is neither form. now: value of "now" in date math.
std::optional<int64_t> parseMoment(std::string_view text, int64_t now, Rounding rounding = Rounding::Down);

int64_t nowMs(); // system clock, milliseconds since 1970 (UTC)

}
