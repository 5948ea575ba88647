// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "app/demo/security/exceptions.h"
#include "app/demo/security/exceptionschema.h"

namespace reeve::demo {

namespace {

constexpr size_t mostExceptions = 10000; // Kibana: maxExceptionsImportSize

Json problem(const char *key, const Json &id, int status, const std::string &message)
{
    return {{"error", {{"status_code", status}, {"message", message}}}, {key, id}};
}

struct Importer {
    const SecurityContext &context;
    SecurityRoom &room;
    SecurityRoom &everywhere;
    bool overwrite;
    bool asNewList;
    std::string user;
    ImportedExceptions result{};
    std::map<std::string, std::string> newIds{}; // list_id of the file to that of the list that was made

    SecurityRoom &home(const Json &object) { return object["namespace_type"] == "agnostic" ? everywhere : room; }
    void takeList(Json list);
    void takeItem(Json item);
};

void Importer::takeList(Json list)
{
    const std::string id = list["list_id"];
    if (asNewList) {
        list.erase("list_id");
        list["name"] = list["name"].get<std::string>() + " [Duplicate]";
    }
    SecurityRoom &owner = home(list);
    if (Json *existing = asNewList ? nullptr : objectWith(owner.exceptionLists, "list_id", id)) {
        if (!overwrite) {
            result.errors.push_back(problem("list_id", id, 409,
                "Found that list_id: \"" + id + "\" already exists. Import of list_id: \"" + id + "\" skipped."));
            result.listsSucceeded = false;
            return;
        }
        // Kibana: the list and its items make way for those of the file.
        eraseWith(owner.exceptionItems, "list_id", id);
        eraseWith(owner.exceptionLists, "id", (*existing)["id"]);
    }
    owner.exceptionLists.push_back(newExceptionList(context.store, list, user));
    newIds[id] = owner.exceptionLists.back()["list_id"];
    ++result.lists;
}

void Importer::takeItem(Json item)
{
    const std::string id = item["item_id"];
    SecurityRoom &owner = home(item);
    if (asNewList) {
        if (const auto moved = newIds.find(item["list_id"].get<std::string>()); moved != newIds.end())
            item["list_id"] = moved->second;
        item.erase("item_id");
    }
    if (!objectWith(owner.exceptionLists, "list_id", item["list_id"])) {
        result.errors.push_back(problem("item_id", id, 409,
            "Exception list with list_id: \"" + item["list_id"].get<std::string>()
                + "\", not found for exception list item with item_id: \"" + id + '"'));
        result.itemsSucceeded = false;
        return;
    }
    if (Json *existing = asNewList ? nullptr : objectWith(owner.exceptionItems, "item_id", id)) {
        if (!overwrite || (*existing)["list_id"] != item["list_id"]) {
            result.errors.push_back(problem("item_id", id, 409,
                "Found that item_id: \"" + id + "\" already exists. Import of item_id: \"" + id + "\" skipped."));
            result.itemsSucceeded = false;
            return;
        }
        replaceExceptionItem(context.store, *existing, item, user);
    } else {
        owner.exceptionItems.push_back(newExceptionItem(context.store, item, user));
    }
    ++result.items;
}

Answer exportList(const SecurityContext &context, const Call &call)
{
    const auto query = readSearch(call,
        zod::object({{"id", zod::filledText()}, {"list_id", zod::filledText()},
            {"namespace_type", zod::choice({"agnostic", "single"})},
            {"include_expired_exceptions", zod::withDefault(zod::choice({"true", "false"}), "true")}}));
    if (!query)
        return query.error();
    const std::string listId = (*query)["list_id"];
    auto [lock, room, everywhere] = context.store.open(call.space);
    ExportedExceptions counts;
    const std::string lines =
        exportedLists(room, everywhere, {*query}, counts, (*query)["include_expired_exceptions"] == "true");
    if (counts.lists == 0)
        return siemError(400,
            "exception list with list_id: " + listId + " or id: " + (*query)["id"].get<std::string>()
                + " does not exist");
    const Json none = Json::array();
    return ndjson(lines
            + lineOf(
                {{"exported_exception_list_count", counts.lists}, {"exported_exception_list_item_count", counts.items},
                    {"missing_exception_list_item_count", 0}, {"missing_exception_list_items", none},
                    {"missing_exception_lists", none}, {"missing_exception_lists_count", 0}}),
        listId);
}

Answer import(const SecurityContext &context, const Call &call)
{
    const auto flag = zod::withDefault(zod::flagFromText(), "false");
    const auto query = readSearch(call, zod::object({{"overwrite", flag}, {"as_new_list", flag}}));
    if (!query)
        return query.error();
    const auto file = ndjsonFile(call);
    if (!file)
        return file.error();
    const auto lines = linesOf(file->content);
    if (lines.size() > mostExceptions)
        return siemError(500, "Can't import more than 10000 exceptions");
    auto [lock, room, everywhere] = context.store.open(call.space);
    const ImportedExceptions result = importExceptions(context, room, everywhere, lines, (*query)["overwrite"] == true,
        (*query)["as_new_list"] == true, context.userOf(call));
    return json({{"errors", result.errors}, {"success", result.errors.empty()},
        {"success_count", result.lists + result.items}, {"success_exception_lists", result.listsSucceeded},
        {"success_count_exception_lists", result.lists}, {"success_exception_list_items", result.itemsSucceeded},
        {"success_count_exception_list_items", result.items}});
}

}

std::string exportedLists(SecurityRoom &room, SecurityRoom &everywhere, const std::vector<Json> &references,
    ExportedExceptions &counts, bool includeExpired)
{
    std::string lines;
    for (const Json &reference : references) {
        SecurityRoom &home = reference["namespace_type"] == "agnostic" ? everywhere : room;
        const Json *list = objectWith(home.exceptionLists, "list_id", reference["list_id"]);
        if (!list) {
            counts.missing.push_back({{"list_id", reference["list_id"]}});
            continue;
        }
        ++counts.lists;
        lines += lineOf(*list);
        for (const Json &item : home.exceptionItems) {
            if (item["list_id"] != reference["list_id"] || (!includeExpired && hasExpired(item)))
                continue;
            ++counts.items;
            lines += lineOf(item);
        }
    }
    return lines;
}

ImportedExceptions importExceptions(const SecurityContext &context, SecurityRoom &room, SecurityRoom &everywhere,
    const std::vector<ParsedLine> &lines, bool overwrite, bool asNewList, const std::string &user)
{
    Importer importer{context, room, everywhere, overwrite, asNewList, user};
    std::vector<Json> items; // after the lists, wherever they stand in the file
    for (const ParsedLine &line : lines) {
        const bool details = line.value.is_object() && line.value.contains("exported_exception_list_count");
        if (details)
            continue;
        const bool isItem =
            line.value.is_object() && (line.value.contains("entries") || line.value.contains("item_id"));
        const auto read = line.value.is_discarded()
            ? tl::expected<Json, std::string>(tl::unexpected(line.problem))
            : zod::parsed(isItem ? importedExceptionItemSchema() : importedExceptionListSchema(), line.value);
        if (!read) {
            const char *key = isItem ? "item_id" : "list_id";
            const Json id = line.value.is_object() ? line.value.value(key, Json("(unknown)")) : Json("(unknown)");
            importer.result.errors.push_back(problem(key, id, 400, read.error()));
            (isItem ? importer.result.itemsSucceeded : importer.result.listsSucceeded) = false;
        } else if (isItem) {
            items.push_back(*read);
        } else {
            importer.takeList(*read);
        }
    }
    for (Json &item : items)
        importer.takeItem(std::move(item));
    return importer.result;
}

void addExceptionFileRoutes(Router &router, const SecurityContext &context)
{
    addSecurityRoutes(router, context,
        {{"POST", "/api/exception_lists/_export", exportList, "lists-read"},
            {"POST", "/api/exception_lists/_import", import, "lists-all", true}});
}

}
