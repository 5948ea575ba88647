// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "PATCH /api/cases";
constexpr std::string_view source = "common/cases/patch_cases.ts";
constexpr std::string_view unitTests = "cases/server/client/cases/bulk_update.test.ts";
constexpr std::string_view types = "cases/common/types/api/case/v1.ts";

using Check = std::function<void(Kibana &)>;

// A change of a new case with these members is answered with them.
Check accepts(Json members)
{
    return [members = std::move(members)](
               Kibana &kibana) { triedChange(kibana, createdCase(kibana), members).is(200).includes("/0", members); };
}

Check refuses(Json members, std::string message)
{
    return [members = std::move(members), message = std::move(message)](
               Kibana &kibana) { triedChange(kibana, createdCase(kibana), members).is(400).says(message); };
}

Check isNoChange(Json before, Json members)
{
    return [before = std::move(before), members = std::move(members)](Kibana &kibana) {
        Json body = newCase();
        body.update(before);
        triedChange(kibana, createdCase(kibana, body), members)
            .is(406)
            .says("All update fields are identical to current version.");
    };
}

Json changesOf(const Json &cases, const Json &members)
{
    Json items = Json::array();
    for (const Json &one : cases)
        items.push_back(changeOf(one, members)["cases"][0]);
    return {{"cases", items}};
}

Expectations members()
{
    return {
        {route, "the answer has the change, the updater and the time", source,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                auto answer = triedChange(kibana, made, {{"status", "in-progress"}}).is(200).sized("", 1);
                answer.includes("/0", {{"status", "in-progress"}, {"id", made["id"]}, {"title", made["title"]}})
                    .check(answer.text("/0/updated_at") >= answer.text("/0/created_at"), "no time of the update");
                answer.has("/0/updated_by/username", "elastic")
                    .check(answer.at("/0/version") != made["version"], "the version is the old one");
            }},
        {route, "an account that changes becomes the updater", source,
            [](Kibana &kibana) {
                triedChange(kibana.as("sec_only"), createdCase(kibana), {{"title", "new"}})
                    .is(200)
                    .has("/0/updated_by/username", "sec_only");
            }},
        {route, "closing notes when, who and how long", source,
            [](Kibana &kibana) {
                auto answer = triedChange(kibana, createdCase(kibana), {{"status", "closed"}}).is(200);
                answer.has("/0/closed_by/username", "elastic")
                    .has("/0/duration", 0)
                    .check(!answer.text("/0/closed_at").empty(), "no time of closing");
            }},
        {route, "reopening forgets when, who and how long", source,
            [](Kibana &kibana) {
                const Json closed = changedCase(kibana, createdCase(kibana), {{"status", "closed"}});
                triedChange(kibana, closed, {{"status", "open"}})
                    .is(200)
                    .includes("/0", {{"closed_at", nullptr}, {"closed_by", nullptr}, {"duration", nullptr}});
            }},
        {route, "a severity is changed", source, accepts({{"severity", "medium"}})},
        {route, "a title is changed", source, accepts({{"title", "new title"}})},
        {route, "a category is set", source, accepts({{"category", "Malware"}})},
        {route, "a category is unset with null", source,
            [](Kibana &kibana) {
                triedChange(kibana, createdCase(kibana, newCaseWith("category", "Malware")), {{"category", nullptr}})
                    .is(200)
                    .has("/0/category", nullptr);
            }},
        {route, "tags are replaced", types, accepts({{"tags", {"other", "tags"}}})},
        {route, "the settings are changed", types, accepts({{"settings", {{"syncAlerts", false}}}})},
        {route, "the connector is changed", source, accepts({{"connector", jiraConnector()}})},
        {route, "title, description, category and tags are trimmed", unitTests,
            [](Kibana &kibana) {
                triedChange(kibana, createdCase(kibana),
                    {{"title", " a "}, {"description", " b\n"}, {"category", " c "}, {"tags", {" d "}}})
                    .is(200)
                    .includes("/0", {{"title", "a"}, {"description", "b"}, {"category", "c"}, {"tags", {"d"}}});
            }},
        {route, "assignees are set", "trial/cases/assignees.ts", accepts({{"assignees", {{{"uid", "123"}}}}})},
        {route, "an assignee who occurs twice is kept once", "trial/cases/assignees.ts",
            [](Kibana &kibana) {
                triedChange(kibana, createdCase(kibana), {{"assignees", {{{"uid", "123"}}, {{"uid", "123"}}}}})
                    .is(200)
                    .has("/0/assignees", Json::array({{{"uid", "123"}}}));
            }},
        {route, "assignees that are not sent stay", "trial/cases/assignees.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana, newCaseWith("assignees", {{{"uid", "123"}}}));
                triedChange(kibana, made, {{"status", "in-progress"}})
                    .is(200)
                    .has("/0/assignees", Json::array({{{"uid", "123"}}}));
            }},
        {route, "an empty list removes the assignees", "trial/cases/assignees.ts",
            [](Kibana &kibana) {
                triedChange(kibana, createdCase(kibana, newCaseWith("assignees", {{{"uid", "123"}}})),
                    {{"assignees", Json::array()}})
                    .is(200)
                    .has("/0/assignees", Json::array());
            }},
        {route, "totals of comments and alerts are answered", source,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                attached(kibana, made);
                attached(kibana, made);
                const Json full = attached(kibana, made, alertAttachment({"a", "b"}, {"i", "i"}));
                triedChange(kibana, full, {{"title", "new"}})
                    .is(200)
                    .includes("/0", {{"totalComment", 2}, {"totalAlerts", 2}});
            }},
        {route, "several cases are changed at once, each answered in the order sent", source,
            [](Kibana &kibana) {
                const Json first = createdCase(kibana);
                const Json second = createdCase(kibana);
                kibana.patch("/api/cases", changesOf({second, first}, {{"title", "new"}}))
                    .is(200)
                    .lists("", "id", {second["id"], first["id"]});
            }},
        {route, "cases that nothing changes are left out of the answer", unitTests,
            [](Kibana &kibana) {
                const Json first = createdCase(kibana);
                const Json second = createdCase(kibana, newCaseWith("title", "new"));
                kibana.patch("/api/cases", changesOf({first, second}, {{"title", "new"}}))
                    .is(200)
                    .lists("", "id", Json::array({first["id"]}));
            }},
    };
}

