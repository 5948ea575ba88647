// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Moments as Kibana writes them and as people read them.

#include <QDateTime>
#include <QString>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace reeve {

inline constexpr std::int64_t noTime = std::numeric_limits<std::int64_t>::min();

// ISO 8601 with a date, a time, up to nine fraction digits and Z or an offset -> ms since 1970, UTC; noTime: not one.
std::int64_t timeFromIso(std::string_view text);

QDateTime timeFromMs(std::int64_t ms); // UTC; invalid for noTime

// Translated: "now", "3 minutes ago", "2 days ago", "in 5 minutes"; empty for an invalid time.
QString ageText(const QDateTime &time, const QDateTime &now);
// ms since 1970 as "2024-05-01T12:03:04.000Z"; nothing for noTime and for years that have not four digits.
void appendIsoText(std::int64_t ms, std::string &out);

}
