// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "POST /api/cases";
constexpr std::string_view source = "common/cases/post_case.ts";
constexpr std::string_view unitTests = "cases/server/client/cases/create.test.ts";
constexpr std::string_view types = "cases/common/types/api/case/v1.ts";

std::string tooLong(std::string_view name, size_t most)
{
    return "The length of the " + std::string(name) + " is too long. The maximum length is " + std::to_string(most)
        + ".";
}

Expectations answers()
{
    return {
        {route, "a new case is answered with its defaults", source,
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCase())
                    .is(200)
                    .includes("",
                        {{"status", "open"}, {"severity", "low"}, {"totalComment", 0}, {"totalAlerts", 0},
                            {"external_service", nullptr}, {"closed_at", nullptr}, {"updated_by", nullptr}});
            }},
        {route, "comments and assignees are empty lists, and the category is null", source,
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCase())
                    .is(200)
                    .includes("",
                        {{"comments", Json::array()}, {"assignees", Json::array()}, {"customFields", Json::array()},
                            {"category", nullptr}, {"duration", nullptr}, {"closed_by", nullptr},
                            {"updated_at", nullptr}});
            }},
        {route, "everything that was sent comes back", source,
            [](Kibana &kibana) {
                const Json body = newCaseWith("connector", jiraConnector());
                kibana.post("/api/cases", body).is(200).includes("", body);
            }},
        {route, "without a severity it is low", source,
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCaseWithout("severity")).is(200).has("/severity", "low");
            }},
        {route, "a severity is kept", source, acceptsCaseWith("severity", "high")},
        {route, "every severity is accepted", types,
            [](Kibana &kibana) {
                for (const char *severity : {"low", "medium", "high", "critical"})
                    kibana.post("/api/cases", newCaseWith("severity", severity)).is(200).has("/severity", severity);
            }},
        {route, "an account with a password is the creator with its profile", "common/lib/mock.ts",
            [](Kibana &kibana) {
                kibana.as("sec_only")
                    .post("/api/cases", newCase())
                    .is(200)
                    .includes("/created_by", {{"username", "sec_only"}, {"full_name", nullptr}, {"email", nullptr}});
            }},
        {route, "with an API key the creator has no profile", "cases/server/common/types/user.ts",
            [](Kibana &kibana) { kibana.post("/api/cases", newCase()).is(200).lacks("/created_by/profile_uid"); }},
        {route, "the answer names its version as base64 of sequence number and term", types,
            [](Kibana &kibana) {
                auto answer = kibana.post("/api/cases", newCase()).is(200);
                answer.check(answer.text("/version").starts_with("Wz"), "the version is no base64 of a list");
            }},
        {route, "title, description, category and tags are trimmed", unitTests,
            [](Kibana &kibana) {
                Json body = newCaseWith("title", "  spaces around  ");
                body["description"] = "\n text \t";
                body["category"] = "  Malware ";
                body["tags"] = {" one ", "two "};
                kibana.post("/api/cases", body)
                    .is(200)
                    .includes("",
                        {{"title", "spaces around"}, {"description", "text"}, {"category", "Malware"},
                            {"tags", {"one", "two"}}});
            }},
        {route, "trimming takes every white space of JavaScript", unitTests,
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCaseWith("title", "\xc2\xa0\xe3\x80\x80T\xe2\x80\xa9\xef\xbb\xbf"))
                    .is(200)
                    .has("/title", "T");
            }},
        {route, "a tag that occurs twice is kept twice", types, acceptsCaseWith("tags", {"same", "same"})},
        {route, "no tag at all is fine", unitTests, acceptsCaseWith("tags", Json::array())},
        {route, "a null category is accepted", types, acceptsCaseWith("category", nullptr)},
        {route, "a category is kept", unitTests, acceptsCaseWith("category", "Malware")},
        {route, "syncing of alerts can be off", types, acceptsCaseWith("settings", {{"syncAlerts", false}})},
        {route, "a case without assignees in the request has none", "trial/cases/assignees.ts",
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCaseWithout("assignees")).is(200).has("/assignees", Json::array());
            }},
        {route, "an assignee who occurs twice is kept once", "trial/cases/assignees.ts",
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCaseWith("assignees", {{{"uid", "123"}}, {{"uid", "123"}}}))
                    .is(200)
                    .has("/assignees", Json::array({{{"uid", "123"}}}));
            }},
        {route, "assignees keep their order when one of them occurs twice", "cases/server/client/cases/utils.ts",
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCaseWith("assignees", {{{"uid", "b"}}, {{"uid", "a"}}, {{"uid", "b"}}}))
                    .is(200)
                    .lists("/assignees", "uid", {"b", "a"});
            }},
    };
}

