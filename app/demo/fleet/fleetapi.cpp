// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/fleetapi.h"

#include <algorithm>
#include <array>

#include "app/demo/base/accounts.h"
#include "app/demo/base/dates.h"
#include "app/demo/base/version.h"
#include "app/demo/fleet/agents.h"
#include "app/demo/fleet/agentstatus.h"
#include "app/demo/fleet/kuery.h"
#include "app/demo/fleet/metadata.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

using Kind = Parameter::Kind;
constexpr std::array<std::string_view, 2> orders{"asc", "desc"};
// Kibana: neither page nor perPage has a lower bound.
constexpr std::array listParameters{
    Parameter{.name = "page", .kind = Kind::Number},
    Parameter{.name = "perPage", .kind = Kind::Number},
    Parameter{.name = "kuery"},
    Parameter{.name = "showInactive", .kind = Kind::Flag},
    Parameter{.name = "withMetrics", .kind = Kind::Flag},
    Parameter{.name = "showUpgradeable", .kind = Kind::Flag},
    Parameter{.name = "getStatusSummary", .kind = Kind::Flag},
    Parameter{.name = "sortField"},
    Parameter{.name = "sortOrder", .kind = Kind::Choice, .choices = orders},
    Parameter{.name = "searchAfter"},
    Parameter{.name = "openPit", .kind = Kind::Flag},
    Parameter{.name = "pitId"},
    Parameter{.name = "pitKeepAlive"},
};
constexpr uint64_t deepest = 10000;

struct Room {
    const ServerOptions &options;
    const Fleet &fleet;
    Lister &lister;
    FaultBoard &faults;

    bool visible(const Call &call) const { return seesFleet(call.space) && !faults.trigger("empty-fleet", call.path); }
};

EndpointFilter withPolicies(EndpointFilter filter, const Fleet &fleet, const std::vector<std::string> &ids)
{
    return [filter = std::move(filter), &fleet, ids](uint64_t i) {
        return std::ranges::find(ids, fleet.policy(i).agentPolicyId) != ids.end() && (!filter || filter(i));
    };
}

// Kibana: policyIds rules out policyId, and an empty one of either is none.
std::vector<std::string> wantedPolicies(const QueryValues &query)
{
    const auto ids = query.list("policyIds");
    if (!ids.empty() && !(ids.size() == 1 && ids.front().empty()))
        return ids;
    const std::string id = query.text("policyId");
    return id.empty() ? std::vector<std::string>() : std::vector{id};
}

