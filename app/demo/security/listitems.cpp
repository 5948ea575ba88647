// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/valuelists.h"

namespace reeve::demo {

namespace {

constexpr const char *oneNeeded = "Either \"list_id\" or \"id\" needs to be defined in the request";

zod::Schema refresh()
{
    return zod::optional(zod::choice({"true", "false", "wait_for"}));
}

zod::Schema meta()
{
    return zod::optional(zod::object({}, zod::Unknown::Kept));
}

std::string textAt(const Json &object, const char *key)
{
    return object[key].get<std::string>();
}

Answer unfitting(const Json &list, const std::string &value)
{
    const std::string type = textAt(list, "type");
    return siemError(400,
        "document_parsing_exception: failed to parse field [" + type + "] of type [" + type
            + "]. Preview of field's value: '" + value + "'");
}

Answer create(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call,
        zod::object({{"id", zod::optional(zod::filledText())}, {"list_id", zod::filledText()},
            {"value", zod::filledText()}, {"meta", meta()}, {"refresh", refresh()}}));
    if (!request)
        return request.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (auto missing = missingStreams(room, call))
        return *missing;
    const Json *list = objectWith(room.valueLists, "id", (*request)["list_id"]);
    if (!list)
        return siemError(404, "list id: \"" + textAt(*request, "list_id") + "\" does not exist");
    const Json id = request->value("id", Json());
    if (!id.is_null() && objectWith(room.listItems, "id", id))
        return siemError(409, "list item id: \"" + id.get<std::string>() + "\" already exists");
    if (!fitsType(textAt(*request, "value"), textAt(*list, "type")))
        return unfitting(*list, textAt(*request, "value"));
    Json item = newListItem(context.store, *list, textAt(*request, "value"), context.userOf(call));
    if (!id.is_null())
        item["id"] = id;
    if (request->contains("meta"))
        item["meta"] = (*request)["meta"];
    room.listItems.push_back(item);
    return json(item);
}

// The items of a list that have the value.
Json withValue(SecurityRoom &room, const Json &query)
{
    Json items = Json::array();
    for (const Json &item : room.listItems) {
        if (item["list_id"] == query["list_id"] && item["value"] == query["value"])
            items.push_back(item);
    }
    return items;
}

tl::expected<Json, Answer> readNames(const Call &call)
{
    return readSearch(call,
        zod::object({{"id", zod::optional(zod::text())}, {"list_id", zod::optional(zod::text())},
            {"value", zod::optional(zod::text())}, {"refresh", refresh()}}));
}

Answer read(const SecurityContext &context, const Call &call)
{
    const auto query = readNames(call);
    if (!query)
        return query.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (auto missing = missingStreams(room, call))
        return *missing;
    if (query->contains("id")) {
        const Json *item = objectWith(room.listItems, "id", (*query)["id"]);
        return item ? json(*item) : siemError(404, "list item id: \"" + textAt(*query, "id") + "\" does not exist");
    }
    if (!query->contains("list_id") || !query->contains("value"))
        return siemError(400, oneNeeded);
    if (!objectWith(room.valueLists, "id", (*query)["list_id"]))
        return siemError(404, "list id: \"" + textAt(*query, "list_id") + "\" does not exist");
    const Json items = withValue(room, *query);
    if (items.empty())
        return siemError(404,
            "list_id: \"" + textAt(*query, "list_id") + "\" item of " + textAt(*query, "value") + " does not exist");
    return json(items);
}

Answer remove(const SecurityContext &context, const Call &call)
{
    const auto query = readNames(call);
    if (!query)
        return query.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (auto missing = missingStreams(room, call))
        return *missing;
    if (query->contains("id")) {
        const Json *item = objectWith(room.listItems, "id", (*query)["id"]);
        if (!item)
            return siemError(404, "list item with id: \"" + textAt(*query, "id") + "\" not found");
        const Json removed = *item;
        eraseWith(room.listItems, "id", removed["id"]);
        return json(removed);
    }
    if (!query->contains("list_id") || !query->contains("value"))
        return siemError(400, oneNeeded);
    if (!objectWith(room.valueLists, "id", (*query)["list_id"]))
        return siemError(404, "list_id: \"" + textAt(*query, "list_id") + "\" does not exist");
    const Json items = withValue(room, *query);
    if (items.empty())
        return siemError(
            404, "list_id: \"" + textAt(*query, "list_id") + "\" with " + textAt(*query, "value") + " was not found");
    for (const Json &item : items)
        eraseWith(room.listItems, "id", item["id"]);
    return json(items);
}

Answer change(const SecurityContext &context, const Call &call, bool complete)
{
    const auto value = zod::filledText();
    const auto request = readBody(call,
        zod::object({{"id", zod::filledText()}, {"value", complete ? value : zod::optional(value)}, {"meta", meta()},
            {"_version", zod::optional(zod::text())}, {"refresh", refresh()}}));
    if (!request)
        return request.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (auto missing = missingStreams(room, call))
        return *missing;
    Json *item = objectWith(room.listItems, "id", (*request)["id"]);
    if (!item)
        return siemError(404, "list item id: \"" + textAt(*request, "id") + "\" not found");
    if (request->contains("value") && !fitsType(textAt(*request, "value"), textAt(*item, "type")))
        return unfitting(*item, textAt(*request, "value"));
    changeListObject(context.store, *item, *request, context.userOf(call), false);
    return json(*item);
}

Answer replace(const SecurityContext &context, const Call &call)
{
    return change(context, call, true);
}

Answer patch(const SecurityContext &context, const Call &call)
{
    return change(context, call, false);
}

Answer find(const SecurityContext &context, const Call &call)
{
    auto members = valueListPagingMembers();
    members.insert(members.begin(), {"list_id", zod::filledText()});
    const auto query = readSearch(call, zod::object(std::move(members)));
    if (!query)
        return query.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (auto missing = missingStreams(room, call))
        return *missing;
    if (!objectWith(room.valueLists, "id", (*query)["list_id"]))
        return siemError(404, "list id: \"" + textAt(*query, "list_id") + "\" does not exist");
    Json items = Json::array();
    for (const Json &item : room.listItems) {
        if (item["list_id"] == (*query)["list_id"])
            items.push_back(item);
    }
    return valueListPage(items, *query);
}

}

void addListItemRoutes(Router &router, const SecurityContext &context)
{
    constexpr const char *path = "/api/lists/items";
    addSecurityRoutes(router, context,
        {{"POST", path, create, "lists-all"}, {"GET", path, read, "lists-read"}, {"PUT", path, replace, "lists-all"},
            {"PATCH", path, patch, "lists-all"}, {"DELETE", path, remove, "lists-all"},
            {"GET", "/api/lists/items/_find", find, "lists-read"}});
}

}
