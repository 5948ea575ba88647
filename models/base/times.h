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

// The value in milliseconds that means "no time".
inline constexpr std::int64_t noTime = std::numeric_limits<std::int64_t>::min();

// Returns ms since 1970 UTC; noTime for text in any other form. text: ISO 8601 as "2024-05-01T12:03:04.123Z", with up
// to nine fraction digits, cut to ms, and Z or an offset such as "+02:00". A day from 1 to 31 is accepted in every
// month.
std::int64_t timeFromIso(std::string_view text);

QDateTime timeFromMs(std::int64_t ms); // UTC; invalid for noTime

// Returns translated text in whole minutes, hours or days, rounded down: "3 minutes ago", "2 days ago", "in 5 minutes";
// "now" for less than a minute before or after now; empty for an invalid time.
QString ageText(const QDateTime &time, const QDateTime &now);
// Appends ms since 1970 UTC to out as "2024-05-01T12:03:04.000Z". Appends nothing for noTime and for years outside 1 to
// 9999.
void appendIsoText(std::int64_t ms, std::string &out);

}
