// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/livingfleet.h"

#include <charconv>
#include <optional>
#include <utility>

#include "app/demo/base/dates.h"

namespace reeve::demo {

namespace {

constexpr uint64_t most = 1000000; // a page

std::optional<uint64_t> numberIn(std::string_view text)
{
    uint64_t number = 0;
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    return text.empty() || result.ec != std::errc() || result.ptr != end || number > most ? std::nullopt
                                                                                          : std::optional(number);
}

}

tl::expected<Churn, std::string> parseChurn(std::string_view text)
{
    const auto wrong = tl::unexpected("expected N or GAINED,LOST,CHANGED, each up to " + std::to_string(most)
        + ", and perhaps *PAGES, not \"" + std::string(text) + '"');
    Churn churn;
    if (const auto star = text.find('*'); star != text.npos) {
        const auto pages = numberIn(text.substr(star + 1));
        if (!pages)
            return wrong;
        churn.pages = *pages;
        text = text.substr(0, star);
    }
    if (const auto each = numberIn(text)) {
        churn.gained = churn.lost = churn.changed = *each;
        return churn;
    }
    for (uint64_t Churn::*member : {&Churn::gained, &Churn::lost, &Churn::changed}) {
        const auto comma = text.find(',');
        const auto number = numberIn(text.substr(0, comma));
        if (!number || (comma == text.npos) != (member == &Churn::changed))
            return wrong;
        churn.*member = *number;
        text = comma == text.npos ? std::string_view() : text.substr(comma + 1);
    }
    return churn;
}

Fleet LivingFleet::now() const
{
    const std::lock_guard lock(m_mutex);
    return m_changes ? m_fleet.with(m_changes, nowMs()) : m_fleet;
}

void LivingFleet::setChurn(const Churn &churn)
{
    const std::lock_guard lock(m_mutex);
    m_churn = churn;
}

void LivingFleet::change(const std::function<void(AgentChanges &)> &edit)
{
    const std::lock_guard lock(m_mutex);
    AgentChanges changes = m_changes ? *m_changes : AgentChanges();
    edit(changes);
    m_changes = std::make_shared<const AgentChanges>(std::move(changes));
    FleetMoment moment = m_fleet.moment();
    ++moment.edits;
    m_fleet = m_fleet.at(moment);
}

void LivingFleet::pageAnswered()
{
    const std::lock_guard lock(m_mutex);
    if (m_churn.pages == 0)
        return;
    if (m_churn.pages != UINT64_MAX)
        --m_churn.pages;
    FleetMoment moment = m_fleet.moment();
    moment.gained += m_churn.gained;
    moment.lost += m_churn.lost;
    moment.changed += m_churn.changed;
    m_fleet = m_fleet.at(moment);
}

}
