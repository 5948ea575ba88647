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
enum class DocumentIssue {
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

// How much has come to a fleet, left it and changed since its start.
struct FleetMoment {
    uint64_t gained = 0;
    uint64_t lost = 0;
    uint64_t changed = 0;

    bool operator==(const FleetMoment &) const = default;
};

class Fleet
{
public:
    // `start` is the moment of the last check-ins, in milliseconds since 1970.
    Fleet(uint64_t seed, uint64_t size, int64_t start);

    uint64_t size() const { return m_size; } // at its start
    int64_t start() const { return m_start; }
    // Behind the fleet proper (index size() and on) stand agents that were unenrolled: known by id, listed nowhere.
    uint64_t unenrolled() const { return m_size / 100 + 1; }

    // The same fleet at another moment. Those that leave are listed no more, but known by id; newcomers stand behind the
    // unenrolled ones; what changes is the status, the version, the policy and the host name.
    Fleet at(const FleetMoment &moment) const;
    const FleetMoment &moment() const { return m_moment; }
    uint64_t limit() const { return m_size + unenrolled() + m_moment.gained; } // every index is below
    uint64_t listed() const { return m_size + m_moment.gained - m_moment.lost; }
    bool isListed(uint64_t i) const;
    uint64_t generation(uint64_t i) const; // how often endpoint i has changed

    std::optional<uint64_t> indexOf(std::string_view agentId) const; // below limit()
    std::string agentId(uint64_t i) const; // version 4 uuid; three of eight newcomers have ids of other forms
    bool hasUuid(uint64_t i) const;
    uint64_t idDigits(uint64_t i, unsigned count) const; // the first (at most 8) digits of a uuid, as a number
    std::string hostId(uint64_t i) const;
    std::string hostname(uint64_t i) const;
    AgentStatus status(uint64_t i) const;
    DocumentIssue issue(uint64_t i) const;
    const OperatingSystem &os(uint64_t i) const;
    const AgentVersion &version(uint64_t i) const;
    const Policy &policy(uint64_t i) const;
    std::string_view policyStatus(uint64_t i) const;
    unsigned appliedEndpointRevision(uint64_t i) const;
    unsigned appliedAgentRevision(uint64_t i) const;
    bool isIsolationRequested(uint64_t i) const;
    bool isolated(uint64_t i) const;
    std::vector<std::string> addresses(uint64_t i) const;
    std::vector<std::string> macs(uint64_t i) const;
    std::vector<std::string_view> capabilities(uint64_t i) const;
    int64_t lastCheckin(uint64_t i, int64_t now) const; // milliseconds since 1970
    int64_t enrolledAt(uint64_t i) const;
    uint64_t rollOf(uint64_t i, uint64_t aspect) const;

private:
    static constexpr uint64_t noNewcomer = UINT64_MAX;
    uint64_t newcomer(uint64_t i) const; // the how manieth endpoint i is to have come; noNewcomer: there from the start
    uint64_t place(uint64_t i) const; // in the order of leaving

    uint64_t m_seed;
    uint64_t m_size;
    uint64_t m_step; // has no divisor in common with the size
    int64_t m_start;
    FleetMoment m_moment{};
};

}
