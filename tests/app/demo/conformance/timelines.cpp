// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/security.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view post = "POST /api/timeline";
constexpr std::string_view read = "GET /api/timeline";
constexpr std::string_view patch = "PATCH /api/timeline";
constexpr std::string_view remove = "DELETE /api/timeline";
constexpr std::string_view list = "GET /api/timelines";
constexpr std::string_view favorite = "PATCH /api/timeline/_favorite";
constexpr std::string_view exportRoute = "POST /api/timeline/_export";
constexpr std::string_view importRoute = "POST /api/timeline/_import";
constexpr std::string_view tests = "investigation/timeline/trial_license_complete_tier/timeline.ts";
constexpr std::string_view failures = "timeline/utils/failure_cases.ts";
constexpr std::string_view readSource = "timeline/routes/timelines/get_timeline/index.ts";
constexpr std::string_view listSource = "timeline/routes/timelines/get_timelines/index.ts";
constexpr std::string_view importTests = "investigation/timeline/trial_license_complete_tier/import_timelines.ts";
constexpr std::string_view importSource = "timeline/routes/timelines/import_timelines/index.ts";
constexpr std::string_view exportSource = "timeline/routes/timelines/export_timelines/index.ts";

const std::string path = "/api/timeline";

KibanaAnswer created(Kibana &kibana, const Json &fields)
{
    return kibana.post(path, {{"timeline", fields}});
}

