// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Reading and deleting of single cases.
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view get = "GET /api/cases/{case}";
constexpr std::string_view getSource = "common/cases/get_case.ts";
constexpr std::string_view remove = "DELETE /api/cases";
constexpr std::string_view removeSource = "common/cases/delete_cases.ts";
constexpr std::string_view alerts = "GET /api/cases/alerts/{alert}";

std::string deleting(const Json &ids)
{
    return "/api/cases?ids=" + Kibana::encoded(ids.dump());
}

Expectations reads()
{
    return {
        {get, "a case comes with its attachments", getSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                const Json full = attached(kibana, made);
                kibana.get(pathOf(made)).is(200).has("", full);
            }},
        {get, "without comments if it is asked so", getSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                attached(kibana, made);
                kibana.get(pathOf(made, "?includeComments=false")).is(200).has("/comments", Json::array());
            }},
        {get, "an unknown case is 404", getSource,
            [](Kibana &kibana) {
                kibana.get("/api/cases/fake-id").is(404).says("Saved object [cases/fake-id] not found");
            }},
        {get, "an account reads the cases of its owner", getSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                for (const char *account : {"global_read", "sec_only", "sec_only_read", "obs_sec", "obs_sec_read"})
                    kibana.as(account).get(pathOf(made)).is(200);
            }},
        {get, "an account of another owner is refused", getSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                for (const char *account : {"obs_only", "obs_only_read", "no_kibana_privileges"})
                    kibana.as(account)
                        .get(pathOf(made))
                        .is(403)
                        .says("Unauthorized to access case with owners: \"securitySolution\"");
            }},
        {get, "a case is not seen from another space", getSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana.inSpace("research"));
                kibana.inSpace("").get(pathOf(made)).is(404);
            }},
        {"GET /api/cases/{case}/resolve", "a case is an exact match", "common/cases/resolve_case.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.get(pathOf(made, "/resolve")).is(200).has("", {{"case", made}, {"outcome", "exactMatch"}});
            }},
        {"GET /api/cases/{case}/resolve", "an unknown case is 404", "common/cases/resolve_case.ts",
            [](Kibana &kibana) { kibana.get("/api/cases/fake-id/resolve").is(404); }},
        {"GET /api/cases/{case}/alerts", "the alerts of a case come with index and time", "common/cases/get_alerts.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                attached(kibana, made, alertAttachment({"a", "b"}, {"i", "j"}));
                kibana.get(pathOf(made, "/alerts")).is(200).lists("", "id", {"a", "b"}).lists("", "index", {"i", "j"});
            }},
        {"GET /api/cases/{case}/alerts", "a case without alerts has an empty list", "common/cases/get_alerts.ts",
            [](Kibana &kibana) { kibana.get(pathOf(createdCase(kibana), "/alerts")).is(200).has("", Json::array()); }},
        {"GET /api/cases/{case}/alerts", "an account of another owner is refused", "common/cases/get_alerts.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.as("obs_only").get(pathOf(made, "/alerts")).is(403);
            }},
    };
}

Expectations removals()
{
    return {
        {remove, "a case is deleted with 204", removeSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.remove(deleting(Json::array({made["id"]}))).is(204).hasBody("");
                kibana.get(pathOf(made)).is(404);
            }},
        {remove, "its attachments go with it", removeSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                kibana.remove(deleting(Json::array({full["id"]}))).is(204);
                kibana.get(pathOf(full, "/comments/" + idOf(full["comments"][0]))).is(404);
            }},
        {remove, "its user actions go with it", removeSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.remove(deleting(Json::array({made["id"]}))).is(204);
                kibana.get(pathOf(made, "/user_actions/_find")).is(404);
            }},
        {remove, "several cases are deleted at once", removeSource,
            [](Kibana &kibana) {
                const Json first = createdCase(kibana);
                const Json second = createdCase(kibana);
                kibana.remove(deleting(Json::array({first["id"], second["id"]}))).is(204);
                kibana.get("/api/cases/_find").has("/total", 0);
            }},
        {remove, "an unknown case is 404", removeSource,
            [](Kibana &kibana) {
                kibana.remove(deleting(Json::array({"fake-id"})))
                    .is(404)
                    .says("Saved object [cases/fake-id] not found");
            }},
        {remove, "an unknown case beside another deletes nothing", removeSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.remove(deleting(Json::array({made["id"], "fake-id"}))).is(404);
                kibana.get(pathOf(made)).is(200);
            }},
        {remove, "no id at all is too few", removeSource,
            [](Kibana &kibana) {
                kibana.remove(deleting(Json::array()))
                    .is(400)
                    .says("The length of the field ids is too short. Array must be of length >= 1.");
            }},
        {remove, "101 ids are too many", removeSource,
            [](Kibana &kibana) {
                kibana.remove(deleting(std::vector<std::string>(101, "x")))
                    .is(400)
                    .says("The length of the field ids is too long. Array must be of length <= 100.");
            }},
        {remove, "an empty id is refused", removeSource,
            [](Kibana &kibana) {
                kibana.remove(deleting(Json::array({""}))).is(400).mentions("string must have length >= 1");
            }},
        {remove, "an account deletes the cases of its owner", removeSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.as("sec_only").remove(deleting(Json::array({made["id"]}))).is(204);
            }},
        {remove, "a case of another owner is refused, and nothing is deleted", removeSource,
            [](Kibana &kibana) {
                const Json own = createdCase(kibana);
                const Json other = createdCase(kibana, newCase("observability"));
                kibana.as("sec_only")
                    .remove(deleting(Json::array({own["id"], other["id"]})))
                    .is(403)
                    .says("Unauthorized to delete case with owners: \"securitySolution, observability\"");
                kibana.get(pathOf(own)).is(200);
            }},
        {remove, "accounts that may only read are refused", removeSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                for (const std::string_view account : readers)
                    kibana.as(account)
                        .remove(deleting(Json::array({made["id"]})))
                        .is(403)
                        .says("Unauthorized to delete case with owners: \"securitySolution\"");
            }},
        {remove, "deleting is a right of its own", "trial/cases/delete_cases.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.as("sec_only_no_delete").remove(deleting(Json::array({made["id"]}))).is(403);
            }},
        {remove, "a case is not deleted from another space", removeSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana.inSpace("research"));
                kibana.inSpace("").remove(deleting(Json::array({made["id"]}))).is(404);
            }},
    };
}

}

Expectations caseReadExpectations()
{
    Expectations rows;
    for (Expectations part : {reads(), removals()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
