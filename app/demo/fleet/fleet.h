// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A generated fleet: every property of endpoint i is computed from (seed, i) when somebody asks for it, so a fleet
// of a million needs no memory.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/demo/fleet/tables.h"

namespace reeve::demo {

// As Fleet names them.
enum class AgentStatus { Online, Error, Degraded, Offline, Updating, Enrolling, Inactive, Uninstalled, Orphaned };

// A few per cent of the documents are not what one expects. All of it has been seen in real clusters.
enum class Oddity {
    None,
    NumericTimes,
    AddressAsText,
    NoState,
    NoOs,
    NoPolicy,
    MarkupName,
    FormulaName,
    QuotedName,
    WordName,
    UnicodeName,
    RightToLeftName,
    LongName,
    SpacedName
};

std::string_view nameOf(AgentStatus status); // "online"
// The five values of the API; uninstalled and orphaned agents show as unhealthy.
std::string_view hostStatusOf(AgentStatus status);

class Fleet
{
public:
    // `start` is the moment of the last check-ins, in milliseconds since 1970.
    Fleet(uint64_t seed, uint64_t size, int64_t start);

    uint64_t size() const { return m_size; }
    int64_t start() const { return m_start; }
    // Behind the fleet proper (index size() and on) stand agents that were unenrolled: known by id, listed nowhere.
    uint64_t unenrolled() const { return m_size / 100 + 1; }
    // Below size() + unenrolled().
    std::optional<uint64_t> indexOf(std::string_view agentId) const;

    std::string agentId(uint64_t i) const; // version 4 uuid
    uint64_t idDigits(uint64_t i, unsigned count) const; // the first (at most 8) digits of the agent id, as a number
    std::string hostId(uint64_t i) const;
    std::string hostname(uint64_t i) const;
    AgentStatus status(uint64_t i) const;
    Oddity oddity(uint64_t i) const;
    const OperatingSystem &os(uint64_t i) const;
    const AgentVersion &version(uint64_t i) const;
    const Policy &policy(uint64_t i) const;
    std::string_view policyStatus(uint64_t i) const;
    unsigned appliedEndpointRevision(uint64_t i) const;
    unsigned appliedAgentRevision(uint64_t i) const;
    bool isolationWanted(uint64_t i) const;
    bool isolated(uint64_t i) const;
    std::vector<std::string> addresses(uint64_t i) const;
    std::vector<std::string> macs(uint64_t i) const;
    std::vector<std::string_view> capabilities(uint64_t i) const;
    int64_t lastCheckin(uint64_t i, int64_t now) const; // milliseconds since 1970
    int64_t enrolledAt(uint64_t i) const;
    uint64_t rollOf(uint64_t i, uint64_t aspect) const;

private:
    uint64_t m_seed;
    uint64_t m_size;
    int64_t m_start;
};

}