Expectations timelines()
{
    return {
        {post, "what is left out gets its default", tests,
            [](Kibana &kibana) {
                created(kibana.as("elastic"), {{"title", "some title"}})
                    .is(200)
                    .includes("",
                        {{"title", "some title"}, {"timelineType", "default"}, {"status", "active"},
                            {"createdBy", "elastic"}, {"notes", Json::array()}, {"favorite", Json::array()},
                            {"pinnedEventIds", Json::array()}});
            }},
        {post, "a template gets an id and a version of its own", tests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = created(kibana, {{"title", "t"}, {"timelineType", "template"}});
                KibanaAnswer(answer)
                    .is(200)
                    .has("/templateTimelineVersion", 1)
                    .check(!answer.text("/templateTimelineId").empty(), "no id");
            }},
        {post, "a timeline that is there already is not changed so", failures,
            [](Kibana &kibana) {
                saysSiem(kibana.post(path, {{"timeline", {{"title", "x"}}}, {"timelineId", createdTimelineId(kibana)}}),
                    405, "UPDATE timeline with POST is not allowed, please use PATCH instead");
            }},
        {post, "a timeline without a title is refused, a draft is not", failures,
            [](Kibana &kibana) {
                saysSiem(created(kibana, {{"title", ""}}), 405, "Unable to create/update timeline with empty title");
                created(kibana, {{"title", ""}, {"status", "draft"}}).is(200);
            }},
        refusesBody(post, "the timeline has to be there", tests, "POST", path, Json::object(), "timeline: Required"),
        refusesBody(post, "a status that does not exist is refused", tests, "POST", path,
            {{"timeline", {{"title", "x"}, {"status", "done"}}}},
            "timeline.status: Invalid enum value. Expected 'active' | 'draft' | 'immutable', received 'done'"),
        {post, "an account that may only read is refused at the route", tests,
            [](Kibana &kibana) {
                created(kibana.as("sec_only_read"), {{"title", "x"}}).is(403).mentions("[timeline_write]");
            }},
        {read, "a timeline is found by its id, a template by its own", tests,
            [](Kibana &kibana) {
                const Json made = created(kibana, {{"title", "t"}, {"timelineType", "template"}}).json();
                kibana.as("sec_only_read");
                kibana.get(path + "?id=" + made["savedObjectId"].get<std::string>()).is(200).has("", made);
                kibana.get(path + "?template_timeline_id=" + made["templateTimelineId"].get<std::string>())
                    .is(200)
                    .has("", made);
            }},
        {read, "neither id fails, and so do both", readSource,
            [](Kibana &kibana) {
                saysSiem(kibana.get(path), 500, "please provide id or template_timeline_id");
                saysSiem(kibana.get(path + "?id=a&template_timeline_id=b"), 500,
                    "please provide id or template_timeline_id");
            }},
        {read, "a timeline that nobody has is not found", tests,
            [](Kibana &kibana) {
                saysSiem(kibana.get(path + "?id=x"), 404, "Saved object [siem-ui-timeline/x] not found");
            }},
        {read, "the timeline stands in data.getOneTimeline", readSource, {},
            "stored versions of that time differ between the wrapper of GraphQL and the timeline itself"},
        {patch, "with the version that was read it is changed", tests,
            [](Kibana &kibana) {
                const Json made = created(kibana, {{"title", "some title"}}).json();
                const Json body{{"timelineId", made["savedObjectId"]}, {"version", made["version"]},
                    {"timeline", {{"title", "new title"}}}};
                kibana.patch(path, body)
                    .is(200)
                    .includes("", {{"title", "new title"}, {"savedObjectId", made["savedObjectId"]}});
                saysSiem(kibana.patch(path, body), 409,
                    "TimelineVersion conflict: The given version doesn't match with existing timeline");
            }},
        {patch, "a timeline that nobody has is not made so", failures,
            [](Kibana &kibana) {
                saysSiem(kibana.patch(path, {{"timelineId", "x"}, {"version", "y"}, {"timeline", {{"title", "z"}}}}),
                    405, "CREATE timeline with PATCH is not allowed, please use POST instead");
            }},
        {remove, "timelines go with their notes, and the answer is empty", tests,
            [](Kibana &kibana) {
                const std::string id = createdTimelineId(kibana);
                kibana.patch("/api/note", noteOf(id)).is(200);
                removal(kibana, path, {{"savedObjectIds", {id}}}).is(200).hasBody("");
                kibana.get(path + "?id=" + id).is(404);
                kibana.get("/api/note").is(200).has("/totalCount", 0);
            }},
        {favorite, "a second time it is no favourite any more", tests,
            [](Kibana &kibana) {
                const Json body{{"timelineId", createdTimelineId(kibana)}, {"templateTimelineId", nullptr},
                    {"templateTimelineVersion", nullptr}, {"timelineType", "default"}};
                kibana.as("elastic");
                kibana.patch(path + "/_favorite", body)
                    .is(200)
                    .sized("/favorite", 1)
                    .has("/favorite/0/userName", "elastic");
                kibana.patch(path + "/_favorite", body).is(200).sized("/favorite", 0);
            }},
    };
}

