// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/fleetapi.h"

#include <algorithm>
#include <array>

#include "app/demo/base/dates.h"
#include "app/demo/fleet/metadata.h"
#include "app/demo/fleet/writer.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

using Kind = Parameter::Kind;
constexpr std::array<std::string_view, 2> orders{"asc", "desc"};
constexpr std::array listParameters{
    Parameter{.name = "page", .kind = Kind::Number, .low = 1, .high = 1e9},
    Parameter{.name = "perPage", .kind = Kind::Number, .low = 0, .high = 10000},
    Parameter{.name = "kuery"},
    Parameter{.name = "showInactive", .kind = Kind::Flag},
    Parameter{.name = "showUpgradeable", .kind = Kind::Flag},
    Parameter{.name = "withMetrics", .kind = Kind::Flag},
    Parameter{.name = "getStatusSummary", .kind = Kind::Flag},
    Parameter{.name = "sortField"},
    Parameter{.name = "sortOrder", .kind = Kind::Choice, .choices = orders},
};
constexpr uint64_t deepest = 10000;

struct Room {
    const Fleet &fleet;
    Lister &lister;
    FaultBoard &faults;

    bool visible(const Call &call) const { return seesFleet(call.space) && !faults.trigger("empty-fleet", call.path); }
};

Json statusCounts(const Fleet &fleet, bool visible, const EndpointFilter &filter)
{
    std::array<uint64_t, 9> counts{};
    for (uint64_t i = 0; visible && i < fleet.limit(); ++i) {
        if (fleet.isListed(i) && (!filter || filter(i)))
            ++counts[static_cast<size_t>(fleet.status(i))];
    }
    const auto of = [&](AgentStatus status) { return counts[static_cast<size_t>(status)]; };
    const uint64_t online = of(AgentStatus::Online);
    const uint64_t error = of(AgentStatus::Error) + of(AgentStatus::Degraded);
    const uint64_t updating = of(AgentStatus::Updating) + of(AgentStatus::Enrolling);
    const uint64_t offline = of(AgentStatus::Offline);
    const uint64_t inactive = of(AgentStatus::Inactive);
    const uint64_t unenrolled = visible ? fleet.unenrolled() + fleet.moment().lost : 0;
    const uint64_t active = online + error + updating + offline;
    const uint64_t gone = of(AgentStatus::Uninstalled) + of(AgentStatus::Orphaned);
    return {{"events", 0}, {"other", updating}, {"online", online}, {"error", error}, {"offline", offline},
        {"updating", updating}, {"inactive", inactive}, {"unenrolled", unenrolled},
        {"uninstalled", of(AgentStatus::Uninstalled)}, {"orphaned", of(AgentStatus::Orphaned)}, {"active", active},
        {"all", active + inactive + unenrolled + gone}};
}

// An empty kuery passes all. The error is the message of a 400.
tl::expected<EndpointFilter, std::string> filterFrom(const std::string &kuery, const Fleet &fleet)
{
    if (kuery.empty())
        return EndpointFilter();
    const auto kql = parseKql(kuery);
    if (!kql)
        return tl::unexpected("KQLSyntaxError: " + kql.error());
    auto filter = filterFor(*kql, fleet, nowMs(), "united.agent.");
    return filter;
}

