// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>

#include "app/demo/base/words.h"
#include "app/demo/security/timelines.h"

namespace reeve::demo {

namespace {

// Kibana: getTimelineTypeFilter; drafts and the vendor's templates are there only when asked for.
bool passesKind(const Json &timeline, const std::string &status, const std::string &type)
{
    const bool draft = timeline["status"] == "draft";
    const bool vendors = timeline["status"] == "immutable";
    const bool isTemplate = timeline["timelineType"] == "template";
    return draft == (status == "draft") && vendors == (status == "immutable")
        && (type.empty() || isTemplate == (type == "template"));
}

bool passesSearch(const Json &timeline, const std::string &search)
{
    auto words = wordsOf(timeline.value("title", ""));
    const auto more = wordsOf(timeline.value("description", ""));
    words.insert(words.end(), more.begin(), more.end());
    return std::ranges::all_of(
        wordsOf(search), [&](const std::u32string &word) { return std::ranges::find(words, word) != words.end(); });
}

bool isFavorite(const Json &timeline, const std::string &user)
{
    return std::ranges::any_of(
        timeline["favorite"], [&](const Json &favorite) { return favorite["userName"] == user; });
}

Json found(const SecurityRoom &room, const Json &query, const std::string &user)
{
    Json timelines = Json::array();
    for (const Json &timeline : room.timelines) {
        if (passesKind(timeline, query.value("status", ""), query.value("timeline_type", ""))
            && passesSearch(timeline, query.value("search", ""))
            && (query.value("only_user_favorite", "") != "true" || isFavorite(timeline, user)))
            timelines.push_back(timeline);
    }
    if (query.contains("sort_field") && query.contains("sort_order"))
        sortBy(timelines, query["sort_field"], query["sort_order"] == "desc");
    return timelines;
}

size_t count(const SecurityRoom &room, const std::string &status, const std::string &type)
{
    return static_cast<size_t>(std::ranges::count_if(
        room.timelines, [&](const Json &timeline) { return passesKind(timeline, status, type); }));
}

// JavaScript: parseInt(text, 10), at least 0.
uint64_t leadingNumber(const Json &query, const char *key, uint64_t otherwise)
{
    if (!query.contains(key) || query[key] == "")
        return otherwise;
    const long long number = std::strtoll(query[key].get<std::string>().c_str(), nullptr, 10);
    return number > 0 ? static_cast<uint64_t>(number) : 0;
}

Answer list(const SecurityContext &context, const Call &call)
{
    const auto text = zod::optional(zod::text());
    const auto query = readSearch(call,
        zod::object({{"only_user_favorite", zod::optional(zod::choice({"true", "false"}))},
            {"timeline_type", zod::optional(zod::choice({"default", "template"}))},
            {"sort_field", zod::optional(zod::choice({"title", "description", "updated", "created"}))},
            {"sort_order", zod::optional(zod::choice({"asc", "desc"}))}, {"page_size", text}, {"page_index", text},
            {"search", text}, {"status", zod::optional(zod::choice({"active", "draft", "immutable"}))}}));
    if (!query)
        return query.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    const std::string user = context.userOf(call);
    const Json all = found(room, *query, user);
    const bool paged = query->contains("page_size") || query->contains("page_index");
    const uint64_t size = leadingNumber(*query, "page_size", paged ? 1 : all.size());
    const uint64_t page = leadingNumber(*query, "page_index", 1);
    Json timelines = Json::array();
    for (const Json &timeline : slice(all, page, size))
        timelines.push_back(withNotes(room, timeline));
    const size_t own = count(room, "", "template");
    const size_t vendors = count(room, "immutable", "template");
    const auto favorites =
        std::ranges::count_if(room.timelines, [&](const Json &timeline) { return isFavorite(timeline, user); });
    return json({{"totalCount", all.size()}, {"timeline", timelines},
        {"defaultTimelineCount", count(room, "", "default")}, {"templateTimelineCount", own + vendors},
        {"elasticTemplateTimelineCount", vendors}, {"customTemplateTimelineCount", own}, {"favoriteCount", favorites}});
}

}

void addTimelineListRoutes(Router &router, const SecurityContext &context)
{
    addSecurityRoutes(router, context, {{"GET", "/api/timelines", list, "timeline_read"}});
}

}
