// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Dates as Elasticsearch accepts them: ISO 8601 of any precision, and date math such as now-24h.

#include <cstdint>
#include <optional>
#include <string_view>

namespace reeve::demo {

// What parts of a date that are not there become, and units that are rounded to: the first or the last millisecond.
enum class Rounding { Down, Up };

// Returns milliseconds since 1970 (UTC); nullopt if text is neither form. now: value of "now" in date math.
std::optional<int64_t> parseMoment(std::string_view text, int64_t now, Rounding rounding = Rounding::Down);

int64_t nowMs(); // system clock, milliseconds since 1970 (UTC)

}
