// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A compact snapshot of a complete reading of a fleet, about 80 bytes per endpoint, to compare later readings with.

#include <QDateTime>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/endpoints/rows/termtable.h"
#include "models/endpoints/values/endpoint.h"

namespace reeve {

// One endpoint of a snapshot, in UTF-8. Views returned by a snapshot are valid as long as it lives.
struct SeenEndpoint {
    std::string_view agentId{}; // never empty
    std::string_view hostName{};
    std::string_view version{}; // of the agent; empty: not reported
    std::string_view policy{}; // its name; empty: not reported
    HostStatus status = HostStatus::Unknown;
    Isolation isolation = Isolation::Unknown;

    bool operator==(const SeenEndpoint &) const = default;
};

class FleetSnapshot
{
public:
    using Index = std::uint32_t;

    // since, asOf: when the first and the last endpoint were read, UTC. Differences happened after since.
    FleetSnapshot(QDateTime since, QDateTime asOf) : m_since(std::move(since)), m_asOf(std::move(asOf)) { }

    // Endpoints must be added in ascending order of agent ids. Returns false and adds nothing if the id does not follow the
    // last one, or if a text is longer than 65,535 bytes.
    bool add(const SeenEndpoint &endpoint);
    void reserve(std::size_t endpoints, std::size_t textBytes);

    std::size_t size() const { return m_records.size(); }
    SeenEndpoint at(Index index) const;
    std::optional<Index> find(std::string_view agentId) const;
    const QDateTime &since() const { return m_since; }
    const QDateTime &asOf() const { return m_asOf; }
    std::size_t textBytes() const { return m_bytes.size(); } // bytes of all ids and host names

    // For writing the file.
    const TermTable &terms() const { return m_terms; }
    TermTable::Id versionId(Index index) const { return m_records[index].version; }
    TermTable::Id policyId(Index index) const { return m_records[index].policy; }

private:
    struct Record {
        std::uint64_t offset = 0; // of the id in m_bytes; the host name follows
        std::uint16_t idLength = 0;
        std::uint16_t nameLength = 0;
        TermTable::Id version = 0;
        TermTable::Id policy = 0;
        HostStatus status = HostStatus::Unknown;
        Isolation isolation = Isolation::Unknown;
    };

    QDateTime m_since;
    QDateTime m_asOf;
    std::string m_bytes{};
    TermTable m_terms{};
    std::vector<Record> m_records{};
};

}
