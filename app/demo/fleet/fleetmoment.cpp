// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Which endpoints are listed at which moment.

#include <algorithm>

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

bool Fleet::isListed(uint64_t i) const
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

}
