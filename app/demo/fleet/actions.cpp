// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/actions.h"

#include <algorithm>
#include <array>

#include "app/demo/fleet/actionhistory.h"
#include "app/demo/fleet/metadata.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

using Type = Parameter::Kind;
constexpr std::array listParameters{
    Parameter{.name = "page", .kind = Type::Number, .low = 1, .high = 1e9},
    Parameter{.name = "pageSize", .kind = Type::Number, .low = 1, .high = 10000},
    Parameter{.name = "agentIds", .kind = Type::TextOrList},
    Parameter{.name = "agentTypes", .kind = Type::TextOrList},
    Parameter{.name = "commands", .kind = Type::TextOrList},
    Parameter{.name = "statuses", .kind = Type::TextOrList},
    Parameter{.name = "types", .kind = Type::TextOrList},
    Parameter{.name = "userIds", .kind = Type::TextOrList},
    Parameter{.name = "startDate"},
    Parameter{.name = "endDate"},
    Parameter{.name = "withOutputs", .kind = Type::TextOrList},
};
// Number of endpoints that are searched for actions if the query names no agents.
constexpr uint64_t mostWithoutIds = 2000;

struct Room {
    const Fleet &fleet;
    FaultBoard &faults;

    std::optional<uint64_t> find(const Call &call, const std::string &id) const
    {
        return seesFleet(call.space) && !faults.trigger("empty-fleet", call.path) ? fleet.indexOf(id) : std::nullopt;
    }
};

bool isAmong(const std::vector<std::string> &wanted, std::string_view value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

struct Found {
    FleetAction action{};
    uint64_t endpoint = 0;
};

std::vector<Found> found(const Room &room, const Call &call, const QueryValues &query)
{
    std::vector<uint64_t> endpoints;
    for (const std::string &id : query.list("agentIds")) {
        if (const auto index = room.find(call, id))
            endpoints.push_back(*index);
    }
    if (!query.has("agentIds") && seesFleet(call.space)) {
        for (uint64_t i = 0; i < room.fleet.limit() && endpoints.size() < mostWithoutIds; ++i) {
            if (room.fleet.isListed(i))
                endpoints.push_back(i);
        }
    }
    std::vector<Found> all;
    for (const uint64_t endpoint : endpoints) {
        for (const FleetAction &action : actionsOf(room.fleet, endpoint)) {
            if (isAmong(query.list("commands"), action.command) && isAmong(query.list("statuses"), action.status)
                && isAmong(query.list("userIds"), action.by))
                all.push_back({action, endpoint});
        }
    }
    std::stable_sort(
        all.begin(), all.end(), [](const Found &a, const Found &b) { return a.action.started > b.action.started; });
    return all;
}

Answer list(const Room &room, const Call &call)
{
    const auto query = readQuery(call.query, listParameters);
    if (!query)
        return badRequest(query.error());
    if (room.faults.trigger("no-actions", call.path))
        return boom(404, "index_not_found_exception");
    const uint64_t page = query->number("page", 1);
    const uint64_t pageSize = query->number("pageSize", 10);
    const auto all = found(room, call, *query);
    Json data = Json::array();
    for (uint64_t i = (page - 1) * pageSize; i < std::min<uint64_t>(all.size(), page * pageSize); ++i)
        data.push_back(actionJson(all[i].action, room.fleet, all[i].endpoint));
    Json body{{"page", page}, {"pageSize", pageSize}, {"total", all.size()}};
    if (query->has("agentIds"))
        body["elasticAgentIds"] = query->list("agentIds");
    body["data"] = data;
    return json(body);
}

Answer pending(const Room &room, const Call &call)
{
    static constexpr Parameter known[] = {{.name = "agent_ids", .kind = Type::TextOrList, .required = true}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    Json data = Json::array();
    for (const std::string &id : query->list("agent_ids")) {
        const auto index = room.find(call, id);
        if (!index)
            return boom(404, "Agent with id " + id + " not found");
        Json counts = Json::object();
        for (const FleetAction &action : actionsOf(room.fleet, *index)) {
            const std::string command(action.command);
            if (action.status == "pending")
                counts[command] = counts.value(command, 0) + 1;
        }
        data.push_back({{"agent_id", id}, {"pending_actions", counts}});
    }
    return json({{"data", data}});
}

}

void addActionRoutes(Router &router, LivingFleet &fleet, FaultBoard &faults)
{
    const auto add = [&](const char *path, Answer (*handler)(const Room &, const Call &)) {
        router.add({.method = "GET",
            .path = path,
            .versions = "2023-10-31",
            .privileges = "securitySolution",
            .handler = [&fleet, &faults, handler](const Call &call) {
                const Fleet now = fleet.now();
                return handler({now, faults}, call);
            }});
    };
    add("/api/endpoint/action", list);
    add("/api/endpoint/action_status", pending);
}

}
