// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view create = "POST /api/cases/{case}/comments";
constexpr std::string_view createSource = "common/comments/post_comment.ts";

using Check = std::function<void(Kibana &)>;

Check accepts(Json attachment)
{
    return [attachment = std::move(attachment)](Kibana &kibana) {
        triedAttaching(kibana, createdCase(kibana), attachment).is(200).includes("/comments/0", attachment);
    };
}

Check refuses(Json attachment, std::string message)
{
    return [attachment = std::move(attachment), message = std::move(message)](
               Kibana &kibana) { triedAttaching(kibana, createdCase(kibana), attachment).is(400).mentions(message); };
}

Json numbers(size_t first, size_t count)
{
    Json list = Json::array();
    for (size_t i = 0; i < count; ++i)
        list.push_back(std::to_string(first + i));
    return list;
}

Json alerts(size_t first, size_t count)
{
    return alertAttachment(numbers(first, count), numbers(first, count));
}

Expectations creations()
{
    return {
        {create, "a comment is attached, and the whole case answered", createSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                triedAttaching(kibana, made, userComment())
                    .is(200)
                    .includes("", {{"id", made["id"]}, {"totalComment", 1}, {"totalAlerts", 0}})
                    .includes("/comments/0", userComment())
                    .includes("/comments/0",
                        {{"pushed_at", nullptr}, {"pushed_by", nullptr}, {"updated_at", nullptr},
                            {"updated_by", nullptr}});
            }},
        {create, "the case gets an updater and another version", createSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                auto answer = triedAttaching(kibana, made, userComment()).is(200);
                answer.check(answer.at("/version") != made["version"], "the version is the old one");
                answer.has("/updated_by/username", "elastic");
            }},
        {create, "an alert is attached and counted", createSource,
            [](Kibana &kibana) {
                triedAttaching(kibana, createdCase(kibana), alertAttachment())
                    .is(200)
                    .includes("", {{"totalAlerts", 1}, {"totalComment", 1}});
            }},
        {create, "several alerts in one attachment are all counted", createSource,
            [](Kibana &kibana) {
                triedAttaching(kibana, createdCase(kibana), alerts(0, 3)).is(200).has("/totalAlerts", 3);
            }},
        {create, "the rule of an alert may be null", "cases/common/types/domain/attachment/v1.ts",
            accepts(with(alerts(0, 1), "rule", {{"id", nullptr}, {"name", nullptr}}))},
        {create, "the isolation of a host is attached", createSource, accepts(hostAction())},
        {create, "the release of a host is attached", createSource,
            [](Kibana &kibana) {
                Json action = hostAction();
                action["actions"]["type"] = "unisolate";
                triedAttaching(kibana, createdCase(kibana), action)
                    .is(200)
                    .has("/comments/0/actions", action["actions"]);
            }},
        {create, "a reference to a document is attached", "common/attachments_framework/external_references.ts",
            accepts(documentReference())},
        {create, "a reference to a saved object is attached", "common/attachments_framework/external_references.ts",
            accepts(objectReference())},
        {create, "a persistable state is attached", "common/attachments_framework/persistable_state.ts",
            accepts(stateAttachment())},
        {create, "a file is attached", createSource, accepts(fileReference())},
        {create, "a comment is not trimmed", createSource, accepts(userComment("  spaces around  "))},
        {create, "a comment of 30,000 characters is accepted", createSource, accepts(userComment(letters(30000)))},
        {create, "an alert that the case has already is not attached again", createSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                attached(kibana, made, alertAttachment());
                triedAttaching(kibana, made, alertAttachment()).is(200).sized("/comments", 1).has("/totalAlerts", 1);
            }},
        {create, "of several alerts only the new ones are attached", createSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                attached(kibana, made, alerts(0, 2));
                triedAttaching(kibana, made, alerts(1, 3))
                    .is(200)
                    .has("/comments/1/alertId", {"2", "3"})
                    .has("/totalAlerts", 4);
            }},
        {create, "a comment may be attached to a closed case", createSource,
            [](Kibana &kibana) {
                triedAttaching(kibana, changedCase(kibana, createdCase(kibana), {{"status", "closed"}}), userComment())
                    .is(200);
            }},
    };
}

