// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/security.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view read = "GET /api/timeline";
constexpr std::string_view patch = "PATCH /api/timeline";
constexpr std::string_view noteRoute = "PATCH /api/note";
constexpr std::string_view notesRoute = "GET /api/note";
constexpr std::string_view removeNote = "DELETE /api/note";
constexpr std::string_view pin = "PATCH /api/pinned_event";
constexpr std::string_view noteTests = "investigation/timeline/trial_license_complete_tier/notes.ts";
constexpr std::string_view pinTests = "investigation/timeline/trial_license_complete_tier/pinned_events.ts";

const std::string path = "/api/timeline";

Expectations notes()
{
    return {
        {noteRoute, "a note is made, and changed by its id", noteTests,
            [](Kibana &kibana) {
                kibana.as("elastic");
                const KibanaAnswer made = kibana.patch("/api/note", noteOf("t-1"));
                KibanaAnswer(made).is(200).includes(
                    "/note", {{"note", "hello world"}, {"timelineId", "t-1"}, {"createdBy", "elastic"}});
                Json body = noteOf("t-1", "changed");
                body["noteId"] = made.at("/note/noteId");
                kibana.patch("/api/note", body).is(200).has("/note/note", "changed");
                kibana.get("/api/note").is(200).has("/totalCount", 1).has("/notes/0/note", "changed");
            }},
        {noteRoute, "a note that nobody has is not found", noteTests,
            [](Kibana &kibana) {
                kibana.patch("/api/note", with(noteOf("t-1"), "noteId", "x")).is(404).has("/status_code", 404);
            }},
        refusesBody(noteRoute, "the timeline has to be named", noteTests, "PATCH", "/api/note",
            {{"note", {{"note", "x"}}}}, "note.timelineId: Required"),
        {notesRoute, "notes of timelines and of documents are found, one or several", noteTests,
            [](Kibana &kibana) {
                kibana.patch("/api/note", noteOf("t-1")).is(200);
                kibana.patch("/api/note", {{"note", {{"timelineId", "t-2"}, {"note", "n"}, {"eventId", "e-1"}}}});
                kibana.get("/api/note?savedObjectIds=t-1").is(200).lists("/notes", "timelineId", {"t-1"});
                kibana.get("/api/note?savedObjectIds=t-1&savedObjectIds=t-2").is(200).has("/totalCount", 2);
                kibana.get("/api/note?documentIds=e-1").is(200).lists("/notes", "timelineId", {"t-2"});
            }},
        {notesRoute, "others come in pages of ten", noteTests,
            [](Kibana &kibana) {
                for (int i = 0; i < 11; ++i)
                    kibana.patch("/api/note", noteOf("t-1")).is(200);
                kibana.get("/api/note").is(200).sized("/notes", 10).has("/totalCount", 11);
                kibana.get("/api/note?page=2&perPage=10").is(200).sized("/notes", 1);
            }},
        {removeNote, "one note or several go, and the answer is empty", noteTests,
            [](Kibana &kibana) {
                const Json one = kibana.patch("/api/note", noteOf("t-1")).at("/note/noteId");
                const Json other = kibana.patch("/api/note", noteOf("t-1")).at("/note/noteId");
                removal(kibana, "/api/note", {{"noteId", one}}).is(200).hasBody("");
                removal(kibana, "/api/note", {{"noteIds", Json::array({other})}}).is(200);
                kibana.get("/api/note").is(200).has("/totalCount", 0);
            }},
        {removeNote, "an account that may only read deletes nothing", noteTests,
            [](Kibana &kibana) {
                removal(kibana.as("sec_only_read"), "/api/note", {{"noteId", "x"}}).is(403).mentions("[notes_write]");
            }},
        {pin, "an event is pinned, and unpinned with the id of its pin", pinTests,
            [](Kibana &kibana) {
                const std::string id = createdTimelineId(kibana);
                const KibanaAnswer pinned = kibana.patch("/api/pinned_event", {{"eventId", "e-1"}, {"timelineId", id}});
                KibanaAnswer(pinned).is(200).includes("", {{"eventId", "e-1"}, {"timelineId", id}});
                kibana.get(path + "?id=" + id).is(200).has("/pinnedEventIds", Json::array({"e-1"}));
                kibana
                    .patch("/api/pinned_event",
                        {{"eventId", "e-1"}, {"timelineId", id}, {"pinnedEventId", pinned.at("/pinnedEventId")}})
                    .is(200)
                    .has("", {{"unpinned", true}});
                kibana.get(path + "?id=" + id).is(200).has("/pinnedEventIds", Json::array());
            }},
        refusesBody(pin, "event and timeline have to be named", pinTests, "PATCH", "/api/pinned_event", Json::object(),
            "eventId: Required, timelineId: Required"),
    };
}

}

Expectations timelineNoteExpectations()
{
    return notes();
}

}
