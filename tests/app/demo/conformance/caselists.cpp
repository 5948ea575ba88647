// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// The lists of what occurs in cases, and several cases at once.
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view get = "GET /api/cases/{case}";
constexpr std::string_view status = "GET /api/cases/status";
constexpr std::string_view statusSource = "common/cases/status/get_status.ts";
constexpr std::string_view tags = "GET /api/cases/tags";
constexpr std::string_view reporters = "GET /api/cases/reporters";
constexpr std::string_view categories = "GET /internal/cases/categories";
constexpr std::string_view alerts = "GET /api/cases/alerts/{alert}";
constexpr std::string_view alertsSource = "common/cases/alerts/get_cases.ts";
constexpr std::string_view bulk = "POST /internal/cases/_bulk_get";
constexpr std::string_view bulkSource = "common/internal/bulk_get_cases.ts";
constexpr std::string_view deprecation = "299 Kibana-8.18.2 \"Deprecated endpoint\"";

// One case of the security solution and one of observability, with these members.
void createBoth(Kibana &kibana, const Json &security, const Json &observability)
{
    Json body = newCase();
    body.update(security);
    createdCase(kibana, body);
    body = newCase("observability");
    body.update(observability);
    createdCase(kibana, body);
}

Expectations collections()
{
    return {
        {status, "cases are counted by status", statusSource,
            [](Kibana &kibana) {
                createdCase(kibana);
                changedCase(kibana, createdCase(kibana), {{"status", "in-progress"}});
                changedCase(kibana, createdCase(kibana), {{"status", "closed"}});
                kibana.get("/api/cases/status")
                    .is(200)
                    .has("", {{"count_open_cases", 1}, {"count_in_progress_cases", 1}, {"count_closed_cases", 1}});
            }},
        {status, "the answer warns that the route is deprecated", statusSource,
            [](Kibana &kibana) { kibana.get("/api/cases/status").is(200).hasHeader("warning", deprecation); }},
        {status, "a range of time is counted", statusSource,
            [](Kibana &kibana) {
                createdCase(kibana);
                kibana.get("/api/cases/status?from=now%2B1d").is(200).has("/count_open_cases", 0);
                kibana.get("/api/cases/status?from=now-1d&to=now%2B1d").is(200).has("/count_open_cases", 1);
            }},
        {status, "an account counts the cases of its owner", statusSource,
            [](Kibana &kibana) {
                createBoth(kibana, Json::object(), Json::object());
                kibana.as("sec_only_read").get("/api/cases/status").is(200).has("/count_open_cases", 1);
                kibana.as("global_read").get("/api/cases/status").is(200).has("/count_open_cases", 2);
            }},
        {status, "an owner is counted", statusSource,
            [](Kibana &kibana) {
                createBoth(kibana, Json::object(), Json::object());
                kibana.get("/api/cases/status?owner=observability").is(200).has("/count_open_cases", 1);
            }},
        {status, "a from that is no time is refused", statusSource,
            [](Kibana &kibana) { kibana.get("/api/cases/status?from=this%20is%20not%20a%20date").is(400); }},
        {status, "an account without any owner is refused", statusSource,
            [](Kibana &kibana) { kibana.as("no_kibana_privileges").get("/api/cases/status").is(403); }},
        {tags, "each tag comes once, sorted", "common/cases/tags/get_tags.ts",
            [](Kibana &kibana) {
                createBoth(kibana, {{"tags", {"unique", "a"}}}, {{"tags", {"b", "a"}}});
                kibana.get("/api/cases/tags").is(200).has("", {"a", "b", "unique"});
            }},
        {tags, "an owner filters", "common/cases/tags/get_tags.ts",
            [](Kibana &kibana) {
                createBoth(kibana, {{"tags", {"sec"}}}, {{"tags", {"obs"}}});
                kibana.get("/api/cases/tags?owner=observability").is(200).has("", Json::array({"obs"}));
            }},
        {tags, "an account sees the tags of its owner", "common/cases/tags/get_tags.ts",
            [](Kibana &kibana) {
                createBoth(kibana, {{"tags", {"sec"}}}, {{"tags", {"obs"}}});
                kibana.as("sec_only").get("/api/cases/tags").is(200).has("", Json::array({"sec"}));
                kibana.get("/api/cases/tags?owner=securitySolution&owner=observability")
                    .is(200)
                    .has("", Json::array({"sec"}));
            }},
        {tags, "an account without any owner is refused", "common/cases/tags/get_tags.ts",
            [](Kibana &kibana) {
                kibana.as("no_kibana_privileges")
                    .get("/api/cases/tags")
                    .is(403)
                    .says("Unauthorized to access case of any owner");
            }},
        {reporters, "each reporter comes once", "common/cases/reporters/get_reporters.ts",
            [](Kibana &kibana) {
                createdCase(kibana.as("sec_only"));
                createdCase(kibana);
                createdCase(kibana.as("obs_sec"));
                kibana.as("global_read")
                    .get("/api/cases/reporters")
                    .is(200)
                    .lists("", "username", {"obs_sec", "sec_only"});
            }},
        {reporters, "an account sees the reporters of its owner", "common/cases/reporters/get_reporters.ts",
            [](Kibana &kibana) {
                createdCase(kibana.as("sec_only"));
                createdCase(kibana.as("obs_only"), newCase("observability"));
                kibana.get("/api/cases/reporters").is(200).lists("", "username", Json::array({"obs_only"}));
                kibana.as("")
                    .get("/api/cases/reporters?owner=securitySolution")
                    .lists("", "username", Json::array({"sec_only"}));
            }},
        {reporters, "an account without any owner is refused", "common/cases/reporters/get_reporters.ts",
            [](Kibana &kibana) { kibana.as("no_kibana_privileges").get("/api/cases/reporters").is(403); }},
        {categories, "each category comes once, sorted, without those that have none",
            "common/internal/get_case_categories.ts",
            [](Kibana &kibana) {
                createBoth(kibana, {{"category", "foobar"}}, {{"category", "cat"}});
                createBoth(kibana, {{"category", "foobar"}}, Json::object());
                kibana.get("/internal/cases/categories").is(200).has("", {"cat", "foobar"});
            }},
        {categories, "an account sees the categories of its owner", "common/internal/get_case_categories.ts",
            [](Kibana &kibana) {
                createBoth(kibana, {{"category", "sec"}}, {{"category", "obs"}});
                kibana.as("obs_only_read").get("/internal/cases/categories").is(200).has("", Json::array({"obs"}));
            }},
        {categories, "an account without any owner is refused", "common/internal/get_case_categories.ts",
            [](Kibana &kibana) { kibana.as("no_kibana_privileges").get("/internal/cases/categories").is(403); }},
    };
}