Expectations refusals()
{
    return {
        {route, "an unknown case is 404 with its id", source,
            [](Kibana &kibana) {
                kibana
                    .patch(
                        "/api/cases", {{"cases", {{{"id", "not-real"}, {"version", "version"}, {"status", "closed"}}}}})
                    .is(404)
                    .says("These cases not-real do not exist. Please check you have the correct ids.");
            }},
        {route, "all unknown cases are named", unitTests,
            [](Kibana &kibana) {
                kibana
                    .patch("/api/cases",
                        {{"cases",
                            {{{"id", "x"}, {"version", "v"}, {"title", "t"}},
                                {{"id", "y"}, {"version", "v"}, {"title", "t"}}}}})
                    .is(404)
                    .says("These cases x, y do not exist. Please check you have the correct ids.");
            }},
        {route, "an old version is a conflict", source,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                Json old = made;
                old["version"] = "version";
                triedChange(kibana, old, {{"status", "closed"}})
                    .is(409)
                    .says("These cases " + idOf(made)
                        + " has been updated. Please refresh before saving additional updates.");
            }},
        {route, "one old version refuses all", source,
            [](Kibana &kibana) {
                const Json first = createdCase(kibana);
                Json second = createdCase(kibana);
                second["version"] = "version";
                kibana.patch("/api/cases", changesOf({first, second}, {{"title", "new"}})).is(409);
                kibana.get(pathOf(first)).has("/title", first["title"]);
            }},
        {route, "an attachment changes the version of its case", "cases/server/common/models/case_with_comments.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                attached(kibana, made);
                triedChange(kibana, made, {{"title", "new"}}).is(409);
            }},
        {route, "an unknown case is told before an old version", unitTests,
            [](Kibana &kibana) {
                Json made = createdCase(kibana);
                made["version"] = "version";
                kibana.patch("/api/cases", changesOf({made, {{"id", "x"}, {"version", "v"}}}, {{"title", "new"}}))
                    .is(404);
            }},
        {route, "the same severity is no change", source, isNoChange({{"severity", "high"}}, {{"severity", "high"}})},
        {route, "the same status is no change", source, isNoChange(Json::object(), {{"status", "open"}})},
        {route, "the same assignees are no change", "trial/cases/assignees.ts",
            isNoChange({{"assignees", {{{"uid", "1"}}}}}, {{"assignees", {{{"uid", "1"}}}}})},
        {route, "tags in another order are no change", "cases/server/client/utils.ts",
            isNoChange({{"tags", {"a", "b"}}}, {{"tags", {"b", "a"}}})},
        {route, "a change without members is no change", source, isNoChange(Json::object(), Json::object())},
        {route, "the owner cannot change", source,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                triedChange(kibana, made, {{"owner", "observability"}})
                    .is(400)
                    .says("Updating the owner of a case is not allowed ids: [" + idOf(made) + "]");
            }},
        {route, "the same owner may be sent", unitTests,
            [](Kibana &kibana) {
                triedChange(kibana, createdCase(kibana), {{"owner", "securitySolution"}, {"title", "new"}}).is(200);
            }},
        {route, "an unknown member is named", source, refuses({{"badKey", "badKey"}}, "invalid keys \"badKey\"")},
        {route, "an unknown member beside the list is named", source,
            [](Kibana &kibana) {
                Json body = changeOf(createdCase(kibana), {{"title", "new"}});
                body["foo"] = "bar";
                kibana.patch("/api/cases", body).is(400).says("invalid keys \"foo\"");
            }},
        {route, "an unknown status is refused", source,
            [](Kibana &kibana) {
                triedChange(kibana, createdCase(kibana), {{"status", "not-supported"}})
                    .is(400)
                    .mentions(invalid("not-supported", "cases,status"));
            }},
        {route, "an unknown severity is refused", source,
            refuses({{"severity", "wont-fix"}}, invalid("wont-fix", "cases,severity"))},
        {route, "an unknown connector type is refused", source,
            [](Kibana &kibana) {
                triedChange(kibana, createdCase(kibana),
                    {{"connector", {{"id", "none"}, {"name", "none"}, {"type", ".not-exists"}, {"fields", nullptr}}}})
                    .is(400);
            }},
        {route, "a connector with members of another type is refused", source,
            [](Kibana &kibana) {
                triedChange(kibana, createdCase(kibana),
                    {{"connector",
                        {{"id", "jira"}, {"name", "Jira"}, {"type", ".jira"}, {"fields", {{"unsupported", "value"}}}}}})
                    .is(400);
            }},
        {route, "missing id and version are named", types,
            [](Kibana &kibana) {
                kibana.patch("/api/cases", {{"cases", {{{"title", "new"}}}}})
                    .is(400)
                    .says(invalid("undefined", "cases,id") + "," + invalid("undefined", "cases,version"));
            }},
        {route, "a missing list is named", types,
            [](Kibana &kibana) {
                kibana.patch("/api/cases", Json::object())
                    .is(400)
                    .says("Invalid value \"undefined\" supplied to \"cases\"");
            }},
        {route, "no case at all is too few", source,
            [](Kibana &kibana) {
                kibana.patch("/api/cases", {{"cases", Json::array()}})
                    .is(400)
                    .says("The length of the field cases is too short. Array must be of length >= 1.");
            }},
        {route, "101 cases are too many", source,
            [](Kibana &kibana) {
                const Json one{{"id", "i"}, {"version", "v"}, {"title", "t"}};
                kibana.patch("/api/cases", {{"cases", std::vector<Json>(101, one)}})
                    .is(400)
                    .says("The length of the field cases is too long. Array must be of length <= 100.");
            }},
    };
}

}

Expectations casePatchExpectations()
{
    Expectations rows;
    for (Expectations part : {members(), refusals()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
