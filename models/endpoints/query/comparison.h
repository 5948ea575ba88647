// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Comparisons of the filter box, such as version:<8.17 and checkin:>3d: what can be compared, with what, and how.

#include <QString>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

enum class Comparison : std::uint8_t { None, Less, LessOrEqual, Greater, GreaterOrEqual };

// "<" for Less; empty for None.
QString comparisonSign(Comparison comparison);
bool holdsFor(std::weak_ordering order, Comparison comparison);

// A version as its numbers and what follows them: "8.17.0-SNAPSHOT" is 8, 17, 0 and "-SNAPSHOT",
// and "6.8.0-45-generic" is 6, 8, 0, 45 and "-generic".
struct ComparedVersion {
    std::vector<std::uint64_t> numbers{}; // at least one
    std::string_view rest{};
};
// nullopt if the text does not begin with a number, where a "v" in front is left out. text outlives the version.
std::optional<ComparedVersion> versionIn(std::string_view text);
// Compares only as many numbers as asked has: 8.17.2 is the same as 8.17, and so neither less nor greater. Numbers that
// version lacks are 0. What follows the numbers counts only if asked has it too; a version ranks above its pre-releases.
std::weak_ordering versionOrder(const ComparedVersion &version, const ComparedVersion &asked);

// Times in ms since 1970, from begin on and before end.
struct TimeRange {
    std::int64_t begin = 0;
    std::int64_t end = 0;

    bool holds(std::int64_t ms) const { return ms >= begin && ms < end; }
};
// The earliest and latest times that Elasticsearch reads as four-digit years.
inline constexpr std::int64_t earliestTime = -62'135'596'800'000;
inline constexpr std::int64_t latestTime = 253'402'300'799'999;

// The times that a comparison holds for. value: an age as "3d", "12 hours" or "2w", which compares ages: > 3d is longer
// ago than three days; or a time as "2026-05-01", "2026-05-01T12:00" (local time, unless a zone follows) or "now-3d".
// nullopt if it is neither. now: ms since 1970.
std::optional<TimeRange> timesFor(Comparison comparison, const QString &value, std::int64_t now);
bool isAge(const QString &value);
// Whether the word is a unit of isAge(): "d", "days".
bool isUnitOfAge(const QString &word);

// Returns a translated sentence on why the value cannot be compared with the column's; empty if it can.
QString comparisonProblem(EndpointColumn column, Comparison comparison, const QString &value);

// Whether the filter box can compare the column's values.
bool isComparable(EndpointColumn column);
// Whether it can do nothing else with them: times and revisions have no text to search.
bool isOnlyCompared(EndpointColumn column);

}
