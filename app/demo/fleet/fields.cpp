// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/fields.h"

#include <algorithm>
#include <array>

namespace reeve::demo {

namespace {

using Type = FleetField::Type;
using Values = std::vector<std::string>;

void put(Values &values, std::string_view text)
{
    values.emplace_back(text);
}

template<std::string_view OperatingSystem::*Member> void os(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    if (fleet.issue(i) != DocumentIssue::NoOs)
        put(values, fleet.os(i).*Member);
}

// The agent's own facts, which Fleet knows whatever the endpoint's document lacks.
template<std::string_view OperatingSystem::*Member>
void agentOs(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    put(values, fleet.os(i).*Member);
}

void agentPolicy(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    put(values, fleet.policy(i).agentPolicyId);
}

template<std::string_view Policy::*Member> void policy(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    if (fleet.issue(i) != DocumentIssue::NoPolicy)
        put(values, fleet.policy(i).*Member);
}

void agentId(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    values.push_back(fleet.agentId(i));
}
void hostId(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    values.push_back(fleet.hostId(i));
}
void hostname(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    values.push_back(fleet.hostname(i));
}
void version(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    put(values, fleet.version(i).number);
}
// A field with the same text in every document.
template<size_t Size> struct Letters {
    char text[Size]{};
    consteval Letters(const char (&literal)[Size]) { std::copy_n(literal, Size, text); }
};
template<Letters Text> void always(const Fleet &, uint64_t, int64_t, Values &values)
{
    put(values, Text.text);
}

void active(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    put(values, fleet.isListed(i) ? "true" : "false");
}

void tags(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    if (const AgentChange *change = fleet.change(i))
        values = change->tags;
}

void packages(const Fleet &, uint64_t, int64_t, Values &values)
{
    values = {"endpoint", "system"};
}

void noValue(const Fleet &, uint64_t, int64_t, Values &) { }

void addresses(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    values = fleet.addresses(i);
}
void macs(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    values = fleet.macs(i);
}

void architecture(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    put(values, fleet.os(i).arm ? "aarch64" : "x86_64");
}

void status(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    put(values, fleet.statusName(i));
}

void checkinStatus(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    put(values, checkinStatusOf(fleet.status(i)));
}

void policyStatus(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    if (fleet.issue(i) != DocumentIssue::NoPolicy)
        put(values, fleet.policyStatus(i));
}

void agentRevision(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    values.push_back(std::to_string(fleet.appliedAgentRevision(i)));
}

void isolated(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    if (fleet.issue(i) != DocumentIssue::NoState)
        put(values, fleet.isolated(i) ? "true" : "false");
}

void isIsolationRequested(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    if (fleet.issue(i) != DocumentIssue::NoState)
        put(values, fleet.isIsolationRequested(i) ? "true" : "false");
}

void capabilities(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    if (fleet.issue(i) == DocumentIssue::NoState)
        return;
    for (const auto capability : fleet.capabilities(i))
        put(values, capability);
}

void checkin(const Fleet &fleet, uint64_t i, int64_t now, Values &values)
{
    values.push_back(std::to_string(fleet.lastCheckin(i, now)));
}

void enrolledAt(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    values.push_back(std::to_string(fleet.enrolledAt(i)));
}

// When the endpoint wrote its document.
int64_t written(const Fleet &fleet, uint64_t i, int64_t now)
{
    return fleet.lastCheckin(i, now) - static_cast<int64_t>(fleet.rollOf(i, 78) % (3600 * 1000));
}

void writtenAt(const Fleet &fleet, uint64_t i, int64_t now, Values &values)
{
    values.push_back(std::to_string(written(fleet, i, now)));
}

void ingestedAt(const Fleet &fleet, uint64_t i, int64_t now, Values &values)
{
    values.push_back(std::to_string(written(fleet, i, now) + 1000));
}

void sequence(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    values.push_back(std::to_string(fleet.rollOf(i, 77) % 100000));
}

void eventId(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    values.push_back(fleet.agentId(i).substr(0, 8) + "++++M4GQr");
}

constexpr std::array fields{
    // The two that Kibana computes while it searches, and the key by which the two kinds of documents are joined.
    FleetField{"status", Type::Keyword, status},
    FleetField{"last_checkin", Type::Date, checkin},
    FleetField{"agent.id", Type::Keyword, agentId},

    FleetField{"united.endpoint.@timestamp", Type::Date, writtenAt},
    FleetField{"united.endpoint.agent.id", Type::Keyword, agentId},
    FleetField{"united.endpoint.agent.name", Type::Keyword, noValue},
    FleetField{"united.endpoint.agent.type", Type::Keyword, always<"endpoint">},
    FleetField{"united.endpoint.agent.version", Type::Keyword, version},
    FleetField{"united.endpoint.data_stream.dataset", Type::Constant, always<"endpoint.metadata">},
    FleetField{"united.endpoint.data_stream.namespace", Type::Keyword, always<"default">},
    FleetField{"united.endpoint.data_stream.type", Type::Constant, always<"metrics">},
    FleetField{"united.endpoint.ecs.version", Type::Keyword, always<"8.10.0">},
    FleetField{"united.endpoint.elastic.agent.id", Type::Keyword, agentId},
    FleetField{"united.endpoint.Endpoint.capabilities", Type::Keyword, capabilities},
    FleetField{"united.endpoint.Endpoint.configuration.isolation", Type::Flag, isIsolationRequested},
    FleetField{"united.endpoint.Endpoint.policy.applied.id", Type::Keyword, policy<&Policy::id>},
    FleetField{"united.endpoint.Endpoint.policy.applied.name", Type::Keyword, policy<&Policy::name>},
    FleetField{"united.endpoint.Endpoint.policy.applied.status", Type::Keyword, policyStatus},
    FleetField{"united.endpoint.Endpoint.state.isolation", Type::Flag, isolated},
    FleetField{"united.endpoint.Endpoint.status", Type::Keyword, always<"enrolled">},
    FleetField{"united.endpoint.event.action", Type::Keyword, always<"endpoint_metadata">},
    FleetField{"united.endpoint.event.category", Type::Keyword, always<"host">},
    FleetField{"united.endpoint.event.created", Type::Date, writtenAt},
    FleetField{"united.endpoint.event.dataset", Type::Keyword, always<"endpoint.metadata">},
    FleetField{"united.endpoint.event.id", Type::Keyword, eventId},
    FleetField{"united.endpoint.event.ingested", Type::Date, ingestedAt},
    FleetField{"united.endpoint.event.kind", Type::Keyword, always<"metric">},
    FleetField{"united.endpoint.event.module", Type::Keyword, always<"endpoint">},
    FleetField{"united.endpoint.event.sequence", Type::Number, sequence},
    FleetField{"united.endpoint.event.severity", Type::Number, noValue},
    FleetField{"united.endpoint.event.type", Type::Keyword, always<"info">},
    FleetField{"united.endpoint.host.architecture", Type::Keyword, architecture},
    FleetField{"united.endpoint.host.domain", Type::Keyword, noValue},
    FleetField{"united.endpoint.host.hostname", Type::Keyword, hostname},
    FleetField{"united.endpoint.host.id", Type::Keyword, hostId},
    FleetField{"united.endpoint.host.ip", Type::Address, addresses},
    FleetField{"united.endpoint.host.mac", Type::Keyword, macs},
    FleetField{"united.endpoint.host.name", Type::Keyword, hostname},
    FleetField{"united.endpoint.host.os.Ext.variant", Type::Keyword, os<&OperatingSystem::variant>},
    FleetField{"united.endpoint.host.os.family", Type::Keyword, os<&OperatingSystem::family>},
    FleetField{"united.endpoint.host.os.full", Type::Keyword, os<&OperatingSystem::full>},
    FleetField{"united.endpoint.host.os.full.caseless", Type::Caseless, os<&OperatingSystem::full>},
    FleetField{"united.endpoint.host.os.full.text", Type::Text, os<&OperatingSystem::full>},
    FleetField{"united.endpoint.host.os.kernel", Type::Keyword, os<&OperatingSystem::kernel>},
    FleetField{"united.endpoint.host.os.name", Type::Keyword, os<&OperatingSystem::name>},
    FleetField{"united.endpoint.host.os.name.caseless", Type::Caseless, os<&OperatingSystem::name>},
    FleetField{"united.endpoint.host.os.name.text", Type::Text, os<&OperatingSystem::name>},
    FleetField{"united.endpoint.host.os.platform", Type::Keyword, os<&OperatingSystem::platform>},
    FleetField{"united.endpoint.host.os.version", Type::Keyword, os<&OperatingSystem::version>},
    FleetField{"united.endpoint.host.type", Type::Keyword, noValue},
    FleetField{"united.endpoint.host.uptime", Type::Number, noValue},

    FleetField{"united.agent.active", Type::Flag, active},
    FleetField{"united.agent.agent.id", Type::Keyword, agentId},
    FleetField{"united.agent.agent.version", Type::Keyword, version},
    FleetField{"united.agent.enrolled_at", Type::Date, enrolledAt},
    FleetField{"united.agent.last_checkin", Type::Date, checkin},
    FleetField{"united.agent.last_checkin_status", Type::Keyword, checkinStatus},
    FleetField{"united.agent.last_updated", Type::Date, noValue},
    FleetField{"united.agent.local_metadata.elastic.agent.id", Type::Keyword, agentId},
    FleetField{"united.agent.local_metadata.elastic.agent.version", Type::Text, version},
    FleetField{"united.agent.local_metadata.elastic.agent.version.keyword", Type::Keyword, version},
    FleetField{"united.agent.local_metadata.host.architecture", Type::Keyword, architecture},
    FleetField{"united.agent.local_metadata.host.hostname", Type::Text, hostname},
    FleetField{"united.agent.local_metadata.host.hostname.keyword", Type::Keyword, hostname},
    FleetField{"united.agent.local_metadata.host.id", Type::Keyword, hostId},
    FleetField{"united.agent.local_metadata.host.ip", Type::Text, addresses},
    FleetField{"united.agent.local_metadata.host.ip.keyword", Type::Keyword, addresses},
    FleetField{"united.agent.local_metadata.host.mac", Type::Text, macs},
    FleetField{"united.agent.local_metadata.host.mac.keyword", Type::Keyword, macs},
    FleetField{"united.agent.local_metadata.host.name", Type::Text, hostname},
    FleetField{"united.agent.local_metadata.host.name.keyword", Type::Keyword, hostname},
    FleetField{"united.agent.local_metadata.os.family", Type::Keyword, agentOs<&OperatingSystem::family>},
    FleetField{"united.agent.local_metadata.os.full", Type::Text, agentOs<&OperatingSystem::full>},
    FleetField{"united.agent.local_metadata.os.full.keyword", Type::Keyword, agentOs<&OperatingSystem::full>},
    FleetField{"united.agent.local_metadata.os.kernel", Type::Text, agentOs<&OperatingSystem::kernel>},
    FleetField{"united.agent.local_metadata.os.kernel.keyword", Type::Keyword, agentOs<&OperatingSystem::kernel>},
    FleetField{"united.agent.local_metadata.os.name", Type::Text, agentOs<&OperatingSystem::name>},
    FleetField{"united.agent.local_metadata.os.name.keyword", Type::Keyword, agentOs<&OperatingSystem::name>},
    FleetField{"united.agent.local_metadata.os.platform", Type::Keyword, agentOs<&OperatingSystem::platform>},
    FleetField{"united.agent.local_metadata.os.version", Type::Text, agentOs<&OperatingSystem::version>},
    FleetField{"united.agent.local_metadata.os.version.keyword", Type::Keyword, agentOs<&OperatingSystem::version>},
    FleetField{"united.agent.packages", Type::Keyword, packages},
    FleetField{"united.agent.policy_id", Type::Keyword, agentPolicy},
    FleetField{"united.agent.policy_revision_idx", Type::Number, agentRevision},
    FleetField{"united.agent.type", Type::Keyword, always<"PERMANENT">},
    FleetField{"united.agent.unenrolled_at", Type::Date, noValue},
    FleetField{"united.agent.unenrollment_started_at", Type::Date, noValue},
    FleetField{"united.agent.updated_at", Type::Date, noValue},
    FleetField{"united.agent.upgrade_started_at", Type::Date, noValue},
    FleetField{"united.agent.upgraded_at", Type::Date, noValue},
    // Mapped in Fleet's own index, and not in the united one.
    FleetField{"fleet-agents.tags", Type::Keyword, tags},
};

}

std::span<const FleetField> fleetFields()
{
    return fields;
}

const FleetField *fleetField(std::string_view name)
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const FleetField &field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

}
