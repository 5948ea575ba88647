// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/api/livequeries.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "app/demo/api/livequeryrules.h"
#include "app/demo/base/dates.h"
#include "app/demo/fleet/kuery.h"
#include "app/demo/fleet/metadata.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

constexpr int64_t expiry = 5 * 60 * 1000; // milliseconds, Kibana 8.18
constexpr size_t mostRows = 10000;

bool answers(const Fleet &fleet, uint64_t i)
{
    const AgentStatus status = fleet.status(i);
    return status == AgentStatus::Online || status == AgentStatus::Degraded || status == AgentStatus::Updating;
}

bool contains(const Json &request, const char *key, std::string_view value)
{
    if (!request.contains(key))
        return false;
    return std::ranges::find(request[key], Json(value)) != request[key].end();
}

// The agents of a selection, in the order of the fleet.
Json selectedAgents(const ApiRoom &room, const Call &call, const Json &request)
{
    Json agents = Json::array();
    if (!seesFleet(call.space))
        return agents;
    const bool all = request.value("agent_all", false);
    for (uint64_t i = 0; i < room.fleet.limit() && agents.size() < mostRows; ++i) {
        if (!room.fleet.isListed(i))
            continue;
        const std::string id = room.fleet.agentId(i);
        if (all || contains(request, "agent_ids", id) || contains(request, "agent_platforms", room.fleet.os(i).platform)
            || contains(request, "agent_policy_ids", room.fleet.policy(i).agentPolicyId))
            agents.push_back(id);
    }
    return agents;
}

Json queriesOf(const ApiRoom &room, const Json &request, const Json &agents)
{
    Json queries = Json::array();
    const auto add = [&](Json query) {
        query["action_id"] = room.state.newId();
        query["agents"] = agents;
        queries.push_back(std::move(query));
    };
    if (request.contains("queries")) {
        for (const Json &query : request["queries"])
            add(query);
    } else {
        Json query{{"id", room.state.newId()}, {"query", request.value("query", "")}};
        for (const char *key : {"ecs_mapping", "timeout", "saved_query_id"}) {
            if (request.contains(key))
                query[key] = request[key];
        }
        add(std::move(query));
    }
    return queries;
}

Answer create(const ApiRoom &room, const Call &call)
{
    const auto checked = checkLiveQuery(call.body.empty() ? Json() : jsonFrom(call.body));
    if (!checked)
        return badRequest(checked.error());
    const Json &request = *checked;
    const Json agents = selectedAgents(room, call, request);
    if (agents.empty())
        return badRequest("No agents found for selection");
    const int64_t now = nowMs();
    Json action{{"action_id", room.state.newId()}, {"@timestamp", timeText(now)},
        {"expiration", timeText(now + expiry)}, {"type", "INPUT_ACTION"}, {"input_type", "osquery"}};
    for (const char *key : {"alert_ids", "event_ids", "case_ids", "agent_ids", "agent_platforms", "agent_policy_ids"}) {
        if (request.contains(key))
            action[key] = request[key];
    }
    action["agent_all"] = request.value("agent_all", false);
    action["agents"] = agents;
    action["user_id"] = userNameOf(call);
    action["metadata"] = request.value("metadata", Json());
    action["queries"] = queriesOf(room, request, agents);
    room.state.space(call.space).liveQueries.push_back(action);
    return json({{"data", std::move(action)}});
}

const Json *liveQuery(const ApiRoom &room, const Call &call)
{
    const Json &all = room.state.space(call.space).liveQueries;
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const Json &one) { return one["action_id"] == call.arguments.front(); });
    return found == all.end() ? nullptr : &*found;
}

// One row an agent that answered, newest first, as hits of Elasticsearch.
Json rowsOf(const ApiRoom &room, const Json &action, const Json &query)
{
    Json rows = Json::array();
    for (const Json &agent : query["agents"]) {
        const auto index = room.fleet.indexOf(agent.get<std::string>());
        if (!index || !answers(room.fleet, *index))
            continue;
        const OperatingSystem &os = room.fleet.os(*index);
        rows.push_back({{"_index", ".ds-logs-osquery_manager.result-default-2025.06.18-000001"},
            {"_id", agent.get<std::string>().substr(0, 20)}, {"_score", nullptr},
            {"fields",
                {{"@timestamp", Json::array({action["@timestamp"]})}, {"action_id", Json::array({query["action_id"]})},
                    {"agent.id", Json::array({agent})}, {"agent.name", Json::array({room.fleet.hostname(*index)})},
                    {"host.name", Json::array({room.fleet.hostname(*index)})}, {"osquery.name", Json::array({os.full})},
                    {"osquery.platform", Json::array({os.platform})}, {"osquery.version", Json::array({os.version})}}},
            {"sort", Json::array({action["@timestamp"]})}});
    }
    return rows;
}

