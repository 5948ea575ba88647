// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/agents.h"

#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

// Appends the fields that only agents of this status have.
void addTroubles(Json &item, AgentStatus status)
{
    if (status == AgentStatus::Error || status == AgentStatus::Degraded) {
        item["unhealthy_reason"] = Json::array({"input"});
        item["last_checkin_message"] = "1 or more components/units in a failed state";
    }
    if (status == AgentStatus::Uninstalled)
        item["audit_unenrolled_reason"] = "uninstall";
    if (status == AgentStatus::Orphaned)
        item["audit_unenrolled_reason"] = "orphaned";
}

void addChange(Json &item, const AgentChange &change, bool listed, bool upgrading)
{
    item["tags"] = change.tags;
    if (!change.metadata.is_null())
        item["user_provided_metadata"] = change.metadata;
    if (change.leaving)
        item["unenrollment_started_at"] = timeText(*change.leaving);
    if (!listed && change.left)
        item["unenrolled_at"] = timeText(*change.left);
    if (change.upgrading)
        item["upgrade_started_at"] = timeText(*change.upgrading);
    if (change.upgraded && !upgrading)
        item["upgraded_at"] = timeText(*change.upgraded);
}

}

Json agentJson(const Fleet &fleet, uint64_t i, int64_t now)
{
    const auto id = fleet.agentId(i);
    const auto name = fleet.hostname(i);
    const OperatingSystem &os = fleet.os(i);
    const std::string_view version = fleet.version(i).number;
    const Json host{{"architecture", os.arm ? "aarch64" : "x86_64"}, {"hostname", name}, {"name", name},
        {"id", fleet.hostId(i)}, {"ip", fleet.addresses(i)}, {"mac", fleet.macs(i)}};
    Json item{{"id", id}, {"type", "PERMANENT"}, {"namespaces", Json::array({"default"})},
        {"active", fleet.isListed(i)}, {"enrolled_at", timeText(fleet.enrolledAt(i))},
        {"last_checkin", timeText(fleet.lastCheckin(i, now))}, {"last_checkin_status", checkinStatusOf(fleet.status(i))},
        {"policy_id", fleet.policy(i).agentPolicyId}, {"policy_revision", fleet.appliedAgentRevision(i)},
        {"status", fleet.isListed(i) ? fleet.statusName(i) : "unenrolled"}, {"packages", {"endpoint", "system"}},
        {"agent", {{"id", id}, {"version", version}}},
        {"local_metadata",
            {{"elastic", {{"agent", {{"id", id}, {"version", version}, {"upgradeable", true}}}}}, {"host", host},
                {"os",
                    {{"name", os.name}, {"full", os.full}, {"version", os.version}, {"platform", os.platform},
                        {"family", os.family}, {"kernel", os.kernel}}}}}};
    if (fleet.isListed(i))
        addTroubles(item, fleet.status(i));
    else
        item["unenrolled_at"] = timeText(fleet.start());
    if (const AgentChange *change = fleet.change(i))
        addChange(item, *change, fleet.isListed(i), fleet.isUpgrading(i));
    return item;
}

Json metricsJson(const Fleet &fleet, uint64_t i)
{
    const AgentStatus status = fleet.status(i);
    const bool isSilent = status == AgentStatus::Offline || status == AgentStatus::Inactive
        || status == AgentStatus::Uninstalled || status == AgentStatus::Orphaned;
    if (isSilent || !fleet.isListed(i))
        return Json::object();
    constexpr uint64_t aspect = 97; // of this number alone
    const uint64_t roll = fleet.rollOf(i, aspect);
    return {{"cpu_avg", static_cast<double>(roll % 5000) / 100000},
        {"memory_size_byte_avg", 90'000'000 + roll % 200'000'000}};
}

}
