// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/actions.h"

#include <algorithm>
#include <array>

#include "app/demo/base/accounts.h"
#include "app/demo/base/dates.h"
#include "app/demo/base/version.h"
#include "app/demo/fleet/actionhistory.h"
#include "app/demo/fleet/metadata.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

using Type = Parameter::Kind;
constexpr std::array<std::string_view, 4> agentTypes{
    "endpoint", "sentinel_one", "crowdstrike", "microsoft_defender_endpoint"};
constexpr std::array<std::string_view, 10> commands{"isolate", "unisolate", "kill-process", "suspend-process",
    "running-processes", "get-file", "execute", "upload", "scan", "runscript"};
constexpr std::array<std::string_view, 3> statuses{"failed", "pending", "successful"};
constexpr std::array<std::string_view, 2> actionTypes{"automated", "manual"};
constexpr std::array listParameters{
    Parameter{.name = "agentIds", .kind = Type::TextOrList, .shortest = 1, .fewest = 1},
    Parameter{.name = "agentTypes", .kind = Type::ChoiceOrList, .choices = agentTypes, .fewest = 1},
    Parameter{.name = "commands", .kind = Type::ChoiceOrList, .choices = commands, .fewest = 1},
    Parameter{.name = "page", .kind = Type::Number, .low = 1},
    Parameter{.name = "pageSize", .kind = Type::Number, .low = 1, .high = 10000},
    Parameter{.name = "startDate"},
    Parameter{.name = "endDate"},
    Parameter{.name = "statuses", .kind = Type::ChoiceOrList, .choices = statuses, .fewest = 1, .most = 3},
    Parameter{.name = "userIds", .kind = Type::TextOrList, .shortest = 1, .fewest = 1},
    Parameter{.name = "withOutputs", .kind = Type::TextOrList, .shortest = 1, .fewest = 1},
    Parameter{.name = "types", .kind = Type::ChoiceOrList, .choices = actionTypes, .fewest = 1, .most = 2},
};
// Number of endpoints that are searched for actions if the query names no agents.
constexpr uint64_t mostWithoutIds = 2000;

struct Room {
    const ServerOptions &options;
    const Fleet &fleet;
    FaultBoard &faults;
    RunActions &run;
    LivingFleet &living;

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
    std::optional<RunAction> run{}; // instead of the others

    int64_t started() const { return run ? run->started : action.started; }
};

// Kibana: without ids, of every agent; the demo looks at the first ones only.
std::vector<uint64_t> searched(const Room &room, const Call &call, const QueryValues &query)
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
    return endpoints;
}

struct Period {
    std::optional<int64_t> from{};
    std::optional<int64_t> to{};

    bool has(int64_t moment) const { return (!from || moment >= *from) && (!to || moment <= *to); }
};

void addRunActions(
    std::vector<Found> &all, const Room &room, const Call &call, const QueryValues &query, const Period &period)
{
    const auto agents = query.list("agentIds");
    for (RunAction &action : room.run.all(call.space, room.living)) {
        const bool ofAgents = agents.empty()
            || std::ranges::any_of(action.agents, [&](const std::string &agent) { return isAmong(agents, agent); });
        if (ofAgents && isAmong(query.list("commands"), action.command)
            && isAmong(query.list("statuses"), statusOf(action)) && isAmong(query.list("userIds"), action.by)
            && period.has(action.started))
            all.push_back({.run = std::move(action)});
    }
}

std::vector<Found> found(const Room &room, const Call &call, const QueryValues &query, const Period &period)
{
    std::vector<Found> all;
    // Every action of the demo was run by a person, through Defend.
    if (!isAmong(query.list("agentTypes"), "endpoint") || !isAmong(query.list("types"), "manual"))
        return all;
    addRunActions(all, room, call, query, period);
    for (const uint64_t endpoint : searched(room, call, query)) {
        for (const FleetAction &action : actionsOf(room.fleet, endpoint)) {
            if (isAmong(query.list("commands"), action.command) && isAmong(query.list("statuses"), action.status)
                && isAmong(query.list("userIds"), action.by) && period.has(action.started))
                all.push_back({action, endpoint});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Found &a, const Found &b) { return a.started() > b.started(); });
    return all;
}

