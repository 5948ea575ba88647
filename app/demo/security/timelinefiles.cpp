// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/timelines.h"

namespace reeve::demo {

namespace {

constexpr size_t mostTimelines = 10000; // Kibana: maxTimelineImportExportSize

// A line of an export: the timeline, its notes and the ids of its pinned events.
Json exportedTimeline(SecurityRoom &room, const Json &timeline)
{
    Json line = withNotes(room, timeline);
    line["eventNotes"] = line["eventIdToNoteIds"];
    line["globalNotes"] = line["notes"];
    for (const char *key : {"eventIdToNoteIds", "noteIds", "notes", "pinnedEventsSaveObject", "favorite"})
        line.erase(key);
    return line;
}

Answer exportTimelines(const SecurityContext &context, const Call &call)
{
    const auto query = readSearch(call, zod::object({{"file_name", zod::text()}}));
    const auto request =
        readBody(call, zod::nullable(zod::object({{"ids", zod::optional(zod::nullable(zod::list(zod::text())))}})));
    if (!query || !request)
        return query ? request.error() : query.error();
    const Json ids = request->is_object() ? request->value("ids", Json()) : Json();
    if (ids.size() > mostTimelines)
        return siemError(400, "Can't export more than 10000 timelines");
    auto [lock, room, everywhere] = context.store.open(call.space);
    std::string lines;
    for (const Json &id : ids) {
        if (const Json *timeline = objectWith(room.timelines, "savedObjectId", id))
            lines += lineOf(exportedTimeline(room, *timeline));
    }
    return ndjson(std::move(lines), (*query)["file_name"]);
}

Json problem(const Json &id, int status, const std::string &message)
{
    return {{"id", id}, {"error", {{"status_code", status}, {"message", message}}}};
}

void addNotes(const SecurityContext &context, SecurityRoom &room, const Json &line, const Json &timelineId,
    const std::string &user)
{
    for (const char *list : {"eventNotes", "globalNotes"}) {
        for (Json note : line.value(list, Json::array())) {
            note["timelineId"] = timelineId;
            room.notes.push_back(newNote(context.store, note, note.value("createdBy", user)));
        }
    }
    for (const Json &eventId : line.value("pinnedEventIds", Json::array()))
        room.pinnedEvents.push_back(newPinnedEvent(context.store, eventId, timelineId, user));
}

struct Result {
    size_t installed = 0;
    size_t updated = 0;
    Json errors = Json::array();
};

// A template of a newer version replaces the one that is there; anything else that is there stays.
void take(const SecurityContext &context, SecurityRoom &room, const Json &line, bool immutable, const std::string &user,
    Result &result)
{
    const Json id = line.value("savedObjectId", Json("(unknown)"));
    auto fields = zod::parsed(savedTimelineSchema(), line);
    if (!fields) {
        result.errors.push_back(problem(id, 400, fields.error()));
        return;
    }
    if (immutable)
        (*fields)["status"] = "immutable";
    const bool isTemplate = fields->value("timelineType", Json()) == "template";
    const Json templateId = fields->value("templateTimelineId", Json());
    Json *known = isTemplate && !templateId.is_null() ? objectWith(room.timelines, "templateTimelineId", templateId)
                                                      : objectWith(room.timelines, "savedObjectId", id);
    if (known && isTemplate
        && fields->value("templateTimelineVersion", Json(0)) > known->value("templateTimelineVersion", Json(0))) {
        for (const auto &[key, value] : fields->items())
            (*known)[key] = value;
        (*known)["version"] = context.store.newVersion();
        ++result.updated;
        return;
    }
    if (known) {
        result.errors.push_back(problem(
            id, 409, "savedObjectId: \"" + known->at("savedObjectId").get<std::string>() + "\" already exists"));
        return;
    }
    room.timelines.push_back(newTimeline(context.store, *fields, user));
    addNotes(context, room, line, room.timelines.back()["savedObjectId"], user);
    ++result.installed;
}

Answer import(const SecurityContext &context, const Call &call)
{
    const auto parts = multipartParts(call);
    if (!parts || !partNamed(*parts, "file") || partNamed(*parts, "file")->filename.empty())
        return siemError(500, "`filename` missing in file");
    const auto file = ndjsonFile(call);
    if (!file)
        return file.error();
    const Part *flag = partNamed(*parts, "isImmutable");
    const bool immutable = flag && flag->content == "true";
    const auto lines = linesOf(file->content);
    if (lines.size() > mostTimelines)
        return siemError(500, "Can't import more than 10000 timelines");
    auto [lock, room, everywhere] = context.store.open(call.space);
    Result result;
    for (const ParsedLine &line : lines) {
        if (line.value.is_object())
            take(context, room, line.value, immutable, context.userOf(call), result);
        else
            result.errors.push_back(problem("(unknown)", 400, line.problem.empty() ? "Expected object" : line.problem));
    }
    return json({{"success", result.errors.empty()}, {"success_count", result.installed + result.updated},
        {"timelines_installed", result.installed}, {"timelines_updated", result.updated}, {"errors", result.errors}});
}

}

void addTimelineFileRoutes(Router &router, const SecurityContext &context)
{
    addSecurityRoutes(router, context,
        {{"POST", "/api/timeline/_export", exportTimelines, "timeline_read"},
            {"POST", "/api/timeline/_import", import, "timeline_write", true}});
}

}