Expectations shapes()
{
    return {
        {route, "a body with an unknown key is refused", source,
            [](Kibana &kibana) { kibana.post("/api/cases", newCaseWith("badKey", "badKey")).is(400); }},
        {route, "an unknown key is named", unitTests, refusesCaseWith("foo", "bar", "invalid keys \"foo\"")},
        {route, "several unknown keys are named in their order", "kbn-securitysolution-io-ts-utils/exact_check",
            [](Kibana &kibana) {
                Json body = newCaseWith("zzz", 1);
                body["aaa"] = true;
                kibana.post("/api/cases", body).is(400).says("invalid keys \"zzz,aaa\"");
            }},
        {route, "an unknown key that is an object is named with its content",
            "kbn-securitysolution-io-ts-utils/exact_check",
            refusesCaseWith("foo", {{"bar", 1}}, "invalid keys \"foo,{\"bar\":1}\"")},
        {route, "an unknown key inside the settings is named", "kbn-securitysolution-io-ts-utils/exact_check",
            refusesCaseWith("settings", {{"syncAlerts", true}, {"deep", 1}}, "invalid keys \"deep\"")},
        {route, "the status is not for a new case", source,
            refusesCaseWith("status", "open", "invalid keys \"status\"")},
        {route, "missing members are named in the order of the schema", types,
            refusesCase(Json::object(),
                invalid("undefined", "description") + "," + invalid("undefined", "tags") + ","
                    + invalid("undefined", "title") + "," + invalid("undefined", "connector") + ","
                    + invalid("undefined", "settings") + "," + invalid("undefined", "owner"))},
        {route, "a missing title is named", source,
            refusesCase(newCaseWithout("title"), invalid("undefined", "title"))},
        {route, "a missing description is named", source,
            refusesCase(newCaseWithout("description"), invalid("undefined", "description"))},
        {route, "missing tags are named", source, refusesCase(newCaseWithout("tags"), invalid("undefined", "tags"))},
        {route, "a missing connector is named", source,
            refusesCase(newCaseWithout("connector"), invalid("undefined", "connector"))},
        {route, "missing settings are named", types,
            refusesCase(newCaseWithout("settings"), invalid("undefined", "settings"))},
        {route, "a missing owner is named", types, refusesCase(newCaseWithout("owner"), invalid("undefined", "owner"))},
        {route, "shape problems are told before unknown keys", "cases/server/common/runtime_types.ts",
            [](Kibana &kibana) {
                Json body = newCaseWithout("title");
                body["foo"] = 1;
                kibana.post("/api/cases", body).is(400).says(invalid("undefined", "title"));
            }},
        {route, "a title that is a number is refused", types, refusesCaseWith("title", 5, invalid("5", "title"))},
        {route, "a title that is null is refused", types, refusesCaseWith("title", nullptr, invalid("null", "title"))},
        {route, "tags that are one text are refused", types, refusesCaseWith("tags", "one", invalid("one", "tags"))},
        {route, "a tag that is a number is named by its list", types,
            refusesCaseWith("tags", {"a", 7}, invalid("7", "tags"))},
        {route, "syncing that is a text is refused with its path", types,
            refusesCaseWith("settings", {{"syncAlerts", "yes"}}, invalid("yes", "settings,syncAlerts"))},
        {route, "empty settings lack the flag", types,
            refusesCaseWith("settings", Json::object(), invalid("undefined", "settings,syncAlerts"))},
        {route, "an unknown severity is refused", source,
            refusesCaseWith("severity", "very-severe", invalid("very-severe", "severity"))},
        {route, "an assignee without a uid is refused", types,
            refusesCaseWith("assignees", Json::array({Json::object()}), invalid("undefined", "assignees,uid"))},
        {route, "problems of the optional members follow in the order of the schema", types,
            [](Kibana &kibana) {
                Json body = newCaseWith("severity", "x");
                body["assignees"] = 1;
                kibana.post("/api/cases", body)
                    .is(400)
                    .says(invalid("1", "assignees") + "," + invalid("x", "severity"));
            }},
    };
}