Expectations refusedCreations()
{
    return {
        {create, "an unknown case is 404", createSource,
            [](Kibana &kibana) {
                triedAttaching(kibana, {{"id", "not-exists"}}, userComment())
                    .is(404)
                    .says("Saved object [cases/not-exists] not found");
            }},
        {create, "a type that does not exist is refused", createSource,
            [](Kibana &kibana) {
                triedAttaching(kibana, createdCase(kibana), {{"bad", "comment"}}).is(400);
            }},
        {create, "a comment without its text is refused", createSource,
            [](Kibana &kibana) {
                triedAttaching(kibana, createdCase(kibana), without(userComment(), "comment")).is(400);
            }},
        {create, "a comment with members of an alert is refused", createSource,
            [](Kibana &kibana) {
                for (const char *member : {"alertId", "index"})
                    triedAttaching(kibana, createdCase(kibana), with(userComment(), member, member)).is(400);
            }},
        {create, "an alert with a comment is refused", createSource,
            [](Kibana &kibana) {
                triedAttaching(kibana, createdCase(kibana), with(alertAttachment(), "comment", "a comment")).is(400);
            }},
        {create, "an alert that lacks a member is refused", createSource,
            [](Kibana &kibana) {
                for (const char *member : {"alertId", "index", "rule"})
                    triedAttaching(kibana, createdCase(kibana), without(alertAttachment(), member)).is(400);
            }},
        {create, "a reference that lacks a member is refused", "common/attachments_framework/external_references.ts",
            [](Kibana &kibana) {
                for (const char *member : {"externalReferenceId", "externalReferenceAttachmentTypeId",
                         "externalReferenceMetadata", "externalReferenceStorage", "owner"})
                    triedAttaching(kibana, createdCase(kibana), without(documentReference(), member)).is(400);
            }},
        {create, "an empty comment is refused", createSource,
            refuses(userComment(""), "The comment field cannot be an empty string.")},
        {create, "a blank comment is refused", createSource,
            refuses(userComment("  "), "The comment field cannot be an empty string.")},
        {create, "a comment of 30,001 characters is too long", createSource,
            refuses(
                userComment(letters(30001)), "The length of the comment is too long. The maximum length is 30000.")},
        {create, "the owner must be the case's", createSource,
            refuses(userComment("a", "observability"), "The owner field of the comment must match the case")},
        {create, "a closed case takes no alert", createSource,
            [](Kibana &kibana) {
                triedAttaching(
                    kibana, changedCase(kibana, createdCase(kibana), {{"status", "closed"}}), alertAttachment())
                    .is(400)
                    .says("Alert cannot be attached to a closed case");
            }},
        {create, "ids and indices of different numbers are refused", createSource,
            refuses(alertAttachment(Json::array({"1"}), {"index1", "index2"}),
                "Received an alert comment with ids and indices arrays of different lengths ids: [\"1\"] indices: "
                "[\"index1\",\"index2\"]")},
        {create, "a type of reference that is not registered is refused",
            "common/attachments_framework/external_references.ts",
            refuses(with(documentReference(), "externalReferenceAttachmentTypeId", "not-exists"),
                "Attachment type not-exists is not registered.")},
        {create, "a type of state that is not registered is refused",
            "common/attachments_framework/persistable_state.ts",
            refuses(with(stateAttachment(), "persistableStateAttachmentTypeId", "not-exists"),
                "Attachment type not-exists is not registered.")},
        {create, "two files in one attachment are refused", createSource,
            [](Kibana &kibana) {
                Json file = fileReference();
                Json &files = file["externalReferenceMetadata"]["files"];
                files.push_back(files[0]);
                triedAttaching(kibana, createdCase(kibana), file)
                    .is(400)
                    .says("Only a single file can be stored in an attachment");
            }},
        {create, "a file without metadata is refused", createSource,
            [](Kibana &kibana) {
                triedAttaching(kibana, createdCase(kibana),
                    with(fileReference(), "externalReferenceMetadata", {{"food", Json::array()}}))
                    .is(400);
            }},
        {create, "a case takes 1,000 alerts, not one more", createSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                triedAttaching(kibana, made, alerts(0, 1000)).is(200).has("/totalAlerts", 1000);
                triedAttaching(kibana, made, alerts(1000, 1))
                    .is(400)
                    .says("Case has reached the maximum allowed number (1000) of attached alerts.");
            }},
        {create, "1,001 alerts at once are too many", createSource,
            refuses(alerts(0, 1001), "Case has reached the maximum allowed number (1000) of attached alerts.")},
        {create, "accounts that may only read are refused", createSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                for (const std::string_view account : readers)
                    triedAttaching(kibana.as(account), made, userComment())
                        .is(403)
                        .says("Unauthorized to create comments with owners: \"securitySolution\"");
            }},
        {create, "attaching is a right of its own", "trial/attachments/post_comment.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                triedAttaching(kibana.as("sec_only_no_comments"), made, userComment()).is(403);
            }},
        {create, "an account may not attach in a space where it has no right", createSource,
            [](Kibana &kibana) {
                triedAttaching(kibana.as("research_only"), createdCase(kibana.as("")), userComment()).is(403);
            }},
    };
}

}

Expectations caseCommentExpectations()
{
    Expectations rows;
    for (Expectations part : {creations(), refusedCreations()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
