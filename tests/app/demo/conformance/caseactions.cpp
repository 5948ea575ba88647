// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// User actions of a case, and the people of it.
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view find = "GET /api/cases/{case}/user_actions/_find";
constexpr std::string_view findSource = "common/user_actions/find_user_actions.ts";
constexpr std::string_view kinds = "common/user_actions/get_all_user_actions.ts";
constexpr std::string_view stats = "GET /internal/cases/{case}/user_actions/_stats";
constexpr std::string_view statsSource = "common/internal/user_actions_stats.ts";
constexpr std::string_view users = "GET /internal/cases/{case}/_users";
constexpr std::string_view usersSource = "common/internal/get_case_users.ts";

using Check = std::function<void(Kibana &)>;

KibanaAnswer actionsOf(Kibana &kibana, const Json &theCase, const std::string &query = {})
{
    return kibana.get(pathOf(theCase, "/user_actions/_find") + (query.empty() ? "" : "?" + query));
}

// The change notes one user action of this type, whose payload has the member with its value.
Check notes(Json members)
{
    return [members = std::move(members)](Kibana &kibana) {
        const auto member = members.begin();
        const Json changed = changedCase(kibana, createdCase(kibana), members);
        actionsOf(kibana, changed)
            .is(200)
            .sized("/userActions", 2)
            .includes("/userActions/1",
                {{"type", member.key()}, {"action", "update"}, {"payload", {{member.key(), member.value()}}},
                    {"comment_id", nullptr}, {"owner", "securitySolution"}});
    };
}

// A case with a comment, an alert, a reference and a changed title.
Json busyCase(Kibana &kibana)
{
    const Json full = attachedAll(
        kibana, createdCase(kibana), {userComment(), alertAttachment(), documentReference(), stateAttachment()});
    return changedCase(kibana, full, {{"title", "new"}});
}

Check listsTypes(std::string query, Json types)
{
    return [query = std::move(query), types = std::move(types)](Kibana &kibana) {
        const Json made = busyCase(kibana);
        actionsOf(kibana, made, query).is(200).lists("/userActions", "type", types).has("/total", types.size());
    };
}

Expectations actions()
{
    return {
        {find, "a new case has one action with all of its members", findSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                auto answer = actionsOf(kibana, made).is(200).sized("/userActions", 1);
                answer.includes("/userActions/0", {{"type", "create_case"}, {"action", "create"}})
                    .has("/userActions/0/created_by", made["created_by"]);
                for (const char *member : {"description", "title", "tags", "connector", "settings", "owner", "status",
                         "severity", "assignees", "category", "customFields"})
                    answer.has(std::string("/userActions/0/payload/") + member, made[member]);
            }},
        {find, "the answer names page, perPage and total", findSource,
            [](Kibana &kibana) {
                actionsOf(kibana, createdCase(kibana))
                    .is(200)
                    .includes("", {{"page", 1}, {"perPage", 20}, {"total", 1}})
                    .lacks("/per_page");
            }},
        {find, "an action has an id and a version, and neither action_id nor case_id", findSource,
            [](Kibana &kibana) {
                auto answer = actionsOf(kibana, createdCase(kibana)).is(200);
                answer.lacks("/userActions/0/action_id").lacks("/userActions/0/case_id");
                answer.check(!answer.text("/userActions/0/id").empty(), "no id");
                answer.check(!answer.text("/userActions/0/version").empty(), "no version");
            }},
        {find, "a changed status is noted", kinds, notes({{"status", "closed"}})},
        {find, "a changed severity is noted", kinds, notes({{"severity", "high"}})},
        {find, "a changed title is noted", kinds, notes({{"title", "new"}})},
        {find, "a changed description is noted", kinds, notes({{"description", "new"}})},
        {find, "a changed category is noted", kinds, notes({{"category", "Malware"}})},
        {find, "changed settings are noted", kinds, notes({{"settings", {{"syncAlerts", false}}}})},
        {find, "a changed connector is noted", kinds, notes({{"connector", jiraConnector()}})},
        {find, "changed tags are noted as added and as deleted", kinds,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana, newCaseWith("tags", {"old", "stays"}));
                const Json changed = changedCase(kibana, made, {{"tags", {"stays", "new"}}});
                actionsOf(kibana, changed)
                    .is(200)
                    .lists("/userActions", "action", {"create", "add", "delete"})
                    .has("/userActions/1/payload", {{"tags", {"new"}}})
                    .has("/userActions/2/payload", {{"tags", {"old"}}});
            }},
        {find, "changed assignees are noted as added and as deleted", "trial/cases/assignees.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana, newCaseWith("assignees", Json::array({{{"uid", "old"}}})));
                const Json changed = changedCase(kibana, made, {{"assignees", Json::array({{{"uid", "new"}}})}});
                actionsOf(kibana, changed)
                    .is(200)
                    .lists("/userActions", "action", {"create", "add", "delete"})
                    .has("/userActions/1/payload/assignees/0/uid", "new")
                    .has("/userActions/2/payload/assignees/0/uid", "old");
            }},
        {find, "an attachment is noted with the comment's id and the request", kinds,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                actionsOf(kibana, full)
                    .is(200)
                    .includes("/userActions/1",
                        {{"type", "comment"}, {"action", "create"}, {"comment_id", full["comments"][0]["id"]},
                            {"payload", {{"comment", userComment()}}}});
            }},
        {find, "a changed attachment is noted", kinds,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                Json body = userComment("new");
                body["id"] = full["comments"][0]["id"];
                body["version"] = full["comments"][0]["version"];
                kibana.patch(pathOf(full, "/comments"), body).is(200);
                actionsOf(kibana, full)
                    .is(200)
                    .includes("/userActions/2",
                        {{"type", "comment"}, {"action", "update"}, {"payload", {{"comment", userComment("new")}}}});
            }},
        {find, "a deleted attachment is noted with its content", kinds,
            [](Kibana &kibana) {
                const Json full = attached(kibana, createdCase(kibana));
                kibana.remove(pathOf(full, "/comments/" + idOf(full["comments"][0]))).is(204);
                actionsOf(kibana, full)
                    .is(200)
                    .includes("/userActions/2",
                        {{"type", "comment"}, {"action", "delete"}, {"payload", {{"comment", userComment()}}}});
            }},
        {find, "attachments that came at once are one action each", "common/internal/bulk_create_attachments.ts",
            listsTypes("", {"create_case", "comment", "comment", "comment", "comment", "title"})},
        {find, "a refused change is not noted", "cases/server/client/cases/bulk_update.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                triedChange(kibana, made, {{"title", made["title"]}}).is(406);
                actionsOf(kibana, made).is(200).has("/total", 1);
            }},
    };
}

