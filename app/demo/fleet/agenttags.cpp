// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "app/demo/base/dates.h"
#include "app/demo/fleet/agentactions.h"
#include "app/demo/fleet/agentedits.h"
#include "app/demo/fleet/agents.h"
#include "app/demo/fleet/agentselection.h"
#include "app/demo/fleet/kuery.h"
#include "app/demo/fleet/metadata.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

using Tags = std::vector<std::string>;

// The texts of an array without those that were there before.
Tags distinct(const Json &texts)
{
    Tags list;
    for (const Json &text : texts) {
        if (std::ranges::find(list, text.get<std::string>()) == list.end())
            list.push_back(text.get<std::string>());
    }
    return list;
}

// Kibana: one tag for one other is a change of its name, which keeps its place.
Tags changed(const Tags &tags, const Tags &toAdd, const Tags &toRemove)
{
    const bool renames = toAdd.size() == 1 && toRemove.size() == 1;
    Tags list;
    for (const std::string &tag : tags) {
        if (std::ranges::find(toRemove, tag) == toRemove.end())
            list.push_back(tag);
        else if (renames)
            list.push_back(toAdd.front());
    }
    list.insert(list.end(), toAdd.begin(), toAdd.end());
    return distinct(list);
}

Answer tags(const FleetRoom &room, const Call &call)
{
    static constexpr Parameter known[] = {{.name = "kuery"}, {.name = "showInactive", .kind = Parameter::Kind::Flag}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    const auto filter = agentFilter(query->text("kuery"), room.fleet);
    if (!filter)
        return badRequest(filter.error());
    std::set<std::string> found;
    for (uint64_t i = 0; i < room.fleet.limit() && seesFleet(call.space); ++i) {
        const AgentChange *change = room.fleet.change(i);
        const bool shown = change && room.fleet.isListed(i)
            && (query->flag("showInactive") || room.fleet.status(i) != AgentStatus::Inactive);
        if (shown && (!*filter || (*filter)(i)))
            found.insert(change->tags.begin(), change->tags.end());
    }
    return json({{"items", found}});
}

Answer change(const FleetRoom &room, const Call &call)
{
    using namespace body;
    static const Rule rule =
        object({{"user_provided_metadata", maybe(record(anything()))}, {"tags", maybe(list(text()))}});
    const auto request = read(call, rule);
    if (!request)
        return badRequest(request.error());
    const auto i = agentOf(room, call);
    if (!i)
        return agentNotFound(call);
    room.living.change([&](AgentChanges &changes) {
        if (request->contains("tags"))
            changes[*i].tags = distinct((*request)["tags"]);
        if (request->contains("user_provided_metadata"))
            changes[*i].metadata = (*request)["user_provided_metadata"];
    });
    return json({{"item", agentJson(room.living.now(), *i, nowMs())}});
}

Answer changeAll(const FleetRoom &room, const Call &call)
{
    using namespace body;
    static const Rule rule =
        object({{"agents", agentsRule()}, {"tagsToAdd", maybe(list(text()))}, {"tagsToRemove", maybe(list(text()))},
            {"batchSize", maybe(number())}, {"includeInactive", orElse(flag(), false)}});
    const auto request = read(call, rule);
    if (!request)
        return badRequest(request.error());
    auto selected = selectedAgents(room, call, (*request)["agents"], (*request)["includeInactive"].get<bool>());
    if (!selected)
        return selected.error();
    const Tags toAdd = distinct(request->value("tagsToAdd", Json::array()));
    const Tags toRemove = distinct(request->value("tagsToRemove", Json::array()));
    AgentAction action{.type = "UPDATE_TAGS", .errors = std::move(selected->errors), .immediate = true};
    for (const uint64_t i : selected->agents) {
        if (!isHosted(room, i)) // Kibana: these are left out without a word
            action.agents.push_back(i);
    }
    room.living.change([&](AgentChanges &changes) {
        for (const uint64_t i : action.agents)
            changes[i].tags = changed(changes[i].tags, toAdd, toRemove);
    });
    return json({{"actionId", addAgentAction(room, call, action)}});
}

}

void addAgentTagRoutes(FleetRoutes &routes)
{
    routes.add("GET", "/api/fleet/agents/tags", "fleet-agents-read", tags);
    routes.add("PUT", "/api/fleet/agents/{agentId}", "fleet-agents-all", change);
    routes.add("POST", "/api/fleet/agents/bulk_update_agent_tags", "fleet-agents-all", changeAll);
}

}
