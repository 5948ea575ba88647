// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Limits of changes of cases, and who may change.
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "PATCH /api/cases";
constexpr std::string_view source = "common/cases/patch_cases.ts";
constexpr std::string_view unitTests = "cases/server/client/cases/bulk_update.test.ts";

using Check = std::function<void(Kibana &)>;

Check refuses(Json members, std::string message)
{
    return [members = std::move(members), message = std::move(message)](
               Kibana &kibana) { triedChange(kibana, createdCase(kibana), members).is(400).says(message); };
}

Json changesOf(const Json &cases, const Json &members)
{
    Json items = Json::array();
    for (const Json &one : cases)
        items.push_back(changeOf(one, members)["cases"][0]);
    return {{"cases", items}};
}

Expectations limits()
{
    return {
        {route, "a title of 161 characters is too long", source,
            refuses({{"title", letters(161)}}, "The length of the title is too long. The maximum length is 160.")},
        {route, "a blank title is refused", unitTests,
            refuses({{"title", "   "}}, "The title field cannot be an empty string.")},
        {route, "a description of 30,001 characters is too long", source,
            refuses({{"description", letters(30001)}},
                "The length of the description is too long. The maximum length is 30000.")},
        {route, "a blank description is refused", unitTests,
            refuses({{"description", " "}}, "The description field cannot be an empty string.")},
        {route, "201 tags are too many", source,
            refuses({{"tags", std::vector<std::string>(201, "foo")}},
                "The length of the field tags is too long. Array must be of length <= 200.")},
        {route, "a tag of 257 characters is too long", source,
            refuses({{"tags", Json::array({letters(257)})}},
                "The length of the tag is too long. The maximum length is 256.")},
        {route, "an empty tag is refused", source,
            refuses({{"tags", {""}}}, "The tag field cannot be an empty string.")},
        {route, "a category of 51 characters is refused by both of its alternatives", source,
            refuses({{"category", letters(51)}},
                "The length of the category is too long. The maximum length is 50.,"
                    + invalid(letters(51), "cases,category"))},
        {route, "a blank category is refused by both of its alternatives", source,
            refuses({{"category", " "}},
                "The category field cannot be an empty string.," + invalid(" ", "cases,category"))},
        {route, "11 assignees are too many", "trial/cases/assignees.ts",
            refuses({{"assignees", std::vector<Json>(11, Json{{"uid", "1"}})}},
                "The length of the field assignees is too long. Array must be of length <= 10.")},
    };
}

Expectations rights()
{
    return {
        {route, "an account changes the cases of its owner", source,
            [](Kibana &kibana) {
                triedChange(kibana.as("sec_only"), createdCase(kibana), {{"title", "new"}}).is(200);
            }},
        {route, "an account may not change a case of another owner", source,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana, newCase("observability"));
                triedChange(kibana.as("sec_only"), made, {{"title", "new"}})
                    .is(403)
                    .says("Unauthorized to update case with owners: \"observability\"");
            }},
        {route, "one case of another owner refuses all", source,
            [](Kibana &kibana) {
                const Json own = createdCase(kibana);
                const Json other = createdCase(kibana, newCase("observability"));
                kibana.as("sec_only").patch("/api/cases", changesOf({own, other}, {{"title", "new"}})).is(403);
                kibana.as("").get(pathOf(own)).has("/title", own["title"]);
            }},
        {route, "accounts that may only read are refused", source,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                for (const std::string_view account : readers)
                    triedChange(kibana.as(account), made, {{"title", "new"}}).is(403);
            }},
        {route, "an account may not change in a space where it has no right", source,
            [](Kibana &kibana) {
                triedChange(kibana.as("research_only"), createdCase(kibana.as("")), {{"title", "new"}}).is(403);
            }},
        {route, "reopening needs a right of its own", "trial/cases/patch_cases.ts",
            [](Kibana &kibana) {
                const Json closed = changedCase(kibana, createdCase(kibana), {{"status", "closed"}});
                triedChange(kibana.as("sec_only_no_reopen"), closed, {{"status", "open"}}).is(403);
                triedChange(kibana.as("sec_only"), closed, {{"status", "open"}}).is(200);
            }},
        {route, "closing needs no right to reopen", "trial/cases/patch_cases.ts",
            [](Kibana &kibana) {
                triedChange(kibana.as("sec_only_no_reopen"), createdCase(kibana), {{"status", "closed"}}).is(200);
            }},
        {route, "assigning needs a right of its own", "trial/cases/patch_cases.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.as("sec_only_no_assign");
                triedChange(kibana, made, {{"assignees", {{{"uid", "123"}}}}}).is(403);
                triedChange(kibana, made, {{"title", "new"}}).is(200);
            }},
    };
}

}

Expectations casePatchRuleExpectations()
{
    Expectations rows;
    for (Expectations part : {limits(), rights()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
