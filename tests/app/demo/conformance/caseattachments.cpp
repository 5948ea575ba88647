// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Attachments: changed, deleted, and several at once.
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view update = "PATCH /api/cases/{case}/comments";
constexpr std::string_view updateSource = "common/comments/patch_comment.ts";
constexpr std::string_view removeOne = "DELETE /api/cases/{case}/comments/{comment}";
constexpr std::string_view removeAll = "DELETE /api/cases/{case}/comments";
constexpr std::string_view removeSource = "common/comments/delete_comment.ts";
constexpr std::string_view bulk = "POST /internal/cases/{case}/attachments/_bulk_create";
constexpr std::string_view bulkSource = "common/internal/bulk_create_attachments.ts";

// The body of a change of the case's first attachment.
Json changeOfFirst(const Json &full, const Json &attachment)
{
    Json body = attachment;
    body["id"] = full["comments"][0]["id"];
    body["version"] = full["comments"][0]["version"];
    return body;
}

KibanaAnswer triedUpdate(Kibana &kibana, const Json &full, const Json &attachment)
{
    return kibana.patch(pathOf(full, "/comments"), changeOfFirst(full, attachment));
}

Expectations updates()
{
    return {
        {update, "a comment is changed, and the case answered", updateSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                triedUpdate(kibana, full, userComment("new"))
                    .is(200)
                    .includes("/comments/0", userComment("new"))
                    .has("/comments/0/updated_by/username", "elastic");
            }},
        {update, "an alert is changed", updateSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana), alertAttachment());
                triedUpdate(kibana, full, alertAttachment("new-id")).is(200).has("/comments/0/alertId", "new-id");
            }},
        {update, "an unknown comment is 404", updateSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.patch(pathOf(made, "/comments"), with(with(userComment(), "id", "not-id"), "version", "v"))
                    .is(404)
                    .says("Saved object [cases-comments/not-id] not found");
            }},
        {update, "an unknown case is 404", updateSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                kibana.patch("/api/cases/fake-id/comments", changeOfFirst(full, userComment())).is(404);
            }},
        {update, "a comment of another case is 404", updateSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                const Json other = createdCase(kibana);
                kibana.patch(pathOf(other, "/comments"), changeOfFirst(full, userComment()))
                    .is(404)
                    .says("This comment " + idOf(full["comments"][0]) + " does not exist in " + idOf(other) + ").");
            }},
        {update, "the type cannot change", updateSource,
            [](Kibana &kibana) {
                triedUpdate(kibana, attached(kibana, createdCase(kibana)), alertAttachment())
                    .is(400)
                    .says("You cannot change the type of the comment.");
            }},
        {update, "the owner cannot change", updateSource,
            [](Kibana &kibana) {
                triedUpdate(kibana, attached(kibana, createdCase(kibana)), userComment("a", "observability"))
                    .is(400)
                    .says("You cannot change the owner of the comment.");
            }},
        {update, "an old version is a conflict", updateSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                kibana
                    .patch(pathOf(full, "/comments"),
                        with(changeOfFirst(full, userComment("new")), "version", "version-mismatch"))
                    .is(409)
                    .says("This case has been updated. Please refresh before saving additional updates.");
            }},
        {update, "an empty comment is refused", updateSource,
            [](Kibana &kibana) {
                triedUpdate(kibana, attached(kibana, createdCase(kibana)), userComment(" "))
                    .is(400)
                    .mentions("The comment field cannot be an empty string.");
            }},
        {update, "members of an alert are refused in a comment", updateSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                triedUpdate(kibana, full, with(userComment(), "alertId", "alert-1")).is(400);
            }},
        {update, "an account changes the comments of others in cases of its owner", updateSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                triedUpdate(kibana.as("sec_only"), full, userComment("new")).is(200);
            }},
        {update, "accounts that may only read are refused", updateSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                for (const std::string_view account : readers)
                    triedUpdate(kibana.as(account), full, userComment("new")).is(403);
            }},
    };
}