Answer summary(const Room &room, const Call &call)
{
    static constexpr Parameter known[] = {
        {.name = "policyId"}, {.name = "policyIds", .kind = Kind::TextOrList}, {.name = "kuery"}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    auto filter = agentFilter(query->text("kuery"), room.fleet);
    if (!filter)
        return badRequest(filter.error());
    // Kibana: in the handler of this route, as rights in a package are enough too.
    const bool lacks = call.account && !call.account->mayUse("fleet-agents-read", call.space);
    if (lacks || room.faults.trigger("403", call.path))
        return boom(403, "Forbidden");
    if (const auto policies = wantedPolicies(*query); !policies.empty())
        filter = withPolicies(std::move(*filter), room.fleet, policies);
    const auto counts = room.visible(call) ? countedByStatus(room.fleet, *filter) : nothingCounted();
    return json({{"results", statusResults(counts, room.options.version)}});
}

// Returns what is wrong with the parameters of a list together; "" if nothing is.
std::string problemWith(const QueryValues &query)
{
    if (query.flag("openPit") || query.has("pitId") || query.has("pitKeepAlive")) {
        if (query.flag("openPit") && query.has("pitId"))
            return "You cannot request to open a new point-in-time with an existing pitId";
        if (!query.has("pitKeepAlive"))
            return "You must provide pitKeepAlive when using point-in-time parameters";
    }
    if (std::max<uint64_t>(query.number("page", 1), 1) * query.number("perPage", 20) > deepest)
        return "You cannot use page and perPage page over 10000 agents";
    if (query.text("searchAfter").empty())
        return {};
    if (query.number("page", 0) > 0)
        return "You cannot use page parameter when using searchAfter";
    const Json after = jsonFrom(query.text("searchAfter"));
    return after.is_array() && !after.empty() ? "" : "searchAfter must be a non-empty array";
}

// The demo's sort values are the time of enrolment and the position, so that a list can be continued behind them.
uint64_t offsetOf(const QueryValues &query, uint64_t page, uint64_t perPage)
{
    const Json after = jsonFrom(query.text("searchAfter"));
    if (after.is_array() && !after.empty() && after.back().is_number_unsigned())
        return after.back().get<uint64_t>() + 1;
    return (page - 1) * perPage;
}

// Kibana: unenrolled agents are there only if the KQL has one of these texts, which it does not read otherwise.
bool asksForUnenrolled(const QueryValues &query)
{
    std::string kuery = query.text("kuery");
    std::ranges::transform(
        kuery, kuery.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return kuery.find("status:*") != kuery.npos || kuery.find("status:unenrolled") != kuery.npos;
}

Json agentList(const Room &room, const Call &call, const QueryValues &query, const EndpointFilter &filter)
{
    const uint64_t page = query.number("page", 1);
    const uint64_t perPage = query.number("perPage", 20);
    const uint64_t offset = offsetOf(query, page, perPage);
    const auto sortField = query.text("sortField") == "last_checkin" ? "last_checkin" : "enrolled_at";
    FleetPage found;
    if (room.visible(call))
        found = room.lister.list(room.fleet, filter, sortField, query.text("sortOrder", "desc") == "asc", offset,
            perPage, Lister::Extent::Known);
    Json items = Json::array();
    for (const uint64_t row : found.rows) {
        items.push_back(agentJson(room.fleet, row, nowMs()));
        if (query.flag("withMetrics"))
            items.back()["metrics"] = metricsJson(room.fleet, row);
        items.back()["sort"] = {room.fleet.enrolledAt(row), offset + items.size() - 1};
    }
    Json body{{"items", std::move(items)}, {"total", found.total}, {"page", page}, {"perPage", perPage}};
    if (!body["items"].empty())
        body["nextSearchAfter"] = textOf(body["items"].back()["sort"]);
    if (!isAtLeast(room.options.version, 9)) // deprecated, and removed in 9.0
        body["list"] = body["items"];
    return body;
}

Answer agents(const Room &room, const Call &call)
{
    const auto query = readQuery(call.query, listParameters);
    if (!query)
        return badRequest(query.error());
    const auto wanted = agentFilter(query->text("kuery"), room.fleet);
    if (!wanted)
        return badRequest(wanted.error());
    if (const auto problem = problemWith(*query); !problem.empty())
        return badRequest("[request query]: " + problem);
    if (query->number("page", 1) == 0) // Elasticsearch: [from] parameter cannot be negative
        return internalError();
    const bool isWithInactive = query->flag("showInactive");
    const bool isWithUnenrolled = asksForUnenrolled(*query);
    const EndpointFilter filter = [&](uint64_t i) {
        const bool shown =
            room.fleet.isListed(i) ? isWithInactive || room.fleet.status(i) != AgentStatus::Inactive : isWithUnenrolled;
        return shown && (!*wanted || (*wanted)(i));
    };
    Json body = agentList(room, call, *query, filter);
    if (query->flag("getStatusSummary"))
        body["statusSummary"] = room.visible(call) ? countedByStatus(room.fleet, filter) : nothingCounted();
    return json(body);
}

Answer oneAgent(const Room &room, const Call &call)
{
    static constexpr Parameter known[] = {{.name = "withMetrics", .kind = Kind::Flag}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    const auto index = room.visible(call) ? room.fleet.indexOf(call.arguments.front()) : std::nullopt;
    if (!index)
        return boom(404, "Agent " + call.arguments.front() + " not found");
    Json item = agentJson(room.fleet, *index, nowMs());
    if (query->flag("withMetrics"))
        item["metrics"] = metricsJson(room.fleet, *index);
    return json({{"item", std::move(item)}});
}

Answer setup(const Room &, const Call &)
{
    return json({{"isReady", true}, {"is_secrets_storage_enabled", true}, {"missing_requirements", Json::array()},
        {"missing_optional_features", Json::array()}});
}

Answer availableVersions(const Room &, const Call &)
{
    Json items = Json::array();
    for (const AgentVersion &version : agentVersions)
        items.push_back(version.number);
    return json({{"items", items}});
}

Answer permissions(const Room &, const Call &call)
{
    static constexpr Parameter known[] = {{.name = "fleetServerSetup", .kind = Kind::Flag}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    if (call.account && !call.account->mayUse("fleet-agents-read", call.space))
        return json({{"success", false}, {"error", "MISSING_PRIVILEGES"}});
    if (query->flag("fleetServerSetup") && call.account && !call.account->copiesObjects)
        return json({{"success", false}, {"error", "MISSING_FLEET_SERVER_SETUP_PRIVILEGES"}});
    return json({{"success", true}});
}

}

void addFleetRoutes(
    Router &router, const ServerOptions &options, LivingFleet &fleet, Lister &lister, FaultBoard &faults)
{
    const auto add = [&](const char *path, const char *privileges, Answer (*handler)(const Room &, const Call &)) {
        router.add({.method = "GET",
            .path = path,
            .versions = "2023-10-31",
            .privileges = privileges,
            .handler = [&options, &fleet, &lister, &faults, handler](const Call &call) {
                const Fleet now = fleet.now();
                return handler({options, now, lister, faults}, call);
            }});
    };
    add("/api/fleet/agent_status", "", summary);
    if (!isAtLeast(options.version, 9)) // deprecated, and removed in 9.0
        add("/api/fleet/agent-status", "", summary);
    add("/api/fleet/agents", "fleet-agents-read", agents);
    add("/api/fleet/agents/available_versions", "fleet-agents-read", availableVersions);
    add("/api/fleet/agents/setup", "fleet-agents-read", setup);
    add("/api/fleet/agents/{agent}", "fleet-agents-read", oneAgent);
    add("/api/fleet/check-permissions", "", permissions);
}

}
