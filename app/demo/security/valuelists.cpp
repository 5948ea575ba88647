// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/valuelists.h"

#include <algorithm>
#include <charconv>

#include "app/demo/base/dates.h"
#include "app/demo/fleet/addresses.h"
#include "app/demo/security/attributes.h"

namespace reeve::demo {

namespace {

void addAuthor(SecurityStore &store, Json &object, const std::string &user)
{
    const std::string now = store.newTimeText();
    object["tie_breaker_id"] = store.newId();
    object["created_at"] = now;
    object["created_by"] = user;
    object["updated_at"] = now;
    object["updated_by"] = user;
    object["@timestamp"] = now;
    object["_version"] = store.newVersion();
}

bool isNumber(const std::string &value)
{
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    return error == std::errc() && end == value.data() + value.size();
}

Attributes attributesOf(const Json &object)
{
    Attributes attributes;
    for (const auto &[key, value] : object.items())
        addAttributes(attributes, key, value,
            key == "name" || key == "description" ? FleetField::Type::Text : FleetField::Type::Keyword);
    return attributes;
}

}

zod::Schema valueTypeSchema()
{
    return zod::choice({"binary", "boolean", "byte", "date", "date_nanos", "date_range", "double", "double_range",
        "float", "float_range", "geo_point", "geo_shape", "half_float", "integer", "integer_range", "ip", "ip_range",
        "keyword", "long", "long_range", "shape", "short", "text"});
}

Json newValueList(SecurityStore &store, const Json &request, const std::string &user)
{
    Json list{{"id", request.value("id", store.newId())}};
    for (const char *key : {"type", "name", "description", "meta", "serializer", "deserializer"}) {
        if (request.contains(key))
            list[key] = request[key];
    }
    list["immutable"] = false;
    list["version"] = request.value("version", 1);
    addAuthor(store, list, user);
    return list;
}

Json newListItem(SecurityStore &store, const Json &list, const std::string &value, const std::string &user)
{
    Json item{{"id", store.newId()}, {"type", list["type"]}, {"value", value}, {"list_id", list["id"]}};
    addAuthor(store, item, user);
    return item;
}

void changeListObject(
    SecurityStore &store, Json &object, const Json &request, const std::string &user, bool countsVersion)
{
    for (const char *key : {"name", "description", "meta", "value"}) {
        if (request.contains(key))
            object[key] = request[key];
    }
    if (countsVersion)
        object["version"] = request.value("version", object["version"].get<int>() + 1);
    object["updated_at"] = store.newTimeText();
    object["updated_by"] = user;
    object["_version"] = store.newVersion();
}

std::string listStream(const Call &call)
{
    return ".lists-" + call.space;
}

std::string itemStream(const Call &call)
{
    return ".items-" + call.space;
}

std::optional<Answer> missingStreams(const SecurityRoom &room, const Call &call)
{
    if (room.hasListIndex)
        return std::nullopt;
    return siemError(404, "index_not_found_exception: no such index [" + listStream(call) + ']');
}

bool fitsType(const std::string &value, const std::string &type)
{
    if (type == "ip")
        return addressBytes(value).has_value();
    if (type == "ip_range") {
        const auto cut = std::min(value.find_first_of("/-"), value.size());
        return addressBytes(value.substr(0, cut)).has_value();
    }
    if (type == "long" || type == "integer" || type == "short" || type == "byte" || type == "double" || type == "float"
        || type == "half_float")
        return isNumber(value);
    if (type == "date" || type == "date_nanos")
        return parseMoment(value, nowMs()).has_value();
    return type != "boolean" || value == "true" || value == "false";
}

zod::Members valueListPagingMembers()
{
    return {{"page", zod::withDefault(zod::numberFromText(1), "1")},
        {"per_page", zod::withDefault(zod::numberFromText(1), "20")}, {"sort_field", zod::optional(zod::filledText())},
        {"sort_order", zod::optional(zod::choice({"desc", "asc"}))}, {"cursor", zod::optional(zod::filledText())},
        {"filter", zod::optional(zod::text())}};
}

Answer valueListPage(const Json &objects, const Json &query)
{
    if (query.contains("cursor")) {
        const auto cursor = fromBase64(query["cursor"].get<std::string>());
        if (!cursor || !jsonFrom(*cursor).is_array())
            return siemError(400, "Error parsing JSON from base64 encoded cursor");
    }
    const std::string filter = query.value("filter", "");
    const auto parsed = filter.empty() ? tl::expected<KqlNode, std::string>(KqlNode()) : parseKql(filter);
    if (!parsed)
        return siemError(500, parsed.error());
    Json found = Json::array();
    for (const Json &object : objects) {
        const auto passes = passesFilter(*parsed, attributesOf(object));
        if (!passes)
            return siemError(400, "search_phase_execution_exception: " + passes.error());
        if (*passes)
            found.push_back(object);
    }
    if (query.contains("sort_field"))
        sortBy(found, query["sort_field"], query.value("sort_order", "") == "desc");
    const auto page = query["page"].get<uint64_t>();
    const auto perPage = query["per_page"].get<uint64_t>();
    const Json data = slice(found, page, perPage);
    // Kibana: where the next page begins, and what the last object of this one is sorted by.
    const Json cursor =
        data.empty() ? Json::array({0}) : Json::array({page * perPage, Json::array({data.back()["tie_breaker_id"]})});
    return json({{"cursor", base64(textOf(cursor))}, {"data", data}, {"page", page}, {"per_page", perPage},
        {"total", found.size()}});
}

}
