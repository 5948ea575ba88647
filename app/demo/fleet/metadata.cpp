// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/metadata.h"

#include <algorithm>
#include <array>

#include "app/demo/base/dates.h"
#include "app/demo/base/version.h"
#include "app/demo/fleet/policyreport.h"
#include "app/demo/fleet/writer.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

constexpr uint64_t resultWindow = 10000; // Elasticsearch: index.max_result_window

constexpr std::array<std::string_view, 5> hostStatuses{"healthy", "offline", "updating", "unhealthy", "inactive"};
constexpr std::array<std::string_view, 9> sortFields{"enrolled_at", "metadata.host.hostname", "host_status",
    "metadata.Endpoint.policy.applied.name", "metadata.Endpoint.policy.applied.status", "metadata.host.os.name",
    "metadata.host.ip", "metadata.agent.version", "last_checkin"};
constexpr std::array<std::string_view, 2> directions{"asc", "desc"};

using Kind = Parameter::Kind;
constexpr size_t mostStatuses = 20; // from 9.1 on; 8.18 has no limit

constexpr std::array listParameters{
    Parameter{.name = "page", .kind = Kind::Number, .low = 0},
    Parameter{.name = "pageSize", .kind = Kind::Number, .low = 1, .high = 10000},
    Parameter{.name = "kuery", .kind = Kind::Text},
    Parameter{.name = "sortField", .kind = Kind::Choice, .choices = sortFields},
    Parameter{.name = "sortDirection", .kind = Kind::Choice, .choices = directions},
    Parameter{.name = "hostStatuses", .kind = Kind::ChoiceList, .choices = hostStatuses},
};

struct Room {
    const ServerOptions &options;
    const Fleet &fleet;
    Lister &lister;
    FaultBoard &faults;

    bool visible(const Call &call) const
    {
        return seesFleet(call.space) && fleet.size() > 0 && !faults.trigger("empty-fleet", call.path);
    }
};

// Kibana: uninstalled and orphaned agents are shown as unhealthy, but the filter for unhealthy does not return them.
EndpointFilter statusFilter(const Fleet &fleet, const std::vector<std::string> &wanted)
{
    return [&fleet, wanted](uint64_t i) {
        const AgentStatus status = fleet.status(i);
        if (status == AgentStatus::Uninstalled || status == AgentStatus::Orphaned)
            return false;
        return std::find(wanted.begin(), wanted.end(), hostStatusOf(status)) != wanted.end();
    };
}

tl::expected<EndpointFilter, std::string> filterFrom(const QueryValues &query, const Fleet &fleet, int64_t now)
{
    std::vector<EndpointFilter> filters;
    if (const auto wanted = query.list("hostStatuses"); !wanted.empty())
        filters.push_back(statusFilter(fleet, wanted));
    const auto kql = parseKql(query.text("kuery"));
    if (!kql)
        return tl::unexpected(kql.error());
    if (kql->kind != KqlNode::Kind::All) {
        auto filter = filterFor(*kql, fleet, now);
        if (!filter)
            return filter;
        filters.push_back(std::move(*filter));
    }
    if (filters.empty())
        return EndpointFilter();
    return [filters](
               uint64_t i) { return std::all_of(filters.begin(), filters.end(), [i](const auto &f) { return f(i); }); };
}

std::string listText(const FleetPage &page, const QueryValues &query, const Fleet &fleet, int64_t now)
{
    std::string out;
    out.reserve(page.rows.size() * 2300 + 200);
    out.append("{\"data\":[");
    for (const uint64_t row : page.rows) {
        if (out.back() != '[')
            out += ',';
        writeEndpoint(out, fleet, row, now);
    }
    out.append("],\"page\":").append(std::to_string(query.number("page", 0)));
    out.append(",\"pageSize\":").append(std::to_string(query.number("pageSize", 10)));
    out.append(",\"total\":").append(std::to_string(page.total));
    out.append(",\"sortField\":\"").append(query.text("sortField", "enrolled_at"));
    out.append("\",\"sortDirection\":\"").append(query.text("sortDirection", "desc")).append("\"}");
    return out;
}

Answer list(const Room &room, const Call &call)
{
    auto parameters = listParameters;
    if (isAtLeast(room.options.version, 9, 1))
        parameters.back().most = mostStatuses;
    const auto query = readQuery(call.query, parameters);
    if (!query)
        return badRequest(query.error());
    const uint64_t size = query->number("pageSize", 10);
    const uint64_t offset = query->number("page", 0) * size;
    const int64_t now = nowMs();
    const auto filter = filterFrom(*query, room.fleet, now);
    if (!filter)
        return internalError(); // Kibana does not say what is wrong with a query
    if (!room.visible(call))
        return jsonText(listText({}, *query, room.fleet, now));
    if (offset + size > resultWindow)
        return internalError(); // nor that the page is beyond the result window
    const bool ascending = query->text("sortDirection", "desc") == "asc";
    const auto page =
        room.lister.list(room.fleet, *filter, query->text("sortField", "enrolled_at"), ascending, offset, size);
    return jsonText(listText(page, *query, room.fleet, now));
}

Answer one(const Room &room, const Call &call)
{
    const std::string &id = call.arguments.front();
    const auto index = room.visible(call) ? room.fleet.indexOf(id) : std::nullopt;
    if (!index)
        return boom(404, "Endpoint with id " + id + " not found");
    if (!room.fleet.isListed(*index))
        return badRequest("Endpoint with id " + id + " (Fleet agent id " + id + ") is unenrolled");
    std::string out;
    writeEndpoint(out, room.fleet, *index, nowMs());
    return jsonText(std::move(out));
}

Answer policyResponse(const Room &room, const Call &call)
{
    static constexpr Parameter known[] = {{.name = "agentId", .required = true}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    const auto id = query->text("agentId");
    const auto index = room.visible(call) ? room.fleet.indexOf(id) : std::nullopt;
    if (!index || !room.fleet.isListed(*index) || room.fleet.issue(*index) == DocumentIssue::NoPolicy)
        return boom(404, "Policy response for endpoint id [" + id + "] not found");
    return json(policyReport(room.fleet, *index, nowMs()));
}

// The transforms that copy the documents into the indexes which the lists are read from.
Answer transforms(const Room &room, const Call &)
{
    Json list = Json::array();
    for (const char *name : {"endpoint.metadata_current-default-8.18.0", "endpoint.metadata_united-default-8.18.0"})
        list.push_back({{"id", name}, {"state", "started"}, {"stats", {{"documents_indexed", room.fleet.listed()}}},
            {"health", {{"status", "green"}}}});
    return json({{"count", list.size()}, {"transforms", list}});
}

}

bool seesFleet(std::string_view space)
{
    return space == "default" || space == "security-ops";
}

void addMetadataRoutes(
    Router &router, const ServerOptions &options, LivingFleet &fleet, Lister &lister, FaultBoard &faults)
{
    const auto add = [&](const char *path, Answer (*handler)(const Room &, const Call &)) {
        router.add({.method = "GET",
            .path = path,
            .versions = "2023-10-31",
            .privileges = "securitySolution",
            .handler = [&options, &fleet, &lister, &faults, handler](const Call &call) {
                const Fleet now = fleet.now();
                Answer answer = handler({options, now, lister, faults}, call);
                if (handler == list)
                    fleet.pageAnswered();
                return answer;
            }});
    };
    add("/api/endpoint/metadata", list);
    add("/api/endpoint/metadata/transforms", transforms);
    add("/api/endpoint/metadata/{id}", one);
    add("/api/endpoint/policy_response", policyResponse);
}

}
