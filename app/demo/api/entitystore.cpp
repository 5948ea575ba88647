// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/api/entitystore.h"

#include <algorithm>
#include <array>

#include "app/demo/base/version.h"

namespace reeve::demo {

namespace {

constexpr std::array<std::string_view, 4> types{"user", "host", "service", "universal"};
constexpr const char *privileges = "securitySolution,securitySolution-entity-analytics";

// Kibana: checked by Zod. "" if the type exists.
std::string problemWithType(const std::string &type)
{
    if (std::ranges::find(types, type) != types.end())
        return {};
    return "[request params]: entityType: Invalid enum value. Expected 'user' | 'host' | 'service' | 'universal', "
           "received '"
        + type + "'";
}

Json engine(std::string_view type, const std::string &pattern, int historyLength, const std::string &filter)
{
    return {{"type", type}, {"indexPattern", pattern}, {"status", "started"}, {"filter", filter},
        {"fieldHistoryLength", historyLength}, {"lookbackPeriod", "24h"}, {"delay", "1m"}, {"timeout", "180s"},
        {"frequency", "1m"}, {"docsPerSecond", -1}};
}

Json *engineOf(const ApiRoom &room, const Call &call)
{
    Json &engines = room.state.space(call.space).engines;
    const auto found = std::find_if(
        engines.begin(), engines.end(), [&](const Json &one) { return one["type"] == call.arguments.front(); });
    return found == engines.end() ? nullptr : &*found;
}

Answer list(const ApiRoom &room, const Call &call)
{
    const Json &engines = room.state.space(call.space).engines;
    return json({{"count", engines.size()}, {"engines", engines}});
}

Answer unknownEngine(const Call &call)
{
    const std::string &type = call.arguments.front();
    return siemError(404, "Entity engine " + type + " not found");
}

Answer one(const ApiRoom &room, const Call &call)
{
    if (const auto problem = problemWithType(call.arguments.front()); !problem.empty())
        return badRequest(problem);
    const Json *found = engineOf(room, call);
    return found ? json(*found) : unknownEngine(call);
}

Answer init(const ApiRoom &room, const Call &call)
{
    const std::string &type = call.arguments.front();
    if (const auto problem = problemWithType(type); !problem.empty())
        return badRequest(problem);
    Json request = call.body.empty() ? Json::object() : jsonFrom(call.body);
    if (!request.is_object())
        return badRequest(
            "[request body]: Expected object, received " + std::string(request.is_array() ? "array" : "string"));
    if (engineOf(room, call))
        return siemError(400, "Error initializing entity engine: engine " + type + " is already installed");
    Json made = engine(
        type, request.value("indexPattern", ""), request.value("fieldHistoryLength", 10), request.value("filter", ""));
    room.state.space(call.space).engines.push_back(made);
    made["status"] = "installing";
    return json(made);
}

// Starts or stops the engine.
Answer turn(const ApiRoom &room, const Call &call, const char *verb, const char *from, const char *to)
{
    if (const auto problem = problemWithType(call.arguments.front()); !problem.empty())
        return badRequest(problem);
    Json *found = engineOf(room, call);
    if (!found)
        return unknownEngine(call);
    if ((*found)["status"] != from)
        return siemError(500,
            "In namespace " + call.space + ": Cannot " + verb + " Entity engine for " + call.arguments.front()
                + " when current status is: " + (*found)["status"].get<std::string>());
    (*found)["status"] = to;
    return json({{to, true}});
}

Answer start(const ApiRoom &room, const Call &call)
{
    return turn(room, call, "start", "stopped", "started");
}

Answer stop(const ApiRoom &room, const Call &call)
{
    return turn(room, call, "stop", "started", "stopped");
}

Answer remove(const ApiRoom &room, const Call &call)
{
    if (const auto problem = problemWithType(call.arguments.front()); !problem.empty())
        return badRequest(problem);
    Json &engines = room.state.space(call.space).engines;
    const auto found = std::find_if(
        engines.begin(), engines.end(), [&](const Json &one) { return one["type"] == call.arguments.front(); });
    if (found == engines.end())
        return unknownEngine(call);
    engines.erase(found);
    return json({{"deleted", true}});
}

// Kibana 9.1 and later. The setting that turns the monitoring on is on in the demo.
Answer health(const ApiRoom &room, const Call &call)
{
    const std::string &status = room.state.space(call.space).monitoring;
    Json body{{"status", status}};
    if (status == "started")
        body["users"] = {{"current_count", 12}, {"max_allowed", 10000}};
    return json(body);
}

Answer startMonitoring(const ApiRoom &room, const Call &call)
{
    room.state.space(call.space).monitoring = "started";
    return json({{"status", "started"}});
}

}

Json firstEngines()
{
    return Json::array({engine("host", "", 10, ""), engine("user", "", 10, "")});
}

void addEntityRoutes(ApiRoutes &routes)
{
    if (isAtLeast(routes.version(), 9, 1)) {
        routes.add("GET", "/api/entity_analytics/monitoring/privileges/health", privileges, health);
        routes.add("POST", "/api/entity_analytics/monitoring/engine/init", privileges, startMonitoring);
    }
    if (isAtLeast(routes.version(), 9, 4)) // Kibana 9.4: /api/security/entity_store
        return;
    routes.add("GET", "/api/entity_store/engines", privileges, list);
    routes.add("GET", "/api/entity_store/engines/{entityType}", privileges, one);
    routes.add("POST", "/api/entity_store/engines/{entityType}/init", privileges, init);
    routes.add("POST", "/api/entity_store/engines/{entityType}/start", privileges, start);
    routes.add("POST", "/api/entity_store/engines/{entityType}/stop", privileges, stop);
    routes.add("DELETE", "/api/entity_store/engines/{entityType}", privileges, remove);
}

}
