// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/agentactions.h"

#include <algorithm>

#include "app/demo/base/dates.h"
#include "app/demo/fleet/writer.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

using Kind = Parameter::Kind;
constexpr int64_t day = int64_t{24} * 60 * 60 * 1000;

// An action as it is kept: its answer without what changes, and started, acks, acksAt, errors.
Json statusOf(const FleetRoom &room, const Json &action, uint64_t errorSize, int64_t now)
{
    Json item = action["item"];
    const auto total = item["nbAgentsActioned"].get<uint64_t>();
    const bool done = action["acksAt"].get<int64_t>() <= now;
    const uint64_t acks = done ? action["acks"].get<uint64_t>() : 0;
    const Json &errors = action["errors"];
    const bool complete = acks + errors.size() >= total;
    Json latest = Json::array();
    for (const auto &[id, message] : errors.items()) {
        if (latest.size() == errorSize)
            break;
        const auto index = room.fleet.indexOf(id);
        latest.push_back({{"agentId", id}, {"error", message}, {"timestamp", item["creationTime"]},
            {"hostname", index ? room.fleet.hostname(*index) : id}});
    }
    item["nbAgentsAck"] = acks;
    item["nbAgentsFailed"] = errors.size();
    item["status"] = !complete ? "IN_PROGRESS" : errors.empty() ? "COMPLETE" : "FAILED";
    item["latestErrors"] = std::move(latest);
    if (acks + errors.size() > 0)
        item["completionTime"] = timeText(action[done ? "acksAt" : "started"].get<int64_t>());
    return item;
}

Answer list(const FleetRoom &room, const Call &call)
{
    static constexpr Parameter known[] = {{.name = "page", .kind = Kind::Number},
        {.name = "perPage", .kind = Kind::Number}, {.name = "date"}, {.name = "latest", .kind = Kind::Number},
        {.name = "errorSize", .kind = Kind::Number}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    const int64_t now = nowMs();
    const auto date = parseMoment(query->text("date"), now);
    if (query->has("date") && !date)
        return badRequest("[request query.date]: not a valid date");
    const auto latest = static_cast<int64_t>(query->number("latest", 0));
    const int64_t from = date ? *date : latest > 0 ? now - latest : 0;
    const int64_t to = date ? *date + day : now;
    std::vector<const Json *> found;
    for (const Json &action : room.state.agentActions) {
        if (const auto started = action["started"].get<int64_t>();
            action["space"] == call.space && started >= from && started <= to)
            found.push_back(&action);
    }
    const uint64_t perPage = query->number("perPage", 20);
    const uint64_t first = query->number("page", 0) * perPage;
    Json items = Json::array();
    for (uint64_t i = first; i < std::min<uint64_t>(found.size(), first + perPage); ++i)
        items.push_back(statusOf(room, *found[i], query->number("errorSize", 5), now));
    return json({{"items", std::move(items)}});
}

}

std::string addAgentAction(const FleetRoom &room, const Call &call, const AgentAction &action)
{
    const std::string id = room.state.newId();
    const int64_t now = nowMs();
    const auto answering = static_cast<uint64_t>(
        std::ranges::count_if(action.agents, [&](uint64_t i) { return action.immediate || room.fleet.answers(i); }));
    const size_t total = action.agents.size() + action.errors.size();
    Json item{{"actionId", id}, {"type", action.type}, {"creationTime", timeText(now)},
        {"nbAgentsActionCreated", action.agents.size()}, {"nbAgentsActioned", total}, {"hasRolloutPeriod", false}};
    item.update(action.more);
    Json errors = Json::object();
    for (const auto &[agent, message] : action.errors)
        errors[agent] = message;
    Json kept{{"item", std::move(item)}, {"space", call.space}, {"started", now}, {"acks", answering},
        {"acksAt", action.immediate ? now : now + agentDelay}, {"errors", std::move(errors)}};
    Json &all = room.state.agentActions;
    all.insert(all.begin(), std::move(kept));
    return id;
}

void addAgentActionRoutes(FleetRoutes &routes)
{
    routes.add("GET", "/api/fleet/agents/action_status", "fleet-agents-read", list);
}

}
