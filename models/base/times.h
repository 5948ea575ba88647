// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Converts times between Kibana's ISO 8601 text, milliseconds since 1970, QDateTime and texts such as "3 minutes ago".

#include <QDateTime>
#include <QString>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace reeve {

// In place of milliseconds where there is no time.
inline constexpr std::int64_t noTime = std::numeric_limits<std::int64_t>::min();

// text: ISO 8601 with date, time, up to nine fraction digits, and Z or an offset. Returns ms since 1970 UTC; noTime for
// any other text.
std::int64_t timeFromIso(std::string_view text);

QDateTime timeFromMs(std::int64_t ms); // UTC; invalid for noTime

// Translated: "now", "3 minutes ago", "2 days ago", "in 5 minutes"; empty for an invalid time.
QString ageText(const QDateTime &time, const QDateTime &now);
// Appends ms since 1970 UTC as "2024-05-01T12:03:04.000Z". Appends nothing for noTime and outside the years 1 to 9999.
void appendIsoText(std::int64_t ms, std::string &out);

}