Expectations removals()
{
    const auto pathOfFirst = [](const Json &full) { return pathOf(full, "/comments/" + idOf(full["comments"][0])); };
    return {
        {removeOne, "a comment is deleted with 204", removeSource,
            [pathOfFirst](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                kibana.remove(pathOfFirst(full)).is(204).hasBody("");
                kibana.get(pathOf(full)).has("/comments", Json::array()).has("/totalComment", 0);
            }},
        {removeOne, "an unknown comment is 404", removeSource,
            [](Kibana &kibana) {
                kibana.remove("/api/cases/fake-id/comments/fake-comment")
                    .is(404)
                    .says("Saved object [cases-comments/fake-comment] not found");
            }},
        {removeOne, "a comment of another case is 404", removeSource,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                const std::string id = idOf(full["comments"][0]);
                kibana.remove("/api/cases/fake-id/comments/" + id)
                    .is(404)
                    .says("This comment " + id + " does not exist in fake-id.");
            }},
        {removeOne, "accounts that may only read are refused", removeSource,
            [pathOfFirst](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                for (const std::string_view account : readers)
                    kibana.as(account)
                        .remove(pathOfFirst(full))
                        .is(403)
                        .says("Unauthorized to delete comments with owners: \"securitySolution\"");
            }},
        {removeOne, "deleting is a right of its own", "trial/attachments/delete_comment.ts",
            [pathOfFirst](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                kibana.as("sec_only_no_delete").remove(pathOfFirst(full)).is(403);
            }},
        {removeAll, "all attachments are deleted with 204", "common/comments/delete_comments.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                attachedAll(kibana, made, {userComment(), alertAttachment(), hostAction()});
                kibana.remove(pathOf(made, "/comments")).is(204);
                kibana.get(pathOf(made)).has("/comments", Json::array());
            }},
        {removeAll, "a case without attachments is 404", "common/comments/delete_comments.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.remove(pathOf(made, "/comments")).is(404).says("No comments found for " + idOf(made) + ".");
            }},
        {removeAll, "an unknown case is 404 with the same text", "common/comments/delete_comments.ts",
            [](Kibana &kibana) {
                kibana.remove("/api/cases/fake-id/comments").is(404).says("No comments found for fake-id.");
            }},
        {removeAll, "accounts that may only read are refused", "common/comments/delete_comments.ts",
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                for (const std::string_view account : readers)
                    kibana.as(account).remove(pathOf(full, "/comments")).is(403);
            }},
    };
}

Expectations bulkCreations()
{
    return {
        {bulk, "attachments of all types are attached at once", bulkSource,
            [](Kibana &kibana) {
                triedAttachingAll(kibana, createdCase(kibana),
                    {userComment(), alertAttachment(), hostAction(), documentReference(), objectReference(),
                        stateAttachment(), fileReference()})
                    .is(200)
                    .lists("/comments", "type",
                        {"user", "alert", "actions", "externalReference", "externalReference", "persistableState",
                            "externalReference"});
            }},
        {bulk, "an empty list changes nothing", bulkSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                triedAttachingAll(kibana, made, Json::array()).is(200).has("/comments", Json::array());
            }},
        {bulk, "100 attachments are accepted", bulkSource,
            [](Kibana &kibana) {
                triedAttachingAll(kibana, createdCase(kibana), std::vector<Json>(100, userComment()))
                    .is(200)
                    .has("/totalComment", 100);
            }},
        {bulk, "101 attachments are too many", bulkSource,
            [](Kibana &kibana) {
                triedAttachingAll(kibana, createdCase(kibana), std::vector<Json>(101, userComment()))
                    .is(400)
                    .says("The length of the field attachments is too long. Array must be of length <= 100.");
            }},
        {bulk, "one wrong attachment refuses all", bulkSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                triedAttachingAll(kibana, made, {userComment(), {{"bad", "comment"}}}).is(400);
                kibana.get(pathOf(made)).has("/totalComment", 0);
            }},
        {bulk, "one attachment of another owner refuses all", bulkSource,
            [](Kibana &kibana) {
                triedAttachingAll(kibana, createdCase(kibana), {userComment(), userComment("a", "observability")})
                    .is(400)
                    .says("The owner field of the comment must match the case");
            }},
        {bulk, "a closed case takes no alert", bulkSource,
            [](Kibana &kibana) {
                const Json closed = changedCase(kibana, createdCase(kibana), {{"status", "closed"}});
                triedAttachingAll(kibana, closed, {userComment(), alertAttachment()}).is(400);
            }},
        {bulk, "an alert that comes twice is attached once", bulkSource,
            [](Kibana &kibana) {
                triedAttachingAll(kibana, createdCase(kibana), {alertAttachment(), alertAttachment()})
                    .is(200)
                    .sized("/comments", 1);
            }},
        {bulk, "100 files are the most", bulkSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                triedAttachingAll(kibana, made, std::vector<Json>(100, fileReference())).is(200);
                triedAttaching(kibana, made, fileReference())
                    .is(400)
                    .says("Case has reached the maximum allowed number (100) of attached files.");
            }},
        {bulk, "100 references and states together are the most", bulkSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                triedAttachingAll(kibana, made, std::vector<Json>(50, documentReference())).is(200);
                triedAttachingAll(kibana, made, std::vector<Json>(50, stateAttachment())).is(200);
                triedAttaching(kibana, made, documentReference())
                    .is(400)
                    .says("Case has reached the maximum allowed number (100) of attached persistable state and "
                          "external reference attachments.");
            }},
        {bulk, "an unknown case is 404", bulkSource,
            [](Kibana &kibana) {
                triedAttachingAll(kibana, {{"id", "not-exists"}}, Json::array({userComment()})).is(404);
            }},
        {bulk, "accounts that may only read are refused", bulkSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                for (const std::string_view account : readers)
                    triedAttachingAll(kibana.as(account), made, Json::array({userComment()})).is(403);
            }},
    };
}

}

Expectations attachmentChangeExpectations()
{
    Expectations rows;
    for (Expectations part : {updates(), removals(), bulkCreations()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
