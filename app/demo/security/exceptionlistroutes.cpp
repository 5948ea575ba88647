// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/exceptions.h"
#include "app/demo/security/exceptionschema.h"

namespace reeve::demo {

namespace {

constexpr const char *what = "exception list";
constexpr const char *humanId = "list_id";

bool isNamed(const Json &names)
{
    return names.contains("id") || names.contains(humanId);
}

Answer create(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call, newExceptionListSchema());
    if (!request)
        return request.error();
    auto open = context.store.open(call.space);
    Objects &lists = homeOf(open, (*request)["namespace_type"]).exceptionLists;
    if (const Json id = request->value(humanId, Json()); !id.is_null() && objectWith(lists, humanId, id))
        return siemError(409, "exception list id: \"" + id.get<std::string>() + "\" already exists");
    lists.push_back(newExceptionList(context.store, *request, context.userOf(call)));
    return json(lists.back());
}

Answer read(const SecurityContext &context, const Call &call)
{
    const auto names = readSearch(call, exceptionNameSchema(humanId));
    if (!names)
        return names.error();
    if (!isNamed(*names))
        return siemError(400, "id or list_id required");
    auto open = context.store.open(call.space);
    const Json *list = exceptionNamed(homeOf(open, (*names)["namespace_type"]).exceptionLists, *names, humanId);
    return list ? json(*list) : unknownException(*names, what, humanId);
}

Answer replace(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call, replacedExceptionListSchema());
    if (!request)
        return request.error();
    if (!isNamed(*request))
        return siemError(404, "either id or list_id need to be defined");
    auto open = context.store.open(call.space);
    Json *list = exceptionNamed(homeOf(open, (*request)["namespace_type"]).exceptionLists, *request, humanId);
    if (!list)
        return unknownException(*request, what, humanId);
    if (auto conflict = versionConflict(*request, *list))
        return *conflict;
    for (const char *key : {"name", "description", "type", "os_types", "tags", "meta"}) {
        if (request->contains(key))
            (*list)[key] = (*request)[key];
    }
    (*list)["version"] = request->value("version", (*list)["version"].get<int>() + 1);
    (*list)["updated_at"] = context.store.newTimeText();
    (*list)["updated_by"] = context.userOf(call);
    (*list)["_version"] = context.store.newVersion();
    return json(*list);
}

Answer remove(const SecurityContext &context, const Call &call)
{
    const auto names = readSearch(call, exceptionNameSchema(humanId));
    if (!names)
        return names.error();
    if (!isNamed(*names))
        return siemError(400, "Either \"list_id\" or \"id\" needs to be defined in the request");
    auto open = context.store.open(call.space);
    SecurityRoom &home = homeOf(open, (*names)["namespace_type"]);
    const Json *list = exceptionNamed(home.exceptionLists, *names, humanId);
    if (!list)
        return unknownException(*names, what, humanId);
    const Json removed = *list;
    eraseWith(home.exceptionItems, humanId, removed[humanId]);
    eraseWith(home.exceptionLists, "id", removed["id"]);
    return json(removed);
}

Answer duplicate(const SecurityContext &context, const Call &call)
{
    const auto query = readSearch(call,
        zod::object({{humanId, zod::filledText()}, {"namespace_type", zod::choice({"agnostic", "single"})},
            {"include_expired_exceptions", zod::withDefault(zod::choice({"true", "false"}), "true")}}));
    if (!query)
        return query.error();
    auto open = context.store.open(call.space);
    SecurityRoom &home = homeOf(open, (*query)["namespace_type"]);
    const Json *list = objectWith(home.exceptionLists, humanId, (*query)[humanId]);
    if (!list)
        return siemError(404, "exception list id: \"" + (*query)[humanId].get<std::string>() + "\" does not exist");
    Json body = *list;
    body.erase(humanId);
    body["name"] = body["name"].get<std::string>() + " [Duplicate]";
    const std::string user = context.userOf(call);
    const Json copy = newExceptionList(context.store, body, user);
    Objects copies;
    for (const Json &item : home.exceptionItems) {
        if (item[humanId] != (*query)[humanId]
            || ((*query)["include_expired_exceptions"] == "false" && hasExpired(item)))
            continue;
        Json itemBody = item;
        itemBody.erase("item_id");
        itemBody[humanId] = copy[humanId];
        copies.push_back(newExceptionItem(context.store, itemBody, user));
    }
    home.exceptionLists.push_back(copy);
    home.exceptionItems.insert(home.exceptionItems.end(), copies.begin(), copies.end());
    return json(copy);
}

Answer summary(const SecurityContext &context, const Call &call)
{
    const auto names = readSearch(call,
        zod::object({{"id", zod::optional(zod::filledText())}, {humanId, zod::optional(zod::filledText())},
            {"namespace_type", zod::withDefault(zod::choice({"agnostic", "single"}), "agnostic")},
            {"filter", zod::optional(zod::text())}}));
    if (!names)
        return names.error();
    if (!isNamed(*names))
        return siemError(400, "id or list_id required");
    auto open = context.store.open(call.space);
    SecurityRoom &home = homeOf(open, (*names)["namespace_type"]);
    const Json *list = exceptionNamed(home.exceptionLists, *names, humanId);
    if (!list)
        return unknownException(*names, what, humanId);
    Json counts{{"windows", 0}, {"linux", 0}, {"macos", 0}, {"total", 0}};
    for (const Json &item : home.exceptionItems) {
        if (item[humanId] != (*list)[humanId])
            continue;
        counts["total"] = counts["total"].get<int>() + 1;
        for (const Json &system : item["os_types"])
            counts[system.get<std::string>()] = counts[system.get<std::string>()].get<int>() + 1;
    }
    return json(counts);
}

Answer createShared(const SecurityContext &context, const Call &call)
{
    auto request = readBody(call, zod::object({{"name", zod::text()}, {"description", zod::text()}}));
    if (!request)
        return request.error();
    if (!mayWriteSecurity(call))
        return siemError(403, "Unable to create exception-list");
    Json body = *request;
    body.update({{"type", "detection"}, {"namespace_type", "single"}, {"os_types", Json::array()},
        {"tags", Json::array()}, {"version", 1}});
    auto [lock, room, everywhere] = context.store.open(call.space);
    room.exceptionLists.push_back(newExceptionList(context.store, body, context.userOf(call)));
    return json(room.exceptionLists.back());
}

}

void addExceptionListRoutes(Router &router, const SecurityContext &context)
{
    constexpr const char *path = "/api/exception_lists";
    addSecurityRoutes(router, context,
        {{"POST", path, create, "lists-all"}, {"GET", path, read, "lists-read"}, {"PUT", path, replace, "lists-all"},
            {"DELETE", path, remove, "lists-all"}, {"POST", "/api/exception_lists/_duplicate", duplicate, "lists-all"},
            {"GET", "/api/exception_lists/summary", summary, "lists-summary"},
            {"POST", "/api/exceptions/shared", createShared}});
}

}
