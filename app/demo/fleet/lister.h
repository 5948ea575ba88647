// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Filters, sorts and pages the fleet. Orders are made on demand and the latest few are kept (4 bytes per endpoint).

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
    uint64_t total = 0; // that pass the filter
    std::vector<uint64_t> rows{}; // indexes of the endpoints
};

// Safe from several threads.
class Lister
{
public:
    explicit Lister(const Fleet &fleet) : m_fleet(fleet) { }

    // `sortField` as the API names it; the order of equal keys is that of the index. An empty filter passes all.
    FleetPage list(
        const EndpointFilter &filter, std::string_view sortField, bool ascending, uint64_t offset, uint64_t count);

private:
    using Order = std::shared_ptr<const std::vector<uint32_t>>;
    struct Kept {
        std::string name;
        Order order;
    };
    Order orderBy(std::string_view sortField, bool ascending);

    const Fleet &m_fleet;
    std::mutex m_mutex;
    std::deque<Kept> m_kept;
};

}
