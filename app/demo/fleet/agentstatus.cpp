// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/agentstatus.h"

#include "app/demo/base/version.h"

namespace reeve::demo {

StatusCounts nothingCounted()
{
    return {{"degraded", 0}, {"enrolling", 0}, {"error", 0}, {"inactive", 0}, {"offline", 0}, {"online", 0},
        {"orphaned", 0}, {"unenrolled", 0}, {"unenrolling", 0}, {"uninstalled", 0}, {"updating", 0}};
}

StatusCounts countedByStatus(const Fleet &fleet, const EndpointFilter &filter)
{
    StatusCounts counts = nothingCounted();
    for (uint64_t i = 0; i < fleet.limit(); ++i) {
        if (!filter || filter(i))
            ++counts[std::string(fleet.statusName(i))];
    }
    return counts;
}

Json statusResults(const StatusCounts &counts, std::string_view kibanaVersion)
{
    const auto of = [&](std::string_view name) { return counts.find(name)->second; };
    uint64_t all = 0;
    for (const auto &[name, count] : counts)
        all += count;
    const uint64_t active = all - of("unenrolled") - of("inactive");
    Json results{{"online", of("online")}, {"error", of("error") + of("degraded")}, {"inactive", of("inactive")},
        {"offline", of("offline")}, {"updating", of("updating") + of("enrolling") + of("unenrolling")},
        {"unenrolled", of("unenrolled")}, {"uninstalled", of("uninstalled")}, {"orphaned", of("orphaned")},
        {"all", all}, {"active", active}, {"other", 0}, {"events", 0}};
    if (!isAtLeast(kibanaVersion, 9)) // deprecated, and removed in 9.0
        results["total"] = active;
    return results;
}

}
