// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>

#include "app/demo/base/words.h"
#include "app/demo/security/timelines.h"

namespace reeve::demo {

namespace {

using zod::nullable;
using zod::optional;

bool isAmong(const Json &asked, const Json &value)
{
    return asked.is_array() ? std::ranges::find(asked, value) != asked.end() : asked == value;
}

uint64_t positive(const Json &query, const char *key, uint64_t otherwise)
{
    const long long number = query.contains(key) ? std::strtoll(query[key].get<std::string>().c_str(), nullptr, 10) : 0;
    return number > 0 ? static_cast<uint64_t>(number) : otherwise;
}

bool passesSearch(const Json &note, const std::string &search)
{
    const auto words = wordsOf(note["note"].get<std::string>());
    return std::ranges::all_of(
        wordsOf(search), [&](const std::u32string &word) { return std::ranges::find(words, word) != words.end(); });
}

// Kibana: notes of documents or of timelines are answered whole; others in pages of ten.
Answer list(const SecurityContext &context, const Call &call)
{
    const auto names = optional(zod::either({zod::list(zod::text()), zod::text()}));
    zod::Members members{{"documentIds", names}, {"savedObjectIds", names}};
    for (const char *key : {"page", "perPage", "search", "sortField", "sortOrder", "filter", "createdByFilter"})
        members.emplace_back(key, optional(nullable(zod::text())));
    members.emplace_back("associatedFilter",
        optional(zod::choice({"all", "document_only", "saved_object_only", "document_and_saved_object", "orphan"})));
    const auto query = readSearch(call, zod::object(std::move(members)));
    if (!query)
        return query.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    Json notes = Json::array();
    for (const Json &note : room.notes) {
        const bool ofDocuments = !query->contains("documentIds") || isAmong((*query)["documentIds"], note["eventId"]);
        const bool ofTimelines =
            !query->contains("savedObjectIds") || isAmong((*query)["savedObjectIds"], note["timelineId"]);
        if (ofDocuments && ofTimelines && passesSearch(note, query->value("search", "")))
            notes.push_back(note);
    }
    const size_t total = notes.size();
    if (query->contains("sortField"))
        sortBy(notes, (*query)["sortField"], query->value("sortOrder", "") == "desc");
    if (!query->contains("documentIds") && !query->contains("savedObjectIds"))
        notes = slice(notes, positive(*query, "page", 1), positive(*query, "perPage", 10));
    return json({{"totalCount", total}, {"notes", notes}});
}

Answer persist(const SecurityContext &context, const Call &call)
{
    const auto text = optional(nullable(zod::text()));
    const auto request = readBody(call,
        zod::object({{"note", zod::object({{"timelineId", zod::text()}, {"eventId", text}, {"note", text}})},
            {"noteId", text}, {"version", text}}));
    if (!request)
        return request.error();
    const Json &fields = (*request)["note"];
    auto [lock, room, everywhere] = context.store.open(call.space);
    const Json id = request->value("noteId", Json());
    if (id.is_null()) {
        room.notes.push_back(newNote(context.store, fields, context.userOf(call)));
        return json({{"note", room.notes.back()}});
    }
    Json *note = objectWith(room.notes, "noteId", id);
    if (!note)
        return siemError(404, "Saved object [siem-ui-timeline-note/" + id.get<std::string>() + "] not found");
    for (const auto &[key, value] : fields.items())
        (*note)[key] = value;
    (*note)["updated"] = context.store.newTime();
    (*note)["updatedBy"] = context.userOf(call);
    (*note)["version"] = context.store.newVersion();
    return json({{"note", *note}});
}

Answer remove(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call,
        zod::either(
            {zod::object({{"noteId", zod::text()}}), zod::object({{"noteIds", nullable(zod::list(zod::text()))}})}));
    if (!request)
        return request.error();
    Json ids = request->contains("noteId") ? Json::array({(*request)["noteId"]}) : (*request)["noteIds"];
    auto [lock, room, everywhere] = context.store.open(call.space);
    for (const Json &id : ids) {
        if (!objectWith(room.notes, "noteId", id))
            return siemError(404, "Saved object [siem-ui-timeline-note/" + id.get<std::string>() + "] not found");
        eraseWith(room.notes, "noteId", id);
    }
    return Answer();
}

// With the id of a pinned event it is unpinned.
Answer pin(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call,
        zod::object({{"eventId", zod::text()}, {"pinnedEventId", optional(nullable(zod::text()))},
            {"timelineId", zod::text()}}));
    if (!request)
        return request.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (const Json id = request->value("pinnedEventId", Json()); !id.is_null()) {
        const bool known = objectWith(room.pinnedEvents, "pinnedEventId", id) != nullptr;
        if (!known)
            return siemError(
                404, "Saved object [siem-ui-timeline-pinned-event/" + id.get<std::string>() + "] not found");
        eraseWith(room.pinnedEvents, "pinnedEventId", id);
        return json({{"unpinned", true}});
    }
    for (const Json &pinned : room.pinnedEvents) {
        if (pinned["timelineId"] == (*request)["timelineId"] && pinned["eventId"] == (*request)["eventId"])
            return json(pinned);
    }
    room.pinnedEvents.push_back(
        newPinnedEvent(context.store, (*request)["eventId"], (*request)["timelineId"], context.userOf(call)));
    return json(room.pinnedEvents.back());
}

}

void addNoteRoutes(Router &router, const SecurityContext &context)
{
    constexpr const char *path = "/api/note";
    addSecurityRoutes(router, context,
        {{"GET", path, list, "notes_read"}, {"PATCH", path, persist, "notes_write"},
            {"DELETE", path, remove, "notes_write"}, {"PATCH", "/api/pinned_event", pin, "timeline_write"}});
}

}