Expectations listing()
{
    const std::string all = "/api/timelines";
    return {
        {list, "without pages every timeline is there, but no draft", listSource,
            [=](Kibana &kibana) {
                createdTimelineId(kibana, "b");
                createdTimelineId(kibana, "a");
                created(kibana, {{"status", "draft"}}).is(200);
                kibana.get(all)
                    .is(200)
                    .lists("/timeline", "title", {"b", "a"})
                    .includes("",
                        {{"totalCount", 2}, {"defaultTimelineCount", 2}, {"templateTimelineCount", 0},
                            {"favoriteCount", 0}});
            }},
        {list, "pages are texts, counted from one", listSource,
            [=](Kibana &kibana) {
                for (const char *title : {"c", "a", "b"})
                    createdTimelineId(kibana, title);
                kibana.get(all + "?page_size=2&page_index=2&sort_field=title&sort_order=asc")
                    .is(200)
                    .lists("/timeline", "title", {"c"})
                    .has("/totalCount", 3);
            }},
        {list, "templates are asked for by their type, those of the vendor by their status", listSource,
            [=](Kibana &kibana) {
                createdTimelineId(kibana);
                created(kibana, {{"title", "t"}, {"timelineType", "template"}}).is(200);
                kibana.put(rulesPath + "/prepackaged", Json::object()).is(200);
                kibana.get(all + "?timeline_type=template").is(200).lists("/timeline", "title", {"t"});
                kibana.get(all + "?timeline_type=template&status=immutable").is(200).has("/totalCount", 10);
                kibana.get(all).is(200).includes(
                    "", {{"elasticTemplateTimelineCount", 10}, {"customTemplateTimelineCount", 1}});
            }},
        {list, "words are searched in the title", listSource,
            [=](Kibana &kibana) {
                createdTimelineId(kibana, "Ransomware on a laptop");
                createdTimelineId(kibana, "Beacons");
                kibana.get(all + "?search=ransomware").is(200).has("/totalCount", 1);
            }},
        refusesSearch(list, "a field that cannot be sorted by is refused", listSource,
            all + "?sort_field=status&sort_order=asc",
            "sort_field: Invalid enum value. Expected 'title' | 'description' | 'updated' | 'created', received "
            "'status'"),
        {list, "an account without the security solution is refused", listSource,
            [=](Kibana &kibana) { kibana.as("obs_only").get(all).is(403).mentions("[timeline_read]"); }},
        {exportRoute, "each timeline is a line with its notes", exportSource,
            [](Kibana &kibana) {
                const std::string id = createdTimelineId(kibana);
                kibana.patch("/api/note", noteOf(id)).is(200);
                const KibanaAnswer answer = kibana.post(path + "/_export?file_name=mine.ndjson", {{"ids", {id}}});
                const auto lines = linesIn(answer);
                KibanaAnswer(answer)
                    .is(200)
                    .hasHeader("content-disposition", "attachment; filename=\"mine.ndjson\"")
                    .check(lines.size() == 1 && lines[0]["savedObjectId"] == id
                            && lines[0]["globalNotes"][0]["note"] == "hello world",
                        "other lines");
            }},
        {exportRoute, "the name of the file has to be there", exportSource,
            [](Kibana &kibana) {
                kibana.post(path + "/_export", {{"ids", Json::array()}})
                    .is(400)
                    .says("[request query]: file_name: Required");
            }},
        {importRoute, "what was exported is made in another space", importTests,
            [](Kibana &kibana) {
                const std::string id = createdTimelineId(kibana);
                kibana.patch("/api/note", noteOf(id)).is(200);
                const std::string file = kibana.post(path + "/_export?file_name=a", {{"ids", {id}}}).is(200).body();
                kibana.inSpace("research");
                sendFile(kibana, path + "/_import", "timelines.ndjson", file)
                    .is(200)
                    .has("",
                        {{"success", true}, {"success_count", 1}, {"timelines_installed", 1}, {"timelines_updated", 0},
                            {"errors", Json::array()}});
                kibana.get("/api/timelines").is(200).has("/timeline/0/notes/0/note", "hello world");
            }},
        {importRoute, "a timeline that is there already is a conflict", importTests,
            [](Kibana &kibana) {
                const std::string id = createdTimelineId(kibana);
                const std::string file = kibana.post(path + "/_export?file_name=a", {{"ids", {id}}}).body();
                sendFile(kibana, path + "/_import", "timelines.ndjson", file)
                    .is(200)
                    .includes("", {{"success", false}, {"success_count", 0}})
                    .has("/errors",
                        Json::array({{{"id", id},
                            {"error",
                                {{"status_code", 409},
                                    {"message", "savedObjectId: \"" + id + "\" already exists"}}}}}));
            }},
        {importRoute, "a file of another kind is refused by its name, a form without one fails", importSource,
            [](Kibana &kibana) {
                saysSiem(sendFile(kibana, path + "/_import", "a.json", ""), 400, "Invalid file extension .json");
                saysSiem(sendFile(kibana, path + "/_import", "", ""), 500, "`filename` missing in file");
            }},
    };
}

}

Expectations timelineExpectations()
{
    Expectations rows = timelines();
    for (Expectation &row : listing())
        rows.push_back(std::move(row));
    return rows;
}

}