Expectations queries()
{
    return {
        {find, "descending is newest first", findSource,
            listsTypes("sortOrder=desc", {"title", "comment", "comment", "comment", "comment", "create_case"})},
        {find, "a type filters", findSource, listsTypes("types=title", Json::array({"title"}))},
        {find, "several types filter", findSource,
            listsTypes("types=title&types=create_case", {"create_case", "title"})},
        {find, "the type action is all but comments of users", findSource,
            listsTypes("types=action", {"create_case", "comment", "comment", "comment", "title"})},
        {find, "the type user is the comments of users", findSource,
            listsTypes("types=user", Json::array({"comment"}))},
        {find, "the type alert is the alerts", findSource, listsTypes("types=alert", Json::array({"comment"}))},
        {find, "the type attachment is references and states", findSource,
            listsTypes("types=attachment", {"comment", "comment"})},
        {find, "an unknown type is refused", findSource,
            [](Kibana &kibana) { actionsOf(kibana, createdCase(kibana), "types=invalid-type").is(400); }},
        {find, "an unknown order is refused", findSource,
            [](Kibana &kibana) { actionsOf(kibana, createdCase(kibana), "sortOrder=up").is(400); }},
        {find, "pages are cut", findSource,
            [](Kibana &kibana) {
                actionsOf(kibana, busyCase(kibana), "page=2&perPage=5")
                    .is(200)
                    .lists("/userActions", "type", Json::array({"title"}))
                    .includes("", {{"page", 2}, {"perPage", 5}, {"total", 6}});
            }},
        {find, "perPage=101 is too many", findSource,
            [](Kibana &kibana) {
                actionsOf(kibana, createdCase(kibana), "perPage=101")
                    .is(400)
                    .says("The provided perPage value is too high. The maximum allowed perPage value is 100.");
            }},
        {find, "an unknown case is 404", findSource,
            [](Kibana &kibana) {
                actionsOf(kibana, {{"id", "fake-id"}}).is(404);
            }},
        {find, "an account of another owner is refused", findSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                for (const char *account : {"obs_only", "obs_only_read", "no_kibana_privileges"})
                    actionsOf(kibana.as(account), made)
                        .is(403)
                        .says("Unauthorized to access case with owners: \"securitySolution\"");
                actionsOf(kibana.as("sec_only_read"), made).is(200);
            }},
        {stats, "comments and other actions are counted", statsSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                attachedAll(kibana, made, std::vector<Json>(5, userComment()));
                kibana.get("/internal/cases/" + idOf(made) + "/user_actions/_stats")
                    .is(200)
                    .has("", {{"total", 6}, {"total_comments", 5}, {"total_other_actions", 1}});
            }},
        {stats, "other attachments count as other actions", statsSource,
            [](Kibana &kibana) {
                const Json made = busyCase(kibana);
                kibana.get("/internal/cases/" + idOf(made) + "/user_actions/_stats")
                    .is(200)
                    .has("", {{"total", 6}, {"total_comments", 1}, {"total_other_actions", 5}});
            }},
        {stats, "an unknown case is 404", statsSource,
            [](Kibana &kibana) { kibana.get("/internal/cases/fake-id/user_actions/_stats").is(404); }},
        {stats, "an account of another owner is refused", statsSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.as("obs_only").get("/internal/cases/" + idOf(made) + "/user_actions/_stats").is(403);
            }},
        {stats, "how deleted and changed comments are counted", statsSource, {},
            "the aggregation of later versions counts them apart; the tests of 8.18 have none"},
        {users, "those who did something are participants", usersSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana.as("sec_only"));
                attached(kibana.as("obs_sec"), made);
                kibana.get("/internal/cases/" + idOf(made) + "/_users")
                    .is(200)
                    .sized("/participants", 2)
                    .has("/reporter/user/username", "sec_only")
                    .has("/assignees", Json::array());
            }},
        {users, "who was unassigned is listed apart", "trial/internal/get_case_users.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana, newCaseWith("assignees", Json::array({{{"uid", "a"}}})));
                changedCase(kibana, made, {{"assignees", Json::array()}});
                kibana.get("/internal/cases/" + idOf(made) + "/_users")
                    .is(200)
                    .lists("/unassignedUsers", "uid", Json::array({"a"}))
                    .has("/assignees", Json::array());
            }},
        {users, "an account of another owner is refused", usersSource,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.as("obs_only").get("/internal/cases/" + idOf(made) + "/_users").is(403);
            }},
    };
}

}

Expectations caseActionExpectations()
{
    Expectations rows;
    for (Expectations part : {actions(), queries()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
