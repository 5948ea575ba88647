// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "app/demo/security/exceptionfind.h"
#include "app/demo/security/exceptions.h"
#include "app/demo/security/exceptionschema.h"

namespace reeve::demo {

namespace {

constexpr const char *humanId = "item_id";
constexpr const char *listName = "Endpoint Security Exception List"; // Kibana: also the description

// Kibana: the endpoint cannot compare with these.
constexpr std::array<std::string_view, 5> forbiddenFields{"file.Ext.quarantine_path", "file.Ext.quarantine_result",
    "process.entity_id", "process.parent.entity_id", "process.ancestry"};

Json endpointList(SecurityStore &store, const std::string &user)
{
    return newExceptionList(store,
        {{"list_id", "endpoint_list"}, {"type", "endpoint"}, {"name", listName}, {"description", listName},
            {"namespace_type", "agnostic"}, {"os_types", Json::array()}, {"tags", Json::array()}, {"version", 1}},
        user);
}

bool createIfMissing(const SecurityContext &context, SecurityRoom &everywhere, const std::string &user)
{
    if (objectWith(everywhere.exceptionLists, "list_id", "endpoint_list"))
        return false;
    everywhere.exceptionLists.push_back(endpointList(context.store, user));
    return true;
}

// Kibana: an empty object if the list was there before.
Answer create(const SecurityContext &context, const Call &call)
{
    auto [lock, room, everywhere] = context.store.open(call.space);
    return createIfMissing(context, everywhere, context.userOf(call)) ? json(everywhere.exceptionLists.back())
                                                                      : json(Json::object());
}

Answer createItem(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call, newEndpointItemSchema());
    if (!request)
        return request.error();
    if (const std::string problem = endpointEntryProblem((*request)["entries"]); !problem.empty())
        return siemError(400, problem);
    auto [lock, room, everywhere] = context.store.open(call.space);
    Objects &items = everywhere.exceptionItems;
    if (const Json id = request->value(humanId, Json()); !id.is_null() && objectWith(items, humanId, id))
        return siemError(409, "exception list item id: \"" + id.get<std::string>() + "\" already exists");
    createIfMissing(context, everywhere, context.userOf(call));
    Json body = *request;
    body["list_id"] = "endpoint_list";
    body["namespace_type"] = "agnostic";
    items.push_back(newExceptionItem(context.store, body, context.userOf(call)));
    return json(items.back());
}

Json *itemNamed(SecurityRoom &everywhere, const Json &names)
{
    Json *item = exceptionNamed(everywhere.exceptionItems, names, humanId);
    return item && (*item)["list_id"] == "endpoint_list" ? item : nullptr;
}

Answer unknown(const Json &names)
{
    return unknownException(names, "exception list item", humanId);
}

Answer readItem(const SecurityContext &context, const Call &call)
{
    const auto names = readSearch(call, exceptionNameSchema(humanId));
    if (!names)
        return names.error();
    if (!names->contains("id") && !names->contains(humanId))
        return siemError(400, "id or item_id required");
    auto [lock, room, everywhere] = context.store.open(call.space);
    const Json *item = itemNamed(everywhere, *names);
    return item ? json(*item) : unknown(*names);
}

Answer replaceItem(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call, replacedEndpointItemSchema());
    if (!request)
        return request.error();
    if (const std::string problem = endpointEntryProblem((*request)["entries"]); !problem.empty())
        return siemError(400, problem);
    auto [lock, room, everywhere] = context.store.open(call.space);
    Json *item = itemNamed(everywhere, *request);
    if (!item)
        return unknown(*request);
    if (auto conflict = versionConflict(*request, *item))
        return *conflict;
    replaceExceptionItem(context.store, *item, *request, context.userOf(call));
    return json(*item);
}

Answer removeItem(const SecurityContext &context, const Call &call)
{
    const auto names = readSearch(call, exceptionNameSchema(humanId));
    if (!names)
        return names.error();
    if (!names->contains("id") && !names->contains(humanId))
        return siemError(400, "Either \"item_id\" or \"id\" needs to be defined in the request");
    auto [lock, room, everywhere] = context.store.open(call.space);
    const Json *item = itemNamed(everywhere, *names);
    if (!item)
        return unknown(*names);
    const Json removed = *item;
    eraseWith(everywhere.exceptionItems, "id", removed["id"]);
    return json(removed);
}

Answer findItems(const SecurityContext &context, const Call &call)
{
    auto members = exceptionPagingMembers();
    members.emplace_back("filter", zod::optional(zod::filledText()));
    const auto query = readSearch(call, zod::object(std::move(members)));
    if (!query)
        return query.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    Json items = Json::array();
    for (const Json &item : everywhere.exceptionItems) {
        if (item["list_id"] == "endpoint_list")
            items.push_back(item);
    }
    return exceptionPage(items, *query, query->value("filter", ""));
}

}

std::string endpointEntryProblem(const Json &entries)
{
    for (const Json &entry : entries) {
        const std::string type = entry["type"];
        if (type == "exists" || type == "list")
            return "Invalid value \"" + type + "\" supplied to \"type\"";
    }
    for (const Json &entry : entries) {
        const std::string field = entry["field"];
        if (std::ranges::find(forbiddenFields, field) != forbiddenFields.end())
            return "cannot add endpoint exception item on field " + field;
    }
    return {};
}

void addEndpointListRoutes(Router &router, const SecurityContext &context)
{
    constexpr const char *path = "/api/endpoint_list/items";
    addSecurityRoutes(router, context,
        {{"POST", "/api/endpoint_list", create, "lists-all"}, {"POST", path, createItem, "lists-all"},
            {"GET", path, readItem, "lists-read"}, {"PUT", path, replaceItem, "lists-all"},
            {"DELETE", path, removeItem, "lists-all"},
            {"GET", "/api/endpoint_list/items/_find", findItems, "lists-read"}});
}

}
