// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A generated fleet. Every property of endpoint i is computed from (seed, i) on demand, so that a fleet of a million
// endpoints needs no memory.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/demo/fleet/agentchange.h"
#include "app/demo/fleet/tables.h"

namespace reeve::demo {

// Fleet's agent statuses.
enum class AgentStatus { Online, Error, Degraded, Offline, Updating, Enrolling, Inactive, Uninstalled, Orphaned };

// Irregularities of a few per cent of the documents; all occur in real clusters.
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
// Returns one of the API's five host statuses; uninstalled and orphaned agents are unhealthy.
std::string_view hostStatusOf(AgentStatus status);
// The status that the agent last reported, not the one that Fleet derives from missing check-ins.
std::string_view checkinStatusOf(AgentStatus status);

// Numbers of endpoints that were added, removed and changed since the fleet's start.
struct FleetMoment {
    uint64_t gained = 0;
    uint64_t lost = 0;
    uint64_t changed = 0;
    uint64_t edits = 0; // by people, of the agents

    bool operator==(const FleetMoment &) const = default;
};

class Fleet
{
public:
    // start: time of the last check-ins, milliseconds since 1970.
    Fleet(uint64_t seed, uint64_t size, int64_t start);

    uint64_t size() const { return m_size; } // at its start
    int64_t start() const { return m_start; }
    // Number of unenrolled agents, which follow from index size() on: known by id, not listed.
    uint64_t unenrolled() const { return m_size / 100 + 1; }

    // Returns the fleet at another moment. Removed endpoints are no longer listed but known by id; added ones follow
    // after the unenrolled agents; a change affects status, version, policy and host name.
    Fleet at(const FleetMoment &moment) const;
    const FleetMoment &moment() const { return m_moment; }
    uint64_t limit() const { return m_size + unenrolled() + m_moment.gained; } // exclusive upper bound of the indexes
    uint64_t listed() const;
    bool isListed(uint64_t i) const;
    uint64_t generation(uint64_t i) const; // number of changes of endpoint i

    // Returns the fleet as people have changed it, at this time (milliseconds since 1970).
    Fleet with(std::shared_ptr<const AgentChanges> changes, int64_t now) const;
    const AgentChange *change(uint64_t i) const; // nullptr: nobody has changed the agent

    std::optional<uint64_t> indexOf(std::string_view agentId) const; // nullopt if unknown
    std::string agentId(uint64_t i) const; // version 4 UUID; three of eight added endpoints have ids of other forms
    bool hasUuid(uint64_t i) const;
    uint64_t idDigits(uint64_t i, unsigned count) const; // the first count (at most 8) digits of the UUID, as a number
    std::string hostId(uint64_t i) const;
    std::string hostname(uint64_t i) const;
    AgentStatus status(uint64_t i) const;
    std::string_view statusName(uint64_t i) const; // as Fleet tells it, also "unenrolling" and "unenrolled"
    bool answers(uint64_t i) const; // whether the agent does what it is told within seconds
    bool isUpgrading(uint64_t i) const;
    DocumentIssue issue(uint64_t i) const;
    const OperatingSystem &os(uint64_t i) const;
    const AgentVersion &version(uint64_t i) const;
    const Policy &policy(uint64_t i) const;
    std::string_view policyStatus(uint64_t i) const;
    unsigned appliedEndpointRevision(uint64_t i) const;
    unsigned appliedAgentRevision(uint64_t i) const;
    bool isIsolationRequested(uint64_t i) const;
    bool isolated(uint64_t i) const;
    // Without what people have changed: the state that the generated history of actions leads to.
    bool isIsolationRequestedAtStart(uint64_t i) const;
    bool isolatedAtStart(uint64_t i) const;
    std::vector<std::string> addresses(uint64_t i) const;
    std::vector<std::string> macs(uint64_t i) const;
    std::vector<std::string_view> capabilities(uint64_t i) const;
    int64_t lastCheckin(uint64_t i, int64_t now) const; // milliseconds since 1970
    int64_t enrolledAt(uint64_t i) const;
    uint64_t rollOf(uint64_t i, uint64_t aspect) const;

private:
    static constexpr uint64_t noNewcomer = UINT64_MAX;
    uint64_t newcomer(uint64_t i) const; // ordinal of added endpoint i; noNewcomer: part of the initial fleet
    uint64_t place(uint64_t i) const; // position in the order of removal
    bool isThere(uint64_t i) const; // isListed(), without what people have changed
    bool hasLeft(const AgentChange &change) const { return change.left && *change.left <= m_now; }
    AgentStatus generatedStatus(uint64_t i) const;

    uint64_t m_seed;
    uint64_t m_size;
    uint64_t m_step; // coprime to m_size
    int64_t m_start;
    FleetMoment m_moment{};
    std::shared_ptr<const AgentChanges> m_changes{}; // nullptr: none
    int64_t m_now = 0;
};

}