// The rows that a filter in KQL finds; the error is what its parser says.
tl::expected<Json, std::string> filtered(Json rows, const std::string &kuery)
{
    if (kuery.empty())
        return rows;
    const auto query = parseKql(kuery);
    if (!query)
        return tl::unexpected(query.error());
    Json found = Json::array();
    for (const Json &row : rows) {
        Json flat = Json::object();
        for (const auto &[key, values] : row["fields"].items())
            flat[key] = values.front();
        if (passes(*query, flat))
            found.push_back(row);
    }
    return found;
}

Json pageOf(const Json &items, const PageQuery &page)
{
    Json part = Json::array();
    for (size_t i = page.page * page.pageSize; i < items.size() && part.size() < page.pageSize; ++i)
        part.push_back(items[i]);
    return part;
}

Answer results(const ApiRoom &room, const Call &call)
{
    const auto page = readPage(call.query);
    if (!page)
        return badRequest(page.error());
    const Json *action = liveQuery(room, call);
    if (!action)
        return boom(404, "Action not found");
    const auto query = std::find_if((*action)["queries"].begin(), (*action)["queries"].end(),
        [&](const Json &one) { return one["action_id"] == call.arguments[1]; });
    // Kibana: searches for the second id whether or not it belongs to the first.
    auto rows =
        filtered(query == (*action)["queries"].end() ? Json::array() : rowsOf(room, *action, *query), page->kuery);
    if (!rows)
        return boom(500, rows.error());
    if (page->ascending)
        std::reverse(rows->begin(), rows->end());
    return json({{"data", {{"edges", pageOf(*rows, *page)}, {"total", rows->size()}}}});
}

Json statusOf(const ApiRoom &room, const Json &query)
{
    size_t responded = 0;
    for (const Json &agent : query["agents"]) {
        const auto index = room.fleet.indexOf(agent.get<std::string>());
        responded += index && answers(room.fleet, *index);
    }
    const size_t pending = query["agents"].size() - responded;
    return {{"docs", responded}, {"failed", 0}, {"pending", pending}, {"responded", responded},
        {"successful", responded}, {"status", pending == 0 ? "completed" : "running"}};
}

Answer details(const ApiRoom &room, const Call &call)
{
    const Json *action = liveQuery(room, call);
    if (!action) // Kibana: does not expect this
        return boom(500, "Cannot read properties of undefined (reading '_source')");
    Json data = Json::object();
    for (const char *key : {"action_id", "expiration", "@timestamp", "agents", "user_id"})
        data[key] = (*action)[key];
    data["queries"] = Json::array();
    bool done = true;
    for (Json query : (*action)["queries"]) {
        const Json status = statusOf(room, query);
        done = done && status["pending"] == 0;
        query.update(status);
        data["queries"].push_back(std::move(query));
    }
    data["status"] = done ? "completed" : "running";
    return json({{"data", std::move(data)}});
}

Answer list(const ApiRoom &room, const Call &call)
{
    const auto page = readPage(call.query);
    if (!page)
        return badRequest(page.error());
    Json items = Json::array();
    for (const Json &action : room.state.space(call.space).liveQueries)
        items.push_back({{"_index", ".ds-logs-osquery_manager.actions-default-2025.06.18-000001"},
            {"_id", action["action_id"].get<std::string>().substr(0, 20)}, {"_source", action},
            {"fields", {{"action_id", Json::array({action["action_id"]})}}},
            {"sort", Json::array({action["@timestamp"]})}});
    if (!page->ascending)
        std::reverse(items.begin(), items.end());
    const size_t total = items.size();
    return json({{"data", {{"total", total}, {"items", pageOf(items, *page)}}}});
}

}

void addLiveQueryRoutes(ApiRoutes &routes)
{
    routes.add("GET", "/api/osquery/live_queries", "osquery-readLiveQueries", list);
    routes.add("POST", "/api/osquery/live_queries", "osquery-writeLiveQueries", create);
    routes.add("GET", "/api/osquery/live_queries/{id}", "osquery-readLiveQueries", details);
    routes.add("GET", "/api/osquery/live_queries/{id}/results/{actionId}", "osquery-read", results);
}

}