Expectations limits()
{
    return {
        {route, "a title of 160 characters is accepted", unitTests, acceptsCaseWith("title", letters(160))},
        {route, "a title of 161 characters is too long", source,
            refusesCaseWith("title", letters(161), tooLong("title", 160))},
        {route, "white space around a title does not count", types,
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCaseWith("title", "   " + letters(160) + "   "))
                    .is(200)
                    .has("/title", letters(160));
            }},
        {route, "an empty title is refused", unitTests,
            refusesCaseWith("title", "", "The title field cannot be an empty string.")},
        {route, "a blank title is refused", unitTests,
            refusesCaseWith("title", "   ", "The title field cannot be an empty string.")},
        {route, "lengths count UTF-16 units", "cases/common/schema/index.ts",
            [](Kibana &kibana) {
                std::string faces;
                for (int i = 0; i < 80; ++i)
                    faces += "\xf0\x9f\x98\x80";
                kibana.post("/api/cases", newCaseWith("title", faces)).is(200);
                kibana.post("/api/cases", newCaseWith("title", faces + "a")).is(400).says(tooLong("title", 160));
            }},
        {route, "a description of 30,000 characters is accepted", unitTests,
            acceptsCaseWith("description", letters(30000))},
        {route, "a description of 30,001 characters is too long", source,
            refusesCaseWith("description", letters(30001), tooLong("description", 30000))},
        {route, "a blank description is refused", unitTests,
            refusesCaseWith("description", "  ", "The description field cannot be an empty string.")},
        {route, "a blank tag is refused", source,
            refusesCaseWith("tags", {"test", " "}, "The tag field cannot be an empty string.")},
        {route, "an empty tag is refused", source,
            refusesCaseWith("tags", {"test", ""}, "The tag field cannot be an empty string.")},
        {route, "a tag of 256 characters is accepted", types, acceptsCaseWith("tags", Json::array({letters(256)}))},
        {route, "a tag of 257 characters is too long", source,
            refusesCaseWith("tags", Json::array({letters(257)}), tooLong("tag", 256))},
        {route, "200 tags are accepted", types, acceptsCaseWith("tags", std::vector<std::string>(200, "foo"))},
        {route, "201 tags are too many", source,
            refusesCaseWith("tags", std::vector<std::string>(201, "foo"),
                "The length of the field tags is too long. Array must be of length <= 200.")},
        {route, "a problem with a tag hides that there are too many", "cases/common/schema/index.ts",
            refusesCaseWith("tags", std::vector<std::string>(201, ""), "The tag field cannot be an empty string.")},
        {route, "a category of 50 characters is accepted", types, acceptsCaseWith("category", letters(50))},
        {route, "a category of 51 characters is refused by both of its alternatives", unitTests,
            refusesCaseWith("category", letters(51), tooLong("category", 50) + "," + invalid(letters(51), "category"))},
        {route, "an empty category is refused by both of its alternatives", unitTests,
            refusesCaseWith(
                "category", "", "The category field cannot be an empty string.," + invalid("", "category"))},
        {route, "a blank category is refused by both of its alternatives", unitTests,
            refusesCaseWith(
                "category", "   ", "The category field cannot be an empty string.," + invalid("   ", "category"))},
        {route, "ten assignees are accepted", "trial/cases/assignees.ts",
            [](Kibana &kibana) {
                Json ten = Json::array();
                for (int i = 0; i < 10; ++i)
                    ten.push_back({{"uid", std::to_string(i)}});
                kibana.post("/api/cases", newCaseWith("assignees", ten)).is(200).sized("/assignees", 10);
            }},
        {route, "eleven assignees are too many, also when equal", unitTests,
            refusesCaseWith("assignees", std::vector<Json>(11, {{"uid", "foo"}}),
                "The length of the field assignees is too long. Array must be of length <= 10.")},
    };
}

}

Expectations createCaseExpectations()
{
    Expectations rows;
    for (Expectations part : {answers(), shapes(), limits()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
