// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/exceptionfind.h"

#include <algorithm>

#include "app/demo/base/words.h"
#include "app/demo/security/attributes.h"
#include "app/demo/security/exceptions.h"
#include "app/demo/security/exceptionschema.h"

namespace reeve::demo {

namespace {

using Type = FleetField::Type;

Attributes attributesOf(const Json &object)
{
    const std::string prefix =
        object["namespace_type"] == "agnostic" ? "exception-list-agnostic.attributes." : "exception-list.attributes.";
    Attributes attributes;
    for (const auto &[key, value] : object.items()) {
        const Type type = key == "name" || key == "description" ? Type::Text
            : key.ends_with("_at") || key == "expire_time"      ? Type::Date
                                                                : Type::Keyword;
        addAttributes(attributes, prefix + key, value, type);
    }
    addAttributes(attributes, prefix + "list_type", object.contains("entries") ? "item" : "list");
    return attributes;
}

// Kibana: simple_query_string over the texts of a list or an item; every word has to be there.
bool passesSearch(const Json &object, const std::string &search)
{
    std::vector<std::u32string> words;
    for (const char *key : {"name", "description", "list_id", "item_id", "type", "tags", "os_types", "comments"}) {
        if (!object.contains(key))
            continue;
        const auto more = wordsOf(object[key].is_string() ? object[key].get<std::string>() : textOf(object[key]));
        words.insert(words.end(), more.begin(), more.end());
    }
    return std::ranges::all_of(
        wordsOf(search), [&](const std::u32string &word) { return std::ranges::find(words, word) != words.end(); });
}

Answer refusal(const std::string &problem)
{
    return siemError(problem.starts_with("This ") ? 400 : 500, problem);
}

Answer findLists(const SecurityContext &context, const Call &call)
{
    auto members = exceptionPagingMembers();
    members.emplace_back("filter", zod::optional(zod::text()));
    members.emplace_back("namespace_type",
        zod::withDefault(zod::listFromText(zod::choice({"agnostic", "single"})), Json::array({"single"})));
    const auto query = readSearch(call, zod::object(std::move(members)));
    if (!query)
        return query.error();
    auto open = context.store.open(call.space);
    Json lists = Json::array();
    for (const char *type : {"single", "agnostic"}) {
        if (std::ranges::find((*query)["namespace_type"], type) != (*query)["namespace_type"].end()) {
            for (const Json &list : homeOf(open, type).exceptionLists)
                lists.push_back(list);
        }
    }
    return exceptionPage(lists, *query, query->value("filter", ""));
}

std::string joined(const Json &texts)
{
    std::string all;
    for (const Json &text : texts)
        all += (all.empty() ? "" : ",") + text.get<std::string>();
    return all;
}

Answer mismatch(const char *other, const char *shown, size_t lists, size_t others)
{
    return siemError(400,
        std::string("list_id and ") + shown
            + " need to have the same comma separated number of values. Expected list_id length: "
            + std::to_string(lists) + " to equal " + other + " length: " + std::to_string(others));
}

Answer findItems(const SecurityContext &context, const Call &call)
{
    auto members = exceptionPagingMembers();
    const zod::Members own{{"list_id", zod::listFromText(zod::filledText())},
        {"filter", zod::withDefault(zod::listFromText(zod::filledText()), Json::array())},
        {"namespace_type",
            zod::withDefault(zod::listFromText(zod::choice({"agnostic", "single"})), Json::array({"single"}))}};
    members.insert(members.begin(), own.begin(), own.end());
    const auto query = readSearch(call, zod::object(std::move(members)));
    if (!query)
        return query.error();
    const Json &ids = (*query)["list_id"];
    const Json &types = (*query)["namespace_type"];
    const Json &filters = (*query)["filter"];
    if (ids.size() != types.size())
        return mismatch("namespace_type", "namespace_id", ids.size(), types.size());
    if (!filters.empty() && ids.size() != filters.size())
        return mismatch("filter", "filter", ids.size(), filters.size());
    auto open = context.store.open(call.space);
    Json items = Json::array();
    bool known = false;
    for (size_t i = 0; i < ids.size(); ++i) {
        SecurityRoom &home = homeOf(open, types[i]);
        known = known || objectWith(home.exceptionLists, "list_id", ids[i]);
        for (const Json &item : home.exceptionItems) {
            if (item["list_id"] != ids[i])
                continue;
            const auto passes = passesExceptionFilter(item, filters.empty() ? "" : filters[i].get<std::string>());
            if (!passes)
                return refusal(passes.error());
            if (*passes)
                items.push_back(item);
        }
    }
    if (!known)
        return siemError(404, "exception list id: \"" + joined(ids) + "\" does not exist");
    return exceptionPage(items, *query, {});
}

}

zod::Members exceptionPagingMembers()
{
    return {{"search", zod::optional(zod::text())}, {"page", zod::optional(zod::numberFromText(0))},
        {"per_page", zod::optional(zod::numberFromText(0))}, {"sort_field", zod::optional(zod::filledText())},
        {"sort_order", zod::optional(zod::choice({"desc", "asc"}))}};
}

tl::expected<bool, std::string> passesExceptionFilter(const Json &object, const std::string &filter)
{
    if (filter.empty())
        return true;
    const auto query = parseKql(filter);
    if (!query)
        return tl::unexpected("KQLSyntaxError: " + query.error());
    if (std::string problem = problemWithFields(*query, {"exception-list", "exception-list-agnostic"});
        !problem.empty())
        return tl::unexpected(std::move(problem));
    return passesFilter(*query, attributesOf(object));
}

Answer exceptionPage(const Json &objects, const Json &query, const std::string &filter)
{
    Json found = Json::array();
    for (const Json &object : objects) {
        const auto passes = passesExceptionFilter(object, filter);
        if (!passes)
            return refusal(passes.error());
        if (*passes && passesSearch(object, query.value("search", "")))
            found.push_back(object);
    }
    std::string field = query.value("sort_field", "");
    field = field.substr(field.rfind('.') + 1); // also exception-list.attributes.name, and exception-list.created_at
    if (!field.empty()) {
        const bool descending = query.value("sort_order", "") == "desc";
        sortBy(found, field, descending);
    }
    const uint64_t page = std::max<uint64_t>(1, query.value("page", uint64_t{1}));
    const uint64_t perPage = query.value("per_page", uint64_t{20});
    return json(
        {{"data", slice(found, page, perPage)}, {"page", page}, {"per_page", perPage}, {"total", found.size()}});
}

void addExceptionFindRoutes(Router &router, const SecurityContext &context)
{
    addSecurityRoutes(router, context,
        {{"GET", "/api/exception_lists/_find", findLists, "lists-read"},
            {"GET", "/api/exception_lists/items/_find", findItems, "lists-read"}});
}

}
