// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/demo/security/valuelists.h"

namespace reeve::demo {

namespace {

// Kibana: one value a line; empty lines are skipped, white space at the ends goes.
std::vector<std::string> valuesIn(const std::string &text)
{
    std::vector<std::string> values;
    for (size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const std::string line = text.substr(begin, end - begin);
        const auto first = line.find_first_not_of(" \t\r");
        if (first != std::string::npos)
            values.push_back(line.substr(first, line.find_last_not_of(" \t\r") + 1 - first));
        begin = end + 1;
    }
    return values;
}

// Values that Elasticsearch cannot index as the type of the list are left out without a word, and so are those that
// are there already.
void addValues(const SecurityContext &context, SecurityRoom &room, const Json &list, const std::string &text,
    const std::string &user)
{
    for (const std::string &value : valuesIn(text)) {
        const bool known = std::ranges::any_of(
            room.listItems, [&](const Json &item) { return item["list_id"] == list["id"] && item["value"] == value; });
        if (!known && fitsType(value, list["type"]))
            room.listItems.push_back(newListItem(context.store, list, value, user));
    }
}

Answer import(const SecurityContext &context, const Call &call)
{
    const auto query = readSearch(call,
        zod::object({{"list_id", zod::optional(zod::filledText())}, {"type", zod::optional(valueTypeSchema())},
            {"serializer", zod::optional(zod::text())}, {"deserializer", zod::optional(zod::text())},
            {"refresh", zod::optional(zod::choice({"true", "false", "wait_for"}))}}));
    if (!query)
        return query.error();
    const auto parts = multipartParts(call);
    const auto file = std::ranges::find_if(*parts, [](const Part &part) { return !part.filename.empty(); });
    if (file == parts->end())
        return siemError(400, "To import a list item, the file name must be specified");
    if (!file->filename.ends_with(".csv") && !file->filename.ends_with(".txt"))
        return siemError(415, "Unsupported media type. File must be one of the following types: [.csv, .txt]");
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (!room.hasListIndex)
        return siemError(400,
            "To import a list item, the data steam must exist first. Data stream \"" + listStream(call)
                + "\" does not exist");
    if (!query->contains("list_id") && !query->contains("type"))
        return siemError(400, "Either type or list_id need to be defined in the query");
    const std::string id = query->value("list_id", file->filename);
    Json *list = objectWith(room.valueLists, "id", id);
    if (!list && query->contains("list_id"))
        return siemError(409, "list id: \"" + id + "\" does not exist");
    const std::string user = context.userOf(call);
    if (!list) {
        room.valueLists.push_back(newValueList(context.store,
            {{"id", id}, {"type", (*query)["type"]}, {"name", id},
                {"description", "File uploaded from file system of " + id}},
            user));
        list = &room.valueLists.back();
    }
    addValues(context, room, *list, file->content, user);
    return json(*list);
}

Answer exportItems(const SecurityContext &context, const Call &call)
{
    const auto query = readSearch(call, zod::object({{"list_id", zod::filledText()}}));
    if (!query)
        return query.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (auto missing = missingStreams(room, call))
        return *missing;
    const Json *list = objectWith(room.valueLists, "id", (*query)["list_id"]);
    if (!list)
        return siemError(400, "list_id: " + (*query)["list_id"].get<std::string>() + " does not exist");
    std::string lines;
    for (const Json &item : room.listItems) {
        if (item["list_id"] == (*list)["id"])
            lines += item["value"].get<std::string>() + '\n';
    }
    return ndjson(std::move(lines), (*list)["name"]);
}

}

void addListFileRoutes(Router &router, const SecurityContext &context)
{
    addSecurityRoutes(router, context,
        {{"POST", "/api/lists/items/_import", import, "lists-all", true, true},
            {"POST", "/api/lists/items/_export", exportItems, "lists-read"}});
}

}