// Repeats the filters of a request in its answer, under the names that Kibana gives them there.
void addFilters(Json &body, const QueryValues &query)
{
    const std::pair<const char *, const char *> lists[] = {{"agentIds", "elasticAgentIds"},
        {"agentTypes", "agentTypes"}, {"commands", "commands"}, {"statuses", "statuses"}, {"userIds", "userIds"}};
    for (const auto &[asked, told] : lists) {
        if (query.has(asked))
            body[told] = query.list(asked);
    }
    for (const char *date : {"startDate", "endDate"}) {
        if (query.has(date))
            body[date] = query.text(date);
    }
}

Answer list(const Room &room, const Call &call)
{
    const auto query = readQuery(call.query, listParameters);
    if (!query)
        return badRequest(query.error());
    if (call.account && !call.account->actionsLog)
        return boom(403, "Endpoint authorization failure");
    if (room.faults.trigger("no-actions", call.path))
        return boom(404, "index_not_found_exception");
    Period period;
    for (auto [name, moment] : {std::pair("startDate", &period.from), std::pair("endDate", &period.to)}) {
        *moment = query->has(name) ? parseMoment(query->text(name), nowMs()) : std::nullopt;
        if (query->has(name) && !*moment) // Elasticsearch: failed to parse date field
            return internalError();
    }
    const uint64_t page = query->number("page", 1);
    const uint64_t pageSize = query->number("pageSize", 10);
    const auto all = found(room, call, *query, period);
    Json data = Json::array();
    for (uint64_t i = (page - 1) * pageSize; i < std::min<uint64_t>(all.size(), page * pageSize); ++i)
        data.push_back(all[i].run ? runActionJson(*all[i].run, room.fleet)
                                  : actionJson(all[i].action, room.fleet, all[i].endpoint));
    Json body{{"page", page}, {"pageSize", pageSize}, {"total", all.size()}};
    addFilters(body, *query);
    body["data"] = data;
    return json(body);
}

Answer details(const Room &room, const Call &call)
{
    const std::string &id = call.arguments.front();
    if (const auto action = room.run.read(id, call.space, room.living))
        return json({{"data", runActionJson(*action, room.fleet)}});
    for (const uint64_t endpoint : searched(room, call, {})) {
        for (const FleetAction &action : actionsOf(room.fleet, endpoint)) {
            if (action.id == id)
                return json({{"data", actionJson(action, room.fleet, endpoint)}});
        }
    }
    return boom(404, "Action with id '" + id + "' not found.");
}

Answer state(const Room &, const Call &call)
{
    if (call.account && !call.account->responseActions)
        return boom(403, "Endpoint authorization failure");
    return json({{"data", {{"canEncrypt", true}}}});
}

Answer pending(const Room &room, const Call &call)
{
    static constexpr Parameter known[] = {
        {.name = "agent_ids", .kind = Type::TextOrList, .required = true, .shortest = 1, .fewest = 1, .most = 50}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    Json data = Json::array();
    std::vector<std::string> ids;
    for (const std::string &id : query->list("agent_ids")) {
        if (std::find(ids.begin(), ids.end(), id) != ids.end())
            continue;
        ids.push_back(id);
        const auto index = room.find(call, id);
        // Until 9.1, which looks the agents up in the space, an unknown agent is one without actions.
        if (!index && isAtLeast(room.options.version, 9, 1))
            return boom(404, "Agent ID(s) not found: [" + id + "]");
        Json counts = Json::object();
        for (const FleetAction &action : index ? actionsOf(room.fleet, *index) : std::vector<FleetAction>()) {
            const std::string command(action.command);
            if (action.status == "pending")
                counts[command] = counts.value(command, 0) + 1;
        }
        for (const RunAction &action : room.run.all(call.space, room.living)) {
            if (action.completed == 0 && std::ranges::find(action.agents, id) != action.agents.end())
                counts[action.command] = counts.value(action.command, 0) + 1;
        }
        data.push_back({{"agent_id", id}, {"pending_actions", counts}});
    }
    return json({{"data", data}});
}

}

void addActionRoutes(
    Router &router, const ServerOptions &options, LivingFleet &fleet, RunActions &run, FaultBoard &faults)
{
    const auto add = [&](const char *path, Answer (*handler)(const Room &, const Call &)) {
        router.add({.method = "GET",
            .path = path,
            .versions = "2023-10-31",
            .privileges = "securitySolution",
            .handler = [&options, &fleet, &run, &faults, handler](const Call &call) {
                const Fleet now = fleet.now();
                return handler({options, now, faults, run, fleet}, call);
            }});
    };
    add("/api/endpoint/action", list);
    add("/api/endpoint/action/state", state);
    add("/api/endpoint/action/{action}", details);
    add("/api/endpoint/action_status", pending);
}

}
