// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/changes/fleetsnapshot.h"

#include <algorithm>
#include <limits>

namespace reeve {

namespace {
constexpr std::size_t longestText = std::numeric_limits<std::uint16_t>::max();
}

bool FleetSnapshot::add(const SeenEndpoint &endpoint)
{
    const bool follows =
        m_records.empty() ? !endpoint.agentId.empty() : at(static_cast<Index>(size() - 1)).agentId < endpoint.agentId;
    if (!follows || endpoint.agentId.size() > longestText || endpoint.hostName.size() > longestText)
        return false;
    m_records.push_back({
        .offset = m_bytes.size(),
        .idLength = static_cast<std::uint16_t>(endpoint.agentId.size()),
        .nameLength = static_cast<std::uint16_t>(endpoint.hostName.size()),
        .version = m_terms.idOf(endpoint.version),
        .policy = m_terms.idOf(endpoint.policy),
        .status = endpoint.status,
        .isolation = endpoint.isolation,
    });
    m_bytes.append(endpoint.agentId).append(endpoint.hostName);
    return true;
}

void FleetSnapshot::reserve(std::size_t endpoints, std::size_t textBytes)
{
    m_records.reserve(endpoints);
    m_bytes.reserve(textBytes);
}

std::optional<FleetSnapshot::Index> FleetSnapshot::find(std::string_view agentId) const
{
    const std::string_view bytes(m_bytes);
    const auto idOf = [bytes](const Record &record) { return bytes.substr(record.offset, record.idLength); };
    const auto found = std::ranges::lower_bound(m_records, agentId, {}, idOf);
    if (found == m_records.end() || idOf(*found) != agentId)
        return std::nullopt;
    return static_cast<Index>(found - m_records.begin());
}

SeenEndpoint FleetSnapshot::at(Index index) const
{
    const Record &record = m_records[index];
    const std::string_view bytes(m_bytes);
    return {
        .agentId = bytes.substr(record.offset, record.idLength),
        .hostName = bytes.substr(record.offset + record.idLength, record.nameLength),
        .version = m_terms.text(record.version),
        .policy = m_terms.text(record.policy),
        .status = record.status,
        .isolation = record.isolation,
    };
}

}
