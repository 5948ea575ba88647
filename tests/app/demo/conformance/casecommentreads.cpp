// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Attachments, read.
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view find = "GET /api/cases/{case}/comments/_find";
constexpr std::string_view findSource = "common/comments/find_comments.ts";
constexpr std::string_view one = "GET /api/cases/{case}/comments/{comment}";
constexpr std::string_view oneSource = "common/comments/get_comment.ts";
constexpr std::string_view all = "GET /api/cases/{case}/comments";
constexpr std::string_view allSource = "common/comments/get_all_comments.ts";
constexpr std::string_view bulk = "POST /internal/cases/{case}/attachments/_bulk_get";
constexpr std::string_view bulkSource = "common/internal/bulk_get_attachments.ts";

Json idsOf(const Json &full)
{
    Json ids = Json::array();
    for (const Json &comment : full["comments"])
        ids.push_back(comment["id"]);
    return ids;
}

KibanaAnswer triedBulk(Kibana &kibana, const Json &theCase, const Json &ids)
{
    return kibana.post("/internal/cases/" + idOf(theCase) + "/attachments/_bulk_get", {{"ids", ids}});
}

Json problem(const Json &id, const char *error, const std::string &message, int status)
{
    return {{"attachmentId", id}, {"error", error}, {"message", message}, {"status", status}};
}

Expectations found()
{
    return {
        {find, "the comments come oldest first", findSource,
            [](Kibana &kibana) {
                const Json full = attachedAll(kibana, createdCase(kibana), {userComment("a"), userComment("b")});
                kibana.get(pathOf(full, "/comments/_find"))
                    .is(200)
                    .has("/comments", full["comments"])
                    .includes("", {{"page", 1}, {"per_page", 20}, {"total", 2}});
            }},
        {find, "descending is newest first", findSource,
            [](Kibana &kibana) {
                const Json full = attachedAll(kibana, createdCase(kibana), {userComment("a"), userComment("b")});
                kibana.get(pathOf(full, "/comments/_find?sortOrder=desc"))
                    .is(200)
                    .lists("/comments", "comment", {"b", "a"});
            }},
        {find, "attachments of other types are not found", findSource,
            [](Kibana &kibana) {
                const Json full =
                    attachedAll(kibana, createdCase(kibana), {alertAttachment(), userComment("a"), hostAction()});
                kibana.get(pathOf(full, "/comments/_find")).is(200).lists("/comments", "comment", {"a"});
            }},
        {find, "pages are cut", findSource,
            [](Kibana &kibana) {
                const Json full =
                    attachedAll(kibana, createdCase(kibana), {userComment("a"), userComment("b"), userComment("c")});
                kibana.get(pathOf(full, "/comments/_find?page=2&perPage=2"))
                    .is(200)
                    .lists("/comments", "comment", {"c"})
                    .includes("", {{"page", 2}, {"per_page", 2}, {"total", 3}});
            }},
        {find, "an unknown case has no comments", findSource,
            [](Kibana &kibana) {
                kibana.get("/api/cases/fake-id/comments/_find").is(200).has("/comments", Json::array());
            }},
        {find, "an unknown key is refused", findSource,
            [](Kibana &kibana) {
                kibana.get(pathOf(createdCase(kibana), "/comments/_find?foo=bar")).is(400).says("invalid keys \"foo\"");
            }},
        {find, "an unknown order is refused", findSource,
            [](Kibana &kibana) {
                kibana.get(pathOf(createdCase(kibana), "/comments/_find?perPage=true")).is(400);
                kibana.get(pathOf(createdCase(kibana), "/comments/_find?sortOrder=up")).is(400);
            }},
        {find, "pages that are too far or too long are refused", findSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                for (const char *query : {"page=10001", "perPage=10001", "page=2&perPage=9001"})
                    kibana.get(pathOf(made, "/comments/_find?" + std::string(query))).is(400);
            }},
        {find, "an account of another owner finds nothing", findSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                kibana.as("obs_only").get(pathOf(full, "/comments/_find")).is(200).has("/total", 0);
                kibana.as("sec_only_read").get(pathOf(full, "/comments/_find")).is(200).has("/total", 1);
            }},
        {find, "an account without any owner is refused", findSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                kibana.as("no_kibana_privileges")
                    .get(pathOf(full, "/comments/_find"))
                    .is(403)
                    .says("Unauthorized to access comments of any owner");
            }},
    };
}

