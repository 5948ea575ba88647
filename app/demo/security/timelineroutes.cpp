// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/timelines.h"

namespace reeve::demo {

namespace {

using zod::nullable;
using zod::optional;

bool isTemplate(const Json &fields)
{
    return fields.value("timelineType", Json()) == "template";
}

bool lacksTitle(const Json &fields)
{
    const Json title = fields.value("title", Json());
    return fields.value("status", Json()) != "draft" && (title.is_null() || title == "");
}

Answer read(const SecurityContext &context, const Call &call)
{
    const auto query =
        readSearch(call, zod::object({{"template_timeline_id", optional(zod::text())}, {"id", optional(zod::text())}}));
    if (!query)
        return query.error();
    if (query->contains("id") == query->contains("template_timeline_id"))
        return siemError(500, "please provide id or template_timeline_id");
    auto [lock, room, everywhere] = context.store.open(call.space);
    const bool byId = query->contains("id");
    const Json name = (*query)[byId ? "id" : "template_timeline_id"];
    const Json *timeline = objectWith(room.timelines, byId ? "savedObjectId" : "templateTimelineId", name);
    return timeline ? json(withNotes(room, *timeline)) : unknownTimeline(name);
}

Answer create(const SecurityContext &context, const Call &call)
{
    const auto text = optional(nullable(zod::text()));
    const auto request = readBody(call,
        zod::object({{"timeline", savedTimelineSchema()}, {"timelineId", text}, {"version", text},
            {"templateTimelineId", text}, {"templateTimelineVersion", optional(nullable(zod::number()))},
            {"timelineType", optional(nullable(zod::choice({"default", "template"})))},
            {"status", optional(nullable(zod::choice({"active", "draft", "immutable"})))}}));
    if (!request)
        return request.error();
    const Json &fields = (*request)["timeline"];
    auto [lock, room, everywhere] = context.store.open(call.space);
    const Json id = request->value("timelineId", Json());
    const bool known = !id.is_null() && objectWith(room.timelines, "savedObjectId", id);
    const Json templateId = fields.value("templateTimelineId", Json());
    const bool knownTemplate = !templateId.is_null() && objectWith(room.timelines, "templateTimelineId", templateId);
    if (isTemplate(fields) && (known || knownTemplate))
        return siemError(405, "UPDATE template timeline with POST is not allowed, please use PATCH instead");
    if (known)
        return siemError(405, "UPDATE timeline with POST is not allowed, please use PATCH instead");
    if (lacksTitle(fields))
        return siemError(405, "Unable to create/update timeline with empty title");
    room.timelines.push_back(newTimeline(context.store, fields, context.userOf(call)));
    return json(withNotes(room, room.timelines.back()));
}

Answer patch(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call,
        zod::object({{"timelineId", nullable(zod::text())}, {"version", nullable(zod::text())},
            {"timeline", savedTimelineSchema()}}));
    if (!request)
        return request.error();
    const Json &fields = (*request)["timeline"];
    auto [lock, room, everywhere] = context.store.open(call.space);
    Json *timeline = objectWith(room.timelines, "savedObjectId", (*request)["timelineId"]);
    if (!timeline)
        return siemError(405,
            isTemplate(fields) ? "CREATE template timeline with PATCH is not allowed, please use POST instead"
                               : "CREATE timeline with PATCH is not allowed, please use POST instead");
    if ((*timeline)["version"] != (*request)["version"])
        return siemError(409, "TimelineVersion conflict: The given version doesn't match with existing timeline");
    if (fields.contains("title") && lacksTitle(fields))
        return siemError(405, "Unable to create/update timeline with empty title");
    for (const auto &[key, value] : fields.items())
        (*timeline)[key] = value;
    (*timeline)["updated"] = context.store.newTime();
    (*timeline)["updatedBy"] = context.userOf(call);
    (*timeline)["version"] = context.store.newVersion();
    return json(withNotes(room, *timeline));
}

// Ids that nobody has are no error.
Answer remove(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call,
        zod::object({{"savedObjectIds", zod::list(zod::text())}, {"searchIds", optional(zod::list(zod::text()))}}));
    if (!request)
        return request.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    for (const Json &id : (*request)["savedObjectIds"]) {
        eraseWith(room.timelines, "savedObjectId", id);
        eraseWith(room.notes, "timelineId", id);
        eraseWith(room.pinnedEvents, "timelineId", id);
    }
    return Answer();
}

// A second time it is no favourite any more.
Answer favorite(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call,
        zod::object({{"timelineId", nullable(zod::text())}, {"templateTimelineId", nullable(zod::text())},
            {"templateTimelineVersion", nullable(zod::number())},
            {"timelineType", nullable(zod::choice({"default", "template"}))}}));
    if (!request)
        return request.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    const Json id = (*request)["timelineId"];
    Json *timeline = id.is_string() ? objectWith(room.timelines, "savedObjectId", id) : nullptr;
    if (!timeline && id.is_string() && id != "")
        return unknownTimeline(id);
    if (!timeline) { // Kibana: a draft that is not saved yet becomes one
        room.timelines.push_back(newTimeline(context.store, {{"status", "draft"}}, context.userOf(call)));
        timeline = &room.timelines.back();
    }
    const std::string user = context.userOf(call);
    Json others = Json::array();
    for (const Json &one : (*timeline)["favorite"]) {
        if (one["userName"] != user)
            others.push_back(one);
    }
    if (others.size() == (*timeline)["favorite"].size())
        others.push_back({{"fullName", ""}, {"userName", user}, {"favoriteDate", context.store.newTime()}});
    (*timeline)["favorite"] = others;
    (*timeline)["version"] = context.store.newVersion();
    return json({{"savedObjectId", (*timeline)["savedObjectId"]}, {"version", (*timeline)["version"]},
        {"favorite", others}, {"templateTimelineId", (*timeline)["templateTimelineId"]},
        {"templateTimelineVersion", (*timeline)["templateTimelineVersion"]},
        {"timelineType", (*timeline)["timelineType"]}});
}

}

void addTimelineRoutes(Router &router, const SecurityContext &context)
{
    constexpr const char *path = "/api/timeline";
    addSecurityRoutes(router, context,
        {{"GET", path, read, "timeline_read"}, {"POST", path, create, "timeline_write"},
            {"PATCH", path, patch, "timeline_write"}, {"DELETE", path, remove, "timeline_write"},
            {"PATCH", "/api/timeline/_favorite", favorite, "timeline_write"}});
}

}
