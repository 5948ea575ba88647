// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is remembered of a complete reading, to tell later what has changed: about eighty bytes an endpoint.

#include <QDateTime>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/endpoints/rows/termtable.h"
#include "models/endpoints/values/endpoint.h"

namespace reeve {

// One endpoint; the views live as long as the snapshot. UTF-8.
struct SeenEndpoint {
    std::string_view agentId{}; // never empty
    std::string_view hostName{};
    std::string_view version{}; // of the agent
    std::string_view policy{}; // its name
    HostStatus status = HostStatus::Unknown;
    Isolation isolation = Isolation::Unknown;

    bool operator==(const SeenEndpoint &) const = default;
};

class FleetSnapshot
{
public:
    using Index = std::uint32_t;

    // since: when the first of the endpoints was read, so that whatever differs happened after it. asOf: the last. UTC.
    FleetSnapshot(QDateTime since, QDateTime asOf) : m_since(std::move(since)), m_asOf(std::move(asOf)) { }

    // In ascending order of agent ids, each once: one that does not follow the last, or has a text above 65,535 bytes,
    // is not taken.
    bool add(const SeenEndpoint &endpoint);
    void reserve(std::size_t endpoints, std::size_t textBytes);

    std::size_t size() const { return m_records.size(); }
    SeenEndpoint at(Index index) const;
    std::optional<Index> find(std::string_view agentId) const;
    const QDateTime &since() const { return m_since; }
    const QDateTime &asOf() const { return m_asOf; }
    std::size_t textBytes() const { return m_bytes.size(); } // of ids and names

    // How the file has them.
    const TermTable &terms() const { return m_terms; }
    TermTable::Id versionId(Index index) const { return m_records[index].version; }
    TermTable::Id policyId(Index index) const { return m_records[index].policy; }

private:
    struct Record {
        std::uint64_t offset = 0; // of the id; the name follows
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
