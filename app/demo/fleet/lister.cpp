// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/lister.h"

#include <algorithm>

#include "app/demo/fleet/addresses.h"
#include "app/demo/fleet/fields.h"

namespace reeve::demo {

namespace {

constexpr size_t maxKept = 4;

std::string_view fieldFor(std::string_view sortField)
{
    struct Pair {
        std::string_view sort;
        std::string_view field;
    };
    static constexpr Pair pairs[] = {
        {"metadata.host.hostname", "united.endpoint.host.hostname"},
        {"host_status", "status"}, // a runtime field holding Fleet's word, so that is what it sorts by
        {"metadata.Endpoint.policy.applied.name", "united.endpoint.Endpoint.policy.applied.name"},
        {"metadata.Endpoint.policy.applied.status", "united.endpoint.Endpoint.policy.applied.status"},
        {"metadata.host.os.name", "united.endpoint.host.os.name"},
        {"metadata.host.ip", "united.endpoint.host.ip"},
        {"metadata.agent.version", "united.endpoint.agent.version"},
        {"last_checkin", "united.agent.last_checkin"},
    };
    for (const Pair &pair : pairs) {
        if (pair.sort == sortField)
            return pair.field;
    }
    return {};
}

struct Keyed {
    std::string key;
    uint32_t row;
};

// Elasticsearch: a list is sorted by its smallest value in ascending and by its largest in descending order.
std::string keyOf(const FleetField &field, bool ascending, std::vector<std::string> values)
{
    if (values.empty())
        return {};
    for (std::string &value : values) {
        if (const auto bytes = field.type == FleetField::Type::Address ? addressBytes(value) : std::nullopt)
            value.assign(bytes->begin(), bytes->end());
    }
    return ascending ? *std::min_element(values.begin(), values.end())
                     : *std::max_element(values.begin(), values.end());
}

std::vector<uint32_t> sortedBy(const Fleet &fleet, const FleetField &field, bool ascending)
{
    std::vector<Keyed> keyed;
    keyed.reserve(fleet.limit());
    std::vector<std::string> values;
    for (uint64_t i = 0; i < fleet.limit(); ++i) {
        values.clear();
        field.read(fleet, i, fleet.start(), values);
        keyed.push_back({keyOf(field, ascending, values), static_cast<uint32_t>(i)});
    }
    // Missing values come last in both orders.
    std::stable_sort(keyed.begin(), keyed.end(), [ascending](const Keyed &a, const Keyed &b) {
        if (a.key.empty() || b.key.empty())
            return !a.key.empty() && b.key.empty();
        return ascending ? a.key < b.key : b.key < a.key;
    });
    std::vector<uint32_t> rows;
    rows.reserve(keyed.size());
    for (const Keyed &entry : keyed)
        rows.push_back(entry.row);
    return rows;
}

}

Lister::Order Lister::orderBy(const Fleet &fleet, std::string_view sortField, bool ascending)
{
    const FleetField *field = fleetField(fieldFor(sortField));
    if (!field)
        return nullptr;
    const std::string name = std::string(sortField) + (ascending ? "+" : "-");
    const std::lock_guard lock(m_mutex);
    for (const Kept &kept : m_kept) {
        if (kept.name == name && kept.moment == fleet.moment())
            return kept.order;
    }
    if (m_kept.size() == maxKept)
        m_kept.pop_front();
    m_kept.push_back(
        {name, fleet.moment(), std::make_shared<const std::vector<uint32_t>>(sortedBy(fleet, *field, ascending))});
    return m_kept.back().order;
}

FleetPage Lister::list(const Fleet &fleet, const EndpointFilter &filter, std::string_view sortField, bool ascending,
    uint64_t offset, uint64_t count, Extent extent)
{
    // The default order, by enrolment, is the index itself.
    const Order order = orderBy(fleet, sortField, ascending);
    const uint64_t places = order ? order->size() : fleet.limit();
    const auto rowAt = [&](uint64_t place) { return order ? (*order)[place] : ascending ? place : places - 1 - place; };
    FleetPage page;
    for (uint64_t place = 0; place < places; ++place) {
        if (!filter && extent == Extent::Listed && page.rows.size() == count) {
            page.total = fleet.listed();
            return page;
        }
        const uint64_t row = rowAt(place);
        const bool isInside = extent == Extent::Known || fleet.isListed(row);
        if (!isInside || (filter && !filter(row)))
            continue;
        if (page.total >= offset && page.rows.size() < count)
            page.rows.push_back(row);
        ++page.total;
    }
    return page;
}

}