Expectations alertCases()
{
    return {
        {alerts, "every case of an alert is listed with its totals", alertsSource,
            [](Kibana &kibana) {
                const Json first = createdCase(kibana);
                const Json second = createdCase(kibana, newCaseWith("title", "second"));
                attached(kibana, first, alertAttachment("test-id", "test-index"));
                attached(kibana, second, alertAttachment({"test-id", "other"}, {"i", "i"}));
                attached(kibana, second);
                kibana.get("/api/cases/alerts/test-id")
                    .is(200)
                    .sized("", 2)
                    .includes("/1",
                        {{"id", second["id"]}, {"title", "second"}, {"status", "open"},
                            {"totals", {{"alerts", 2}, {"userComments", 1}}}});
            }},
        {alerts, "an alert that no case has gives an empty list", alertsSource,
            [](Kibana &kibana) {
                attached(kibana, createdCase(kibana), alertAttachment());
                kibana.get("/api/cases/alerts/test-id").is(200).has("", Json::array());
            }},
        {alerts, "a part of an id gives an empty list", alertsSource,
            [](Kibana &kibana) {
                attached(kibana, createdCase(kibana), alertAttachment("test-id"));
                kibana.get("/api/cases/alerts/test").is(200).has("", Json::array());
            }},
        {alerts, "an account sees the cases of its owner", alertsSource,
            [](Kibana &kibana) {
                attached(kibana, createdCase(kibana), alertAttachment("test-id"));
                kibana.as("obs_only").get("/api/cases/alerts/test-id").is(200).has("", Json::array());
                kibana.as("sec_only").get("/api/cases/alerts/test-id").is(200).sized("", 1);
            }},
        {alerts, "an account without any owner is refused", alertsSource,
            [](Kibana &kibana) { kibana.as("no_kibana_privileges").get("/api/cases/alerts/test-id").is(403); }},
        {bulk, "cases come in the order asked, without attachments", bulkSource,
            [](Kibana &kibana) {
                const Json first = createdCase(kibana);
                const Json second = createdCase(kibana);
                kibana.post("/internal/cases/_bulk_get", {{"ids", {second["id"], first["id"]}}})
                    .is(200)
                    .lists("/cases", "id", {second["id"], first["id"]})
                    .has("/errors", Json::array());
            }},
        {bulk, "an unknown case is an error beside the others", bulkSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.post("/internal/cases/_bulk_get", {{"ids", {made["id"], "not-exist"}}})
                    .is(200)
                    .lists("/cases", "id", Json::array({made["id"]}))
                    .has("/errors",
                        Json::array({{{"caseId", "not-exist"}, {"error", "Not Found"},
                            {"message", "Saved object [cases/not-exist] not found"}, {"status", 404}}}));
            }},
        {bulk, "a case of another owner is an error that names the owner", bulkSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana, newCase("observability"));
                kibana.as("sec_only")
                    .post("/internal/cases/_bulk_get", {{"ids", Json::array({made["id"]})}})
                    .is(200)
                    .has("/errors",
                        Json::array({{{"caseId", made["id"]}, {"error", "Forbidden"},
                            {"message", "Unauthorized to access case with owner: \"observability\""},
                            {"status", 403}}}));
            }},
        {bulk, "no id at all is too few", bulkSource,
            [](Kibana &kibana) {
                kibana.post("/internal/cases/_bulk_get", {{"ids", Json::array()}})
                    .is(400)
                    .says("The length of the field ids is too short. Array must be of length >= 1.");
            }},
        {bulk, "1,001 ids are too many", bulkSource,
            [](Kibana &kibana) {
                kibana.post("/internal/cases/_bulk_get", {{"ids", std::vector<std::string>(1001, "x")}})
                    .is(400)
                    .says("The length of the field ids is too long. Array must be of length <= 1000.");
            }},
    };
}

}

Expectations caseListExpectations()
{
    Expectations rows;
    for (Expectations part : {collections(), alertCases()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
