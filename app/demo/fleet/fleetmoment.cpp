// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Which endpoints are listed at which moment.

#include <algorithm>
#include <utility>

#include "app/demo/fleet/fleet.h"

namespace reeve::demo {

Fleet Fleet::at(const FleetMoment &moment) const
{
    Fleet fleet = *this;
    fleet.m_moment = moment;
    fleet.m_moment.lost = std::min(moment.lost, m_size + moment.gained);
    return fleet;
}

uint64_t Fleet::newcomer(uint64_t i) const
{
    return i < m_size + unenrolled() ? noNewcomer : i - m_size - unenrolled();
}

// Endpoints are removed in steps of about the golden ratio, so that neighbours are not removed together.
uint64_t Fleet::place(uint64_t i) const
{
    return (i * m_step + m_seed % m_size) % m_size;
}

bool Fleet::isThere(uint64_t i) const
{
    if (i < m_size)
        return m_moment.lost == 0 || m_moment.lost <= place(i);
    const uint64_t number = newcomer(i);
    return number < m_moment.gained && m_moment.lost <= m_size + number;
}

// Endpoints that are removed last are changed first.
uint64_t Fleet::generation(uint64_t i) const
{
    if (m_moment.changed == 0 || i >= m_size)
        return 0;
    const uint64_t turn = m_size - 1 - place(i);
    return m_moment.changed > turn ? (m_moment.changed - turn - 1) / m_size + 1 : 0;
}

Fleet Fleet::with(std::shared_ptr<const AgentChanges> changes, int64_t now) const
{
    Fleet fleet = *this;
    fleet.m_changes = std::move(changes);
    fleet.m_now = now;
    return fleet;
}

const AgentChange *Fleet::change(uint64_t i) const
{
    if (!m_changes)
        return nullptr;
    const auto found = m_changes->find(i);
    return found == m_changes->end() ? nullptr : &found->second;
}

bool Fleet::isListed(uint64_t i) const
{
    const AgentChange *one = change(i);
    return isThere(i) && !(one && hasLeft(*one));
}

uint64_t Fleet::listed() const
{
    uint64_t count = m_size + m_moment.gained - m_moment.lost;
    if (!m_changes)
        return count;
    for (const auto &[i, one] : *m_changes)
        count -= hasLeft(one) && isThere(i) ? 1 : 0;
    return count;
}

bool Fleet::answers(uint64_t i) const
{
    switch (generatedStatus(i)) {
    case AgentStatus::Online:
    case AgentStatus::Error:
    case AgentStatus::Degraded:
    case AgentStatus::Updating:
        return isListed(i);
    case AgentStatus::Offline:
    case AgentStatus::Enrolling:
    case AgentStatus::Inactive:
    case AgentStatus::Uninstalled:
    case AgentStatus::Orphaned:
        break;
    }
    return false;
}

bool Fleet::isUpgrading(uint64_t i) const
{
    const AgentChange *one = change(i);
    return one && one->upgrading && !(one->upgraded && *one->upgraded <= m_now);
}

// Kibana: an agent that is offline or inactive stays so, whatever it was told.
AgentStatus Fleet::status(uint64_t i) const
{
    const AgentChange *one = change(i);
    return one && answers(i) && (one->leaving || isUpgrading(i)) ? AgentStatus::Updating : generatedStatus(i);
}

std::string_view Fleet::statusName(uint64_t i) const
{
    if (!isListed(i))
        return "unenrolled";
    const AgentChange *one = change(i);
    return one && one->leaving && answers(i) && !isUpgrading(i) ? "unenrolling" : nameOf(status(i));
}

}
