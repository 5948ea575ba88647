// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/endpoints/reading/serverstate.h"

#include <algorithm>
#include <array>

namespace reeve::samples {

namespace {

HostStatus statusOf(std::string_view word)
{
    constexpr std::array<std::string_view, 5> words{"healthy", "offline", "updating", "unhealthy", "inactive"};
    return static_cast<HostStatus>(std::ranges::find(words, word) - words.begin());
}

}

Facts factsAbout(const demo::Fleet &fleet, std::uint64_t i)
{
    return {fleet.hostname(i), statusOf(demo::hostStatusOf(fleet.status(i))), std::string(fleet.version(i).number)};
}

Truth truthAbout(const demo::Fleet &fleet)
{
    Truth truth;
    for (std::uint64_t i = 0; i < fleet.limit(); ++i) {
        if (fleet.isListed(i))
            truth.emplace(fleet.agentId(i), factsAbout(fleet, i));
    }
    return truth;
}

Truth truthIn(const RowStore &store)
{
    Truth truth;
    for (RowStore::Row row = 0; row < store.size(); ++row)
        truth.emplace(store.identity(row),
            Facts{
                store.text(row, RowText::HostName), store.record(row).status, store.term(row, RowTerm::AgentVersion)});
    return truth;
}

std::size_t missingIn(const Truth &those, const Truth &these)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(these, [&](const auto &entry) { return !those.contains(entry.first); }));
}

std::size_t untrueAmong(const Truth &rows, const demo::Fleet &fleet)
{
    const std::uint64_t changed = fleet.moment().changed;
    std::size_t untrue = 0;
    for (const auto &[id, facts] : rows) {
        const auto i = fleet.indexOf(id);
        bool wasSo = i && factsAbout(fleet, *i) == facts;
        for (std::uint64_t before = 0; i && !wasSo && before <= changed; before += fleet.size())
            wasSo = factsAbout(fleet.at({fleet.moment().gained, fleet.moment().lost, before}), *i) == facts;
        untrue += wasSo ? 0 : 1;
    }
    return untrue;
}

}
