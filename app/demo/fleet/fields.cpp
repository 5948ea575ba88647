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
void agentType(const Fleet &, uint64_t, int64_t, Values &values)
{
    put(values, "endpoint");
}
void enrolled(const Fleet &, uint64_t, int64_t, Values &values)
{
    put(values, "enrolled");
}
void spaceName(const Fleet &, uint64_t, int64_t, Values &values)
{
    put(values, "default");
}
void active(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    put(values, fleet.isListed(i) ? "true" : "false");
}
void agentKind(const Fleet &, uint64_t, int64_t, Values &values)
{
    put(values, "PERMANENT");
}
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
    put(values, fleet.isListed(i) ? nameOf(fleet.status(i)) : "unenrolled");
}

void policyStatus(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    if (fleet.issue(i) != DocumentIssue::NoPolicy)
        put(values, fleet.policyStatus(i));
}

void policyRevision(const Fleet &fleet, uint64_t i, int64_t, Values &values)
{
    if (fleet.issue(i) != DocumentIssue::NoPolicy)
        values.push_back(std::to_string(fleet.appliedEndpointRevision(i)));
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

constexpr std::array fields{
    FleetField{"united.endpoint.agent.id", Type::Keyword, agentId},
    FleetField{"united.endpoint.agent.type", Type::Keyword, agentType},
    FleetField{"united.endpoint.agent.version", Type::Keyword, version},
    FleetField{"united.endpoint.elastic.agent.id", Type::Keyword, agentId},
    FleetField{"united.endpoint.Endpoint.status", Type::Keyword, enrolled},
    FleetField{"united.endpoint.Endpoint.policy.applied.name", Type::Keyword, policy<&Policy::name>},
    FleetField{"united.endpoint.Endpoint.policy.applied.id", Type::Keyword, policy<&Policy::id>},
    FleetField{"united.endpoint.Endpoint.policy.applied.status", Type::Keyword, policyStatus},
    FleetField{"united.endpoint.Endpoint.policy.applied.endpoint_policy_version", Type::Keyword, policyRevision},
    FleetField{"united.endpoint.Endpoint.configuration.isolation", Type::Flag, isIsolationRequested},
    FleetField{"united.endpoint.Endpoint.state.isolation", Type::Flag, isolated},
    FleetField{"united.endpoint.Endpoint.capabilities", Type::Keyword, capabilities},
    FleetField{"united.endpoint.host.id", Type::Keyword, hostId},
    FleetField{"united.endpoint.host.hostname", Type::Keyword, hostname},
    FleetField{"united.endpoint.host.name", Type::Keyword, hostname},
    FleetField{"united.endpoint.host.architecture", Type::Keyword, architecture},
    FleetField{"united.endpoint.host.ip", Type::Address, addresses},
    FleetField{"united.endpoint.host.mac", Type::Keyword, macs},
    FleetField{"united.endpoint.host.os.name", Type::Keyword, os<&OperatingSystem::name>},
    FleetField{"united.endpoint.host.os.full", Type::Keyword, os<&OperatingSystem::full>},
    FleetField{"united.endpoint.host.os.version", Type::Keyword, os<&OperatingSystem::version>},
    FleetField{"united.endpoint.host.os.platform", Type::Keyword, os<&OperatingSystem::platform>},
    FleetField{"united.endpoint.host.os.family", Type::Keyword, os<&OperatingSystem::family>},
    FleetField{"united.endpoint.host.os.type", Type::Keyword, os<&OperatingSystem::type>},
    FleetField{"united.endpoint.host.os.kernel", Type::Keyword, os<&OperatingSystem::kernel>},
    FleetField{"united.endpoint.host.os.Ext.variant", Type::Keyword, os<&OperatingSystem::variant>},
    FleetField{"united.endpoint.data_stream.namespace", Type::Keyword, spaceName},
    FleetField{"united.endpoint.@timestamp", Type::Date, checkin},
    FleetField{"united.agent.agent.id", Type::Keyword, agentId},
    FleetField{"united.agent.agent.version", Type::Keyword, version},
    FleetField{"united.agent.active", Type::Flag, active},
    FleetField{"united.agent.type", Type::Keyword, agentKind},
    FleetField{"united.agent.status", Type::Keyword, status},
    FleetField{"united.agent.policy_id", Type::Keyword, policy<&Policy::agentPolicyId>},
    FleetField{"united.agent.policy_revision_idx", Type::Number, agentRevision},
    FleetField{"united.agent.last_checkin", Type::Date, checkin},
    FleetField{"united.agent.enrolled_at", Type::Date, enrolledAt},
    FleetField{"united.agent.local_metadata.host.hostname", Type::Keyword, hostname},
    FleetField{"united.agent.local_metadata.elastic.agent.version", Type::Keyword, version},
    FleetField{"united.agent.local_metadata.os.full", Type::Keyword, os<&OperatingSystem::full>},
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
