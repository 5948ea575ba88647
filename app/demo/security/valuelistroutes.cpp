// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/demo/privileges.h"
#include "app/demo/security/exceptions.h"
#include "app/demo/security/valuelists.h"

namespace reeve::demo {

namespace {

zod::Schema newListSchema()
{
    return zod::object({{"id", zod::optional(zod::filledText())}, {"type", valueTypeSchema()},
        {"name", zod::filledText()}, {"description", zod::filledText()}, {"serializer", zod::optional(zod::text())},
        {"deserializer", zod::optional(zod::text())}, {"meta", zod::optional(zod::object({}, zod::Unknown::Kept))},
        {"version", zod::withDefault(zod::number(1), 1)}});
}

zod::Schema changedListSchema(bool complete)
{
    const auto required = [&](zod::Schema schema) { return complete ? schema : zod::optional(schema); };
    return zod::object({{"id", zod::filledText()}, {"name", required(zod::filledText())},
        {"description", required(zod::filledText())}, {"meta", zod::optional(zod::object({}, zod::Unknown::Kept))},
        {"version", zod::optional(zod::number(1))}, {"_version", zod::optional(zod::text())}});
}

Answer create(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call, newListSchema());
    if (!request)
        return request.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (!room.hasListIndex)
        return siemError(400,
            "To create a list, the data stream must exist first. Data stream \"" + listStream(call)
                + "\" does not exist");
    if (const Json id = request->value("id", Json()); !id.is_null() && objectWith(room.valueLists, "id", id))
        return siemError(409, "list id: \"" + id.get<std::string>() + "\" already exists");
    room.valueLists.push_back(newValueList(context.store, *request, context.userOf(call)));
    return json(room.valueLists.back());
}

Answer read(const SecurityContext &context, const Call &call)
{
    const auto query = readSearch(call, zod::object({{"id", zod::filledText()}}));
    if (!query)
        return query.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (auto missing = missingStreams(room, call))
        return *missing;
    const Json *list = objectWith(room.valueLists, "id", (*query)["id"]);
    return list ? json(*list) : siemError(404, "list id: \"" + (*query)["id"].get<std::string>() + "\" does not exist");
}

Answer change(const SecurityContext &context, const Call &call, bool complete)
{
    const auto request = readBody(call, changedListSchema(complete));
    if (!request)
        return request.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (auto missing = missingStreams(room, call))
        return *missing;
    Json *list = objectWith(room.valueLists, "id", (*request)["id"]);
    if (!list)
        return siemError(404, "list id: \"" + (*request)["id"].get<std::string>() + "\" not found");
    if (request->contains("_version") && (*request)["_version"] != (*list)["_version"])
        return siemError(409, "version_conflict_engine_exception: the list was changed");
    changeListObject(context.store, *list, *request, context.userOf(call), true);
    return json(*list);
}

Answer replace(const SecurityContext &context, const Call &call)
{
    return change(context, call, true);
}

Answer patch(const SecurityContext &context, const Call &call)
{
    return change(context, call, false);
}

bool refersTo(const Json &item, const Json &listId)
{
    return std::ranges::any_of(
        item["entries"], [&](const Json &entry) { return entry["type"] == "list" && entry["list"]["id"] == listId; });
}

// Exception items that use the list, of the space and of all spaces.
Json referencesTo(SecurityRoom &room, SecurityRoom &everywhere, const Json &listId)
{
    Json references = Json::array();
    for (SecurityRoom *home : {&room, &everywhere}) {
        for (const Json &item : home->exceptionItems) {
            if (!refersTo(item, listId))
                continue;
            Json reference{{"exception_item", item}};
            if (const Json *list = objectWith(home->exceptionLists, "list_id", item["list_id"]))
                reference["exception_list"] = *list;
            references.push_back(reference);
        }
    }
    return references;
}

// Kibana: an item without other entries goes, another one loses this entry.
void dropReferences(Objects &items, const Json &listId)
{
    for (Json &item : items) {
        Json kept = Json::array();
        for (const Json &entry : item["entries"]) {
            if (entry["type"] != "list" || entry["list"]["id"] != listId)
                kept.push_back(entry);
        }
        item["entries"] = kept;
    }
    std::erase_if(items, [](const Json &item) { return item["entries"].empty(); });
}

Answer remove(const SecurityContext &context, const Call &call)
{
    const auto flag = zod::withDefault(zod::flagFromText(), "false");
    const auto query = readSearch(
        call, zod::object({{"id", zod::filledText()}, {"deleteReferences", flag}, {"ignoreReferences", flag}}));
    if (!query)
        return query.error();
    const std::string id = (*query)["id"];
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (auto missing = missingStreams(room, call))
        return *missing;
    const Json references = (*query)["ignoreReferences"] == true ? Json::array() : referencesTo(room, everywhere, id);
    if (!references.empty() && (*query)["deleteReferences"] == false) {
        const Json error{{"message", "Value list '" + id + "' is referenced in existing exception list(s)"},
            {"references", references}, {"value_list_id", id}};
        return siemError(409, {{"error", error}});
    }
    if (!references.empty()) {
        dropReferences(room.exceptionItems, id);
        dropReferences(everywhere.exceptionItems, id);
    }
    const Json *list = objectWith(room.valueLists, "id", id);
    if (!list)
        return siemError(404, "list id: \"" + id + "\" was not found");
    const Json removed = *list;
    eraseWith(room.listItems, "list_id", id);
    eraseWith(room.valueLists, "id", id);
    return json(removed);
}

Answer find(const SecurityContext &context, const Call &call)
{
    const auto query = readSearch(call, zod::object(valueListPagingMembers()));
    if (!query)
        return query.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (auto missing = missingStreams(room, call))
        return *missing;
    return valueListPage(Json(room.valueLists), *query);
}

Answer privileges(const SecurityContext &context, const Call &call)
{
    return json({{"lists", indexPrivileges(call, context.credentials, listStream(call))},
        {"listItems", indexPrivileges(call, context.credentials, itemStream(call))}, {"is_authenticated", true}});
}

}

void addValueListRoutes(Router &router, const SecurityContext &context)
{
    constexpr const char *path = "/api/lists";
    addSecurityRoutes(router, context,
        {{"POST", path, create, "lists-all"}, {"GET", path, read, "lists-read"}, {"PUT", path, replace, "lists-all"},
            {"PATCH", path, patch, "lists-all"}, {"DELETE", path, remove, "lists-all"},
            {"GET", "/api/lists/_find", find, "lists-read"},
            {"GET", "/api/lists/privileges", privileges, "lists-read"}});
}

}