Answer summary(const Room &room, const Call &call)
{
    static constexpr Parameter known[] = {
        {.name = "policyId"}, {.name = "policyIds", .kind = Kind::TextOrList}, {.name = "kuery"}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    std::string kuery = query->text("kuery");
    if (query->has("policyId"))
        kuery = "policy_id : \"" + query->text("policyId") + "\"" + (kuery.empty() ? "" : " and (" + kuery + ")");
    const auto filter = filterFrom(kuery, room.fleet);
    if (!filter)
        return badRequest(filter.error());
    return json({{"results", statusCounts(room.fleet, room.visible(call), *filter)}});
}

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

Json agent(const Fleet &fleet, uint64_t i, int64_t now)
{
    const auto id = fleet.agentId(i);
    const auto name = fleet.hostname(i);
    const OperatingSystem &os = fleet.os(i);
    const std::string_view version = fleet.version(i).number;
    const Json host{{"architecture", os.arm ? "aarch64" : "x86_64"}, {"hostname", name}, {"name", name},
        {"id", fleet.hostId(i)}, {"ip", fleet.addresses(i)}, {"mac", fleet.macs(i)}};
    Json item{{"id", id}, {"type", "PERMANENT"}, {"namespaces", Json::array({"default"})}, {"active", true},
        {"enrolled_at", timeText(fleet.enrolledAt(i))}, {"last_checkin", timeText(fleet.lastCheckin(i, now))},
        {"last_checkin_status", checkinStatusOf(fleet.status(i))}, {"policy_id", fleet.policy(i).agentPolicyId},
        {"policy_revision", fleet.appliedAgentRevision(i)}, {"status", nameOf(fleet.status(i))},
        {"packages", {"endpoint", "system"}}, {"agent", {{"id", id}, {"version", version}}},
        {"local_metadata",
            {{"elastic", {{"agent", {{"id", id}, {"version", version}}}}}, {"host", host},
                {"os",
                    {{"name", os.name}, {"full", os.full}, {"version", os.version}, {"platform", os.platform},
                        {"family", os.family}, {"kernel", os.kernel}}}}}};
    addTroubles(item, fleet.status(i));
    return item;
}

bool isListed(AgentStatus status, bool showInactive)
{
    return showInactive || status != AgentStatus::Inactive;
}

Answer agents(const Room &room, const Call &call)
{
    const auto query = readQuery(call.query, listParameters);
    if (!query)
        return badRequest(query.error());
    const uint64_t page = query->number("page", 1);
    const uint64_t perPage = query->number("perPage", 20);
    if (page * perPage > deepest)
        return badRequest("You cannot use page and perPage page over 10000 agents");
    const auto wanted = filterFrom(query->text("kuery"), room.fleet);
    if (!wanted)
        return badRequest(wanted.error());
    const bool inactive = query->text("showInactive") == "true";
    const EndpointFilter filter = [&](uint64_t i) {
        return isListed(room.fleet.status(i), inactive) && (!*wanted || (*wanted)(i));
    };
    const auto sortField = query->text("sortField") == "last_checkin" ? "last_checkin" : "enrolled_at";
    FleetPage found;
    if (room.visible(call))
        found = room.lister.list(
            room.fleet, filter, sortField, query->text("sortOrder", "desc") == "asc", (page - 1) * perPage, perPage);
    Json items = Json::array();
    for (const uint64_t row : found.rows)
        items.push_back(agent(room.fleet, row, nowMs()));
    Json body{{"list", items}, {"items", items}, {"total", found.total}, {"page", page}, {"perPage", perPage}};
    if (query->text("getStatusSummary") == "true")
        body["statusSummary"] = statusCounts(room.fleet, room.visible(call), *wanted);
    return json(body);
}

Answer oneAgent(const Room &room, const Call &call)
{
    const auto index = room.visible(call) ? room.fleet.indexOf(call.arguments.front()) : std::nullopt;
    if (!index || !room.fleet.isListed(*index))
        return boom(404, "Agent " + call.arguments.front() + " not found");
    return json({{"item", agent(room.fleet, *index, nowMs())}});
}

Answer agentPolicies(const Room &, const Call &)
{
    Json items = Json::array();
    for (const Policy &policy : policies)
        items.push_back({{"id", policy.agentPolicyId}, {"name", policy.agentPolicyName}, {"namespace", "default"},
            {"status", "active"}, {"is_managed", false}, {"is_protected", false}, {"revision", policy.agentRevision},
            {"inactivity_timeout", 1209600}, {"schema_version", "1.1.1"}, {"updated_at", "2025-06-18T09:00:00.000Z"},
            {"updated_by", "elastic"}});
    return json({{"items", items}, {"total", items.size()}, {"page", 1}, {"perPage", 20}});
}

Answer permissions(const Room &, const Call &)
{
    return json({{"success", true}});
}

Answer prepackaged(const Room &, const Call &)
{
    return json({{"rules_custom_installed", 14}, {"rules_installed", 1263}, {"rules_not_installed", 41},
        {"rules_not_updated", 7}, {"timelines_installed", 10}, {"timelines_not_installed", 0},
        {"timelines_not_updated", 0}});
}

}

void addFleetRoutes(Router &router, LivingFleet &fleet, Lister &lister, FaultBoard &faults)
{
    const auto add = [&](const char *path, const char *privileges, Answer (*handler)(const Room &, const Call &)) {
        router.add({.method = "GET",
            .path = path,
            .versions = "2023-10-31",
            .privileges = privileges,
            .handler = [&fleet, &lister, &faults, handler](const Call &call) {
                const Fleet now = fleet.now();
                return handler({now, lister, faults}, call);
            }});
    };
    add("/api/fleet/agent_status", "fleet-agents-read", summary);
    add("/api/fleet/agents", "fleet-agents-read", agents);
    add("/api/fleet/agents/{agent}", "fleet-agents-read", oneAgent);
    add("/api/fleet/agent_policies", "fleet-agent-policies-read", agentPolicies);
    add("/api/fleet/check-permissions", "", permissions);
    add("/api/detection_engine/rules/prepackaged/_status", "securitySolution", prepackaged);
}

}
