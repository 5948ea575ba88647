// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/demo/base/dates.h"
#include "app/demo/cases/caseroutecontext.h"
#include "app/demo/cases/changes.h"
#include "app/demo/cases/checker.h"
#include "app/demo/cases/configurations.h"
#include "app/demo/cases/rules.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

Json emptyCase(CaseStore &store, const Json &user)
{
    Json body{{"id", store.newId()}, {"version", store.newVersion()}, {"comments", Json::array()}, {"totalComment", 0},
        {"totalAlerts", 0}};
    for (const char *key : {"title", "description", "tags", "owner", "settings", "connector", "severity", "status",
             "category", "assignees", "customFields"})
        body[key] = nullptr;
    body["severity"] = "low";
    body["status"] = "open";
    body["assignees"] = Json::array();
    body["customFields"] = Json::array();
    body["observables"] = Json::array();
    body["duration"] = nullptr;
    body["closed_at"] = nullptr;
    body["closed_by"] = nullptr;
    body["created_at"] = timeText(nowMs());
    body["created_by"] = user;
    body["updated_at"] = nullptr;
    body["updated_by"] = nullptr;
    body["external_service"] = nullptr;
    return body;
}

Answer create(const CaseRouteContext &context, const Call &call)
{
    const auto request = checkNewCase(jsonFrom(call.body));
    if (!request)
        return badRequest(request.error());
    if (auto refused = context.refusal(call, "create", "case", {(*request)["owner"].get<std::string>()}))
        return *refused;
    if (request->contains("assignees") && !(*request)["assignees"].empty()) {
        if (auto refused = context.refusedAssignment(call))
            return *refused;
    }
    auto [lock, room] = context.store.open(call.space);
    const Json configured = configuredFields(room, (*request)["owner"]);
    const Json requested = request->value("customFields", Json::array());
    if (const auto problem = problemWithCustomFields(requested, configured); !problem.empty())
        return badRequest(problem);
    StoredCase stored;
    const Json user = context.userOf(call);
    stored.body = emptyCase(context.store, user);
    for (const auto &[key, value] : request->items())
        stored.body[key] = value;
    stored.body["customFields"] = completeCustomFields(requested, configured);
    note(context.store, stored, "create", "create_case", *request, user);
    room.cases.push_back(stored);
    return json(context.store.withComments(stored));
}

Answer get(const CaseRouteContext &context, const Call &call)
{
    auto [lock, room] = context.store.open(call.space);
    StoredCase *stored = room.find(call.arguments.front());
    if (!stored)
        return unknownCase(call.arguments.front());
    if (auto refused = context.refusal(call, "access", "case", {stored->body["owner"].get<std::string>()}))
        return *refused;
    return json(context.store.withComments(*stored));
}

Answer change(const CaseRouteContext &context, const Call &call)
{
    const auto request = checkCasePatch(jsonFrom(call.body));
    if (!request)
        return badRequest(request.error());
    auto [lock, room] = context.store.open(call.space);
    CaseChange change{context, room, call, (*request)["cases"]};
    if (auto refused = change.refusal())
        return *refused;
    return json(change.apply());
}

// ids are JSON text or the key repeated.
tl::expected<std::vector<std::string>, std::string> idsOf(const Call &call)
{
    std::vector<std::string> ids;
    for (const auto &[key, value] : call.query) {
        if (key != "ids")
            return tl::unexpected("[request query." + key + "]: definition for this key is missing");
        ids.push_back(value);
    }
    if (ids.empty())
        return tl::unexpected(std::string("[request query.ids]: expected value of type [array] but got [undefined]"));
    if (ids.size() > 1)
        return ids;
    const Json list = jsonFrom(ids.front());
    if (!list.is_array())
        return tl::unexpected(std::string("[request query.ids]: could not parse array value from json input"));
    Checker checker;
    checker.arrayLength(list, "ids", 1, 100);
    for (const Json &id : list) {
        if (!id.is_string())
            checker.invalid(&id, "ids");
    }
    if (!checker.good())
        return tl::unexpected(checker.message());
    return list.get<std::vector<std::string>>();
}

Answer remove(const CaseRouteContext &context, const Call &call)
{
    const auto ids = idsOf(call);
    if (!ids)
        return badRequest(ids.error());
    auto [lock, room] = context.store.open(call.space);
    std::vector<std::string> owners;
    for (const std::string &id : *ids) {
        const StoredCase *stored = room.find(id);
        if (!stored)
            return unknownCase(id);
        owners.push_back(stored->body["owner"].get<std::string>());
    }
    owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
    if (auto refused = context.refusal(call, "delete", "case", owners))
        return *refused;
    std::erase_if(room.cases, [&](const StoredCase &stored) {
        return std::find(ids->begin(), ids->end(), stored.body["id"].get<std::string>()) != ids->end();
    });
    return noContent();
}

Answer userActions(const CaseRouteContext &context, const Call &call)
{
    const auto paging = readPaging(call, {"types", "sortOrder"});
    if (!paging)
        return badRequest(paging.error());
    auto [lock, room] = context.store.open(call.space);
    StoredCase *stored = room.find(call.arguments.front());
    if (!stored)
        return unknownCase(call.arguments.front());
    std::vector<Json> actions = stored->actions;
    const auto order = call.query.find("sortOrder");
    if (order != call.query.end() && order->second == "desc")
        std::reverse(actions.begin(), actions.end());
    return json({{"userActions", paging->cut(actions)}, {"page", paging->page}, {"perPage", paging->perPage},
        {"total", actions.size()}});
}

}

void addCaseRoutes(Router &router, const CaseRouteContext &context)
{
    const auto add = [&](const char *method, const char *path,
                         Answer (*handler)(const CaseRouteContext &, const Call &)) {
        router.add(
            {.method = method, .path = path, .versions = "2023-10-31", .handler = [context, handler](const Call &call) {
                 return handler(context, call);
             }});
    };
    add("POST", "/api/cases", create);
    add("PATCH", "/api/cases", change);
    add("DELETE", "/api/cases", remove);
    add("GET", "/api/cases/{case}", get);
    add("GET", "/api/cases/{case}/user_actions/_find", userActions);
}

}
