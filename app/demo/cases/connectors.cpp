// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/connectors.h"

#include <algorithm>

#include "app/demo/base/dates.h"
#include "app/demo/base/exampleconnectors.h"
#include "app/demo/cases/changes.h"
#include "app/demo/cases/configurations.h"
#include "app/demo/cases/useractions.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

Json allConnectors()
{
    Json found = Json::array();
    for (const ExampleConnector &one : caseConnectors())
        found.push_back({{"id", one.id}, {"actionTypeId", one.type}, {"name", one.name}, {"config", one.config},
            {"isPreconfigured", false}, {"isDeprecated", false}, {"isSystemAction", false},
            {"isMissingSecrets", one.isMissingSecrets}, {"referencedByCount", 0}});
    return found;
}

Answer list(const CaseRouteContext &, const Call &)
{
    return json(allConnectors());
}

// The pushed case; closes it if the owner's configuration says so.
void markPushed(
    const CaseRouteContext &context, CaseRoom &room, StoredCase &stored, const Json &connector, const Json &user)
{
    const std::string at = timeText(nowMs());
    const std::string number = std::to_string(stored.actions.size());
    const Json service{{"pushed_at", at}, {"pushed_by", user}, {"connector_id", connector["id"]},
        {"connector_name", connector["name"]}, {"external_id", number}, {"external_title", "INC" + number},
        {"external_url", "https://tickets.example.com/" + number}};
    stored.body["external_service"] = service;
    for (Json &comment : stored.comments) {
        if (!comment["pushed_at"].is_null())
            continue;
        comment["pushed_at"] = at;
        comment["pushed_by"] = user;
        comment["version"] = context.store.newVersion();
    }
    const Json *configuration = configurationOf(room, stored.body["owner"]);
    if (configuration && (*configuration)["closure_type"] == "close-by-pushing") {
        const Json before = stored.body["status"];
        setStatus(stored.body, "closed", user);
        stored.body["status"] = "closed";
        noteChange(context.store, stored, "status", before, user);
    }
    note(context.store, stored, "push_to_service", "pushed", {{"externalService", service}}, user);
    touch(context.store, stored, user);
}

Answer push(const CaseRouteContext &context, const Call &call)
{
    auto [lock, room] = context.store.open(call.space);
    StoredCase *stored = room.find(call.arguments.front());
    if (!stored)
        return unknownCase(call.arguments.front());
    if (auto refused = context.refusal(call, {operations::getCase}, {stored->owner()}))
        return *refused;
    const Json connectors = allConnectors();
    const auto connector = std::find_if(
        connectors.begin(), connectors.end(), [&](const Json &one) { return one["id"] == call.arguments[1]; });
    if (connector == connectors.end())
        return boom(404, "Saved object [action/" + call.arguments[1] + "] not found");
    if (auto refused = context.refusal(call, {operations::pushCase}, {stored->owner()}))
        return *refused;
    if (stored->body["status"] == "closed")
        return boom(409,
            "The " + stored->body["title"].get<std::string>()
                + " case is closed. Pushing a closed case is not allowed.");
    if ((*connector)["isMissingSecrets"] == true)
        return boom(424, "Error pushing to service");
    markPushed(context, room, *stored, *connector, context.userOf(call));
    return json(context.store.withComments(*stored));
}

Json connectorsOf(const StoredCase &stored)
{
    Json found = Json::object();
    const auto add = [&](const Json &connector) {
        if (connector.is_object() && connector["id"] != "none")
            found[connector["id"].get<std::string>()] = connector;
    };
    for (const Json &action : stored.actions)
        add(action["payload"].value("connector", Json()));
    add(stored.body["connector"]);
    return found;
}

Answer usedConnectors(const CaseRouteContext &context, const Call &call)
{
    auto [lock, room] = context.store.open(call.space);
    const StoredCase *stored = room.find(call.arguments.front());
    if (!stored)
        return unknownCase(call.arguments.front());
    if (auto refused = context.refusal(call, {operations::getUserActions}, {stored->owner()}))
        return *refused;
    return json(connectorsOf(*stored));
}

}

void addConnectorRoutes(Router &router, const CaseRouteContext &context)
{
    addRoute(router, context, "GET", "/api/cases/configure/connectors/_find", list);
    addRoute(router, context, "POST", "/api/cases/{case}/connector/{connector}/_push", push);
    addRoute(router, context, "GET", "/internal/cases/{case}/_connectors", usedConnectors);
}

}
