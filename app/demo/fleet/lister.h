// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Filters, sorts and pages the fleet. Sort orders are computed on demand; the last few are cached (4 bytes per
// endpoint).

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "app/demo/fleet/fleet.h"
#include "app/demo/fleet/kqlfilter.h"

namespace reeve::demo {

struct FleetPage {
    uint64_t total = 0; // number of endpoints that pass the filter
    std::vector<uint64_t> rows{}; // indexes of the endpoints
};

// Thread-safe.
class Lister
{
public:
    enum class Extent {
        Listed,
        Known, // also unenrolled agents
    };

    // sortField: as the API names it; equal keys are ordered by index. An empty filter passes all endpoints.
    FleetPage list(const Fleet &fleet, const EndpointFilter &filter, std::string_view sortField, bool ascending,
        uint64_t offset, uint64_t count, Extent extent = Extent::Listed);

private:
    using Order = std::shared_ptr<const std::vector<uint32_t>>;
    struct Kept {
        std::string name;
        FleetMoment moment;
        Order order;
    };
    Order orderBy(const Fleet &fleet, std::string_view sortField, bool ascending);

    std::mutex m_mutex;
    std::deque<Kept> m_kept;
};

}
