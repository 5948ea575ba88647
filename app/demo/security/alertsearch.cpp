// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/demo/security/alerts.h"

namespace reeve::demo {

namespace {

constexpr uint64_t window = 10000; // Elasticsearch: index.max_result_window

zod::Schema searchSchema()
{
    using namespace zod;
    const auto anyObject = object({}, Unknown::Kept);
    return object({{"query", optional(anyObject)}, {"aggs", optional(anyObject)}, {"size", optional(number(0))},
        {"track_total_hits", optional(flag())}, {"_source", optional(either({flag(), text(), list(text())}))},
        {"fields", optional(list(text()))}, {"runtime_mappings", optional(anyObject)},
        {"sort", optional(either({text(), anyObject, list(either({text(), anyObject}))}))}});
}

using Documents = std::vector<const Json *>;

// sort: "field", {"field": "desc"}, {"field": {"order": "desc"}}, or a list of them; the last of a list counts least.
void sortDocuments(Documents &documents, const Json &sort)
{
    std::vector<Json> keys = sort.is_array() ? std::vector<Json>(sort.begin(), sort.end()) : std::vector<Json>{sort};
    std::ranges::reverse(keys);
    for (const Json &key : keys) {
        const bool plain = key.is_string();
        const std::string field = plain ? key.get<std::string>() : key.begin().key();
        const Json order = plain       ? Json("asc")
            : key.begin()->is_object() ? key.begin()->value("order", Json("asc"))
                                       : *key.begin();
        std::ranges::stable_sort(documents, [&](const Json *a, const Json *b) {
            const auto one = fieldValues((*a)["_source"], field);
            const auto other = fieldValues((*b)["_source"], field);
            if (one.empty() || other.empty())
                return !one.empty() && other.empty();
            return order == "desc" ? other.front() < one.front() : one.front() < other.front();
        });
    }
}

bool isWanted(const Json &names, const std::string &key)
{
    return std::ranges::any_of(names, [&](const Json &name) {
        const auto text = name.get<std::string>();
        const auto star = text.find('*');
        return star == std::string::npos ? key == text || key.starts_with(text + '.')
                                         : key.starts_with(text.substr(0, star));
    });
}

Json hitOf(const Json &document, const Json &request, bool scored)
{
    Json hit{{"_index", document["_index"]}, {"_id", document["_id"]}, {"_score", scored ? Json(1) : Json()}};
    const Json source = request.value("_source", Json(true));
    if (source == true) {
        hit["_source"] = document["_source"];
    } else if (source != false) {
        const Json names = source.is_string() ? Json::array({source}) : source;
        hit["_source"] = Json::object();
        for (const auto &[key, value] : document["_source"].items()) {
            if (isWanted(names, key))
                hit["_source"][key] = value;
        }
    }
    for (const Json &field : request.value("fields", Json::array())) {
        const auto values = fieldValues(document["_source"], field.get<std::string>());
        if (!values.empty())
            hit["fields"][field.get<std::string>()] = values;
    }
    return hit;
}

Answer search(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call, searchSchema());
    if (!request)
        return request.error();
    if (request->empty() || (request->size() == 1 && request->contains("runtime_mappings")))
        return siemError(400, "\"value\" must have at least 1 children");
    const auto size = request->value("size", uint64_t{10});
    if (size > window)
        return siemError(400,
            "search_phase_execution_exception: Result window is too large, from + size must be less "
            "than or equal to: [10000] but was ["
                + std::to_string(size) + ']');
    auto [lock, room, everywhere] = context.store.open(call.space);
    Documents documents;
    for (const Json &alert : room.alerts) {
        const auto passes = request->contains("query") ? passesQuery(alert, (*request)["query"])
                                                       : tl::expected<bool, std::string>(true);
        if (!passes)
            return siemError(400, passes.error());
        if (*passes)
            documents.push_back(&alert);
    }
    const auto aggregations = aggregated(documents, request->value("aggs", Json::object()));
    if (!aggregations)
        return siemError(400, aggregations.error());
    if (request->contains("sort"))
        sortDocuments(documents, (*request)["sort"]);
    Json hits = Json::array();
    for (size_t i = 0; i < std::min<uint64_t>(size, documents.size()); ++i)
        hits.push_back(hitOf(*documents[i], *request, !request->contains("sort")));
    Json answer{{"took", 3}, {"timed_out", false},
        {"_shards", {{"total", 1}, {"successful", 1}, {"skipped", 0}, {"failed", 0}}}, {"hits", Json::object()}};
    if (request->value("track_total_hits", true))
        answer["hits"]["total"] = {{"value", documents.size()}, {"relation", "eq"}};
    answer["hits"]["max_score"] = hits.empty() || request->contains("sort") ? Json() : Json(1);
    answer["hits"]["hits"] = hits;
    if (request->contains("aggs"))
        answer["aggregations"] = *aggregations;
    return json(answer);
}

}

void addAlertSearchRoute(Router &router, const SecurityContext &context)
{
    addSecurityRoutes(router, context, {{"POST", "/api/detection_engine/signals/search", search}});
}

}
