// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Moments as Elasticsearch accepts them: ISO dates of any precision and date math such as now-24h.

#include <cstdint>
#include <optional>
#include <string_view>

namespace reeve::demo {

// Milliseconds since 1970; nullopt when it is neither. `now` is what "now" stands for.
std::optional<int64_t> parseMoment(std::string_view text, int64_t now);

int64_t nowMs(); // the clock on the wall, milliseconds since 1970

}