Expectations single()
{
    return {
        {one, "a comment is answered as in its case", oneSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                kibana.get(pathOf(full, "/comments/" + idOf(full["comments"][0]))).is(200).has("", full["comments"][0]);
            }},
        {one, "an alert is answered as it was attached", oneSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana), alertAttachment());
                kibana.get(pathOf(full, "/comments/" + idOf(full["comments"][0]))).is(200).has("", full["comments"][0]);
            }},
        {one, "an unknown comment is 404", oneSource,
            [](Kibana &kibana) {
                kibana.get("/api/cases/fake-id/comments/fake-comment-id")
                    .is(404)
                    .says("Saved object [cases-comments/fake-comment-id] not found");
            }},
        {one, "an account of another owner is refused", oneSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                for (const char *account : {"obs_only", "no_kibana_privileges"})
                    kibana.as(account).get(pathOf(full, "/comments/" + idOf(full["comments"][0]))).is(403);
            }},
        {all, "all attachments come, of every type", allSource,
            [](Kibana &kibana) {
                const Json full = attachedAll(kibana, createdCase(kibana), {userComment("a"), alertAttachment()});
                kibana.get(pathOf(full, "/comments")).is(200).has("", full["comments"]);
            }},
        {all, "the answer warns that the route is deprecated", allSource,
            [](Kibana &kibana) {
                kibana.get(pathOf(createdCase(kibana), "/comments"))
                    .is(200)
                    .hasHeader("warning", "299 Kibana-8.18.2 \"Deprecated endpoint\"");
            }},
        {all, "an unknown case has none", allSource,
            [](Kibana &kibana) { kibana.get("/api/cases/fake-id/comments").is(200).has("", Json::array()); }},
        {all, "an account of another owner sees none", allSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                kibana.as("obs_only").get(pathOf(full, "/comments")).is(200).has("", Json::array());
            }},
        {all, "an account without any owner is refused", allSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                kibana.as("no_kibana_privileges").get(pathOf(full, "/comments")).is(403);
            }},
    };
}

Expectations bulkRead()
{
    return {
        {bulk, "attachments come in the order asked", bulkSource,
            [](Kibana &kibana) {
                const Json full = attachedAll(kibana, createdCase(kibana), {userComment("a"), userComment("b")});
                const Json ids = idsOf(full);
                triedBulk(kibana, full, {ids[1], ids[0]})
                    .is(200)
                    .lists("/attachments", "comment", {"b", "a"})
                    .has("/errors", Json::array());
            }},
        {bulk, "an unknown attachment is an error beside the others", bulkSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                triedBulk(kibana, full, {idsOf(full)[0], "not-exist"})
                    .is(200)
                    .sized("/attachments", 1)
                    .has("/errors",
                        Json::array({problem(
                            "not-exist", "Not Found", "Saved object [cases-comments/not-exist] not found", 404)}));
            }},
        {bulk, "an attachment of another case is an error", bulkSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                const Json other = attached(kibana, createdCase(kibana));
                triedBulk(kibana, other, idsOf(full))
                    .is(200)
                    .has("/errors",
                        Json::array({problem(idsOf(full)[0], "Bad Request",
                            "Attachment is not attached to case id=" + idOf(other), 400)}));
            }},
        {bulk, "no id at all is too few", bulkSource,
            [](Kibana &kibana) {
                triedBulk(kibana, createdCase(kibana), Json::array())
                    .is(400)
                    .says("The length of the field ids is too short. Array must be of length >= 1.");
            }},
        {bulk, "101 ids are too many", bulkSource,
            [](Kibana &kibana) {
                triedBulk(kibana, createdCase(kibana), std::vector<std::string>(101, "x"))
                    .is(400)
                    .says("The length of the field ids is too long. Array must be of length <= 100.");
            }},
        {bulk, "an unknown case is 404", bulkSource,
            [](Kibana &kibana) {
                triedBulk(kibana, {{"id", "fake-id"}}, {"x", "y"}).is(404);
            }},
        {bulk, "an account of another owner is refused", bulkSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                triedBulk(kibana.as("obs_only"), full, idsOf(full)).is(403);
            }},
    };
}

}

Expectations commentReadExpectations()
{
    Expectations rows;
    for (Expectations part : {found(), single(), bulkRead()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
