// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/exceptions.h"
#include "app/demo/security/exceptionschema.h"

namespace reeve::demo {

namespace {

constexpr const char *what = "exception list item";
constexpr const char *humanId = "item_id";

bool isNamed(const Json &names)
{
    return names.contains("id") || names.contains(humanId);
}

Answer create(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call, newExceptionItemSchema());
    if (!request)
        return request.error();
    auto open = context.store.open(call.space);
    SecurityRoom &home = homeOf(open, (*request)["namespace_type"]);
    const Json *list = objectWith(home.exceptionLists, "list_id", (*request)["list_id"]);
    if (!list)
        return siemError(404, "exception list id: \"" + (*request)["list_id"].get<std::string>() + "\" does not exist");
    if (const Json id = request->value(humanId, Json()); !id.is_null() && objectWith(home.exceptionItems, humanId, id))
        return siemError(409, "exception list item id: \"" + id.get<std::string>() + "\" already exists");
    if ((*list)["type"] == "endpoint") {
        if (const std::string problem = endpointEntryProblem((*request)["entries"]); !problem.empty())
            return siemError(400, problem);
    }
    home.exceptionItems.push_back(newExceptionItem(context.store, *request, context.userOf(call)));
    return json(home.exceptionItems.back());
}

Answer read(const SecurityContext &context, const Call &call)
{
    const auto names = readSearch(call, exceptionNameSchema(humanId));
    if (!names)
        return names.error();
    if (!isNamed(*names))
        return siemError(400, "id or item_id required");
    auto open = context.store.open(call.space);
    const Json *item = exceptionNamed(homeOf(open, (*names)["namespace_type"]).exceptionItems, *names, humanId);
    return item ? json(*item) : unknownException(*names, what, humanId);
}

Answer replace(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call, replacedExceptionItemSchema());
    if (!request)
        return request.error();
    if (!isNamed(*request))
        return siemError(404, "either id or item_id need to be defined");
    auto open = context.store.open(call.space);
    Json *item = exceptionNamed(homeOf(open, (*request)["namespace_type"]).exceptionItems, *request, humanId);
    if (!item)
        return unknownException(*request, what, humanId);
    if (auto conflict = versionConflict(*request, *item))
        return *conflict;
    replaceExceptionItem(context.store, *item, *request, context.userOf(call));
    return json(*item);
}

Answer remove(const SecurityContext &context, const Call &call)
{
    const auto names = readSearch(call, exceptionNameSchema(humanId));
    if (!names)
        return names.error();
    if (!isNamed(*names))
        return siemError(400, "Either \"item_id\" or \"id\" needs to be defined in the request");
    auto open = context.store.open(call.space);
    Objects &items = homeOf(open, (*names)["namespace_type"]).exceptionItems;
    const Json *item = exceptionNamed(items, *names, humanId);
    if (!item)
        return unknownException(*names, what, humanId);
    const Json removed = *item;
    eraseWith(items, "id", removed["id"]);
    return json(removed);
}

}

void addExceptionItemRoutes(Router &router, const SecurityContext &context)
{
    constexpr const char *path = "/api/exception_lists/items";
    addSecurityRoutes(router, context,
        {{"POST", path, create, "lists-all"}, {"GET", path, read, "lists-read"}, {"PUT", path, replace, "lists-all"},
            {"DELETE", path, remove, "lists-all"}});
}

}
