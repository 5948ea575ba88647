// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/timelines.h"

namespace reeve::demo {

namespace {

void addAuthor(SecurityStore &store, Json &object, const std::string &user)
{
    const int64_t now = store.newTime();
    object["created"] = now;
    object["createdBy"] = user;
    object["updated"] = now;
    object["updatedBy"] = user;
    object["version"] = store.newVersion();
}

}

zod::Schema savedTimelineSchema()
{
    using namespace zod;
    const auto maybe = [](Schema schema) { return optional(nullable(std::move(schema))); };
    Members members{{"title", maybe(text())}, {"description", maybe(text())},
        {"timelineType", maybe(choice({"default", "template"}))},
        {"status", maybe(choice({"active", "draft", "immutable"}))}, {"templateTimelineId", maybe(text())},
        {"templateTimelineVersion", maybe(number())}};
    for (const char *list : {"columns", "dataProviders", "favorite", "filters", "indexNames", "excludedRowRendererIds"})
        members.emplace_back(
            list, maybe(list == std::string_view("indexNames") ? zod::list(text()) : zod::list(anything())));
    for (const char *object : {"dateRange", "eqlOptions", "kqlQuery"})
        members.emplace_back(object, maybe(zod::object({}, Unknown::Kept)));
    for (const char *name : {"dataViewId", "eventType", "kqlMode", "savedQueryId", "savedSearchId"})
        members.emplace_back(name, maybe(text()));
    members.emplace_back("sort", maybe(anything()));
    return zod::object(std::move(members));
}

Json newTimeline(SecurityStore &store, const Json &fields, const std::string &user)
{
    Json timeline{{"savedObjectId", store.newId()}, {"title", ""}, {"description", ""}, {"timelineType", "default"},
        {"status", "active"}, {"columns", Json::array()}, {"dataProviders", Json::array()}, {"favorite", Json::array()},
        {"templateTimelineId", nullptr}, {"templateTimelineVersion", nullptr}};
    for (const auto &[key, value] : fields.items()) {
        if (!value.is_null())
            timeline[key] = value;
    }
    if (timeline["timelineType"] == "template" && timeline["templateTimelineId"].is_null()) {
        timeline["templateTimelineId"] = store.newId();
        timeline["templateTimelineVersion"] = 1;
    }
    addAuthor(store, timeline, user);
    return timeline;
}

Json withNotes(SecurityRoom &room, const Json &timeline)
{
    Json answer = timeline;
    for (const char *list : {"eventIdToNoteIds", "noteIds", "notes", "pinnedEventIds", "pinnedEventsSaveObject"})
        answer[list] = Json::array();
    const Json &id = timeline["savedObjectId"];
    for (const Json &note : room.notes) {
        if (note["timelineId"] != id)
            continue;
        const bool ofEvent = !note.value("eventId", "").empty();
        answer[ofEvent ? "eventIdToNoteIds" : "notes"].push_back(note);
        if (!ofEvent)
            answer["noteIds"].push_back(note["noteId"]);
    }
    for (const Json &pinned : room.pinnedEvents) {
        if (pinned["timelineId"] != id)
            continue;
        answer["pinnedEventIds"].push_back(pinned["eventId"]);
        answer["pinnedEventsSaveObject"].push_back(pinned);
    }
    return answer;
}

Answer unknownTimeline(const std::string &id)
{
    return siemError(404, "Saved object [siem-ui-timeline/" + id + "] not found");
}

Json newNote(SecurityStore &store, const Json &fields, const std::string &user)
{
    Json note{{"noteId", store.newId()}, {"note", fields.value("note", Json(""))}, {"timelineId", fields["timelineId"]},
        {"eventId", fields.value("eventId", Json(""))}};
    addAuthor(store, note, user);
    return note;
}

Json newPinnedEvent(SecurityStore &store, const Json &eventId, const Json &timelineId, const std::string &user)
{
    Json pinned{{"pinnedEventId", store.newId()}, {"eventId", eventId}, {"timelineId", timelineId}};
    addAuthor(store, pinned, user);
    return pinned;
}

void fillWithTimelines(const SecurityContext &context)
{
    SecurityStore &store = context.store;
    const std::string user = context.credentials.username;
    auto [lock, room, everywhere] = store.open("default");
    for (size_t i = 0; i < 10; ++i)
        room.timelines.push_back(vendorTemplate(store, i));
    const auto add = [&](const char *title, const char *description, const char *type, const char *status) {
        room.timelines.push_back(newTimeline(
            store, {{"title", title}, {"description", description}, {"timelineType", type}, {"status", status}}, user));
        return room.timelines.back()["savedObjectId"];
    };
    const Json ransom =
        add("Ransomware on FRA-LT-0421", "From the note back to the first process", "default", "active");
    room.notes.push_back(newNote(store, {{"timelineId", ransom}, {"note", "The mail came at 08:12"}}, user));
    room.notes.push_back(
        newNote(store, {{"timelineId", ransom}, {"note", "First encrypted file"}, {"eventId", "event-17"}}, user));
    room.pinnedEvents.push_back(newPinnedEvent(store, "event-17", ransom, user));
    add("Beaconing of the build servers", "", "default", "active");
    add("Sign-ins of one account", "Replace the user's name", "template", "active");
    add("", "", "default", "draft");
}

}
