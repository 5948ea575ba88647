// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/security.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view post = "POST /api/detection_engine/rules";
constexpr std::string_view read = "GET /api/detection_engine/rules";
constexpr std::string_view put = "PUT /api/detection_engine/rules";
constexpr std::string_view patch = "PATCH /api/detection_engine/rules";
constexpr std::string_view remove = "DELETE /api/detection_engine/rules";
constexpr std::string_view schema = "common/api/detection_engine/model/rule_schema/rule_request_schema.test.ts";
constexpr std::string_view createTests = "rules_management/rule_creation/create_rules.ts";
constexpr std::string_view readTests = "rules_management/rule_read/read_rules.ts";
constexpr std::string_view putTests = "rules_management/rule_update/update_rules.ts";
constexpr std::string_view patchTests = "rules_management/rule_patch/patch_rules.ts";
constexpr std::string_view deleteTests = "rules_management/rule_delete/delete_rules.ts";
constexpr std::string_view names = "rule_management/crud/read_rule/request_schema_validation.ts";
constexpr std::string_view timelines = "rule_management/crud/create_rule/request_schema_validation.ts";
constexpr std::string_view authz = "alerting/server/authorization/alerting_authorization.ts";
constexpr std::string_view texts = "packages/kbn-zod-helpers/src/stringify_zod_error.ts";

const std::string types = "'eql' | 'query' | 'saved_query' | 'threshold' | 'threat_match' | 'machine_learning' | "
                          "'new_terms' | 'esql'";
const std::string both = "both \"id\" and \"rule_id\" cannot exist, choose one or the other";
const std::string neither = "either \"id\" or \"rule_id\" must be set";

Expectation refusesRule(std::string_view says, const Json &body, const std::string &message)
{
    return refusesBody(post, says, schema, "POST", rulesPath, body, message);
}

Json ruleOfType(const char *type)
{
    return without(without(with(simpleRule(), "type", type), "query"), "language");
}

// The changed rule of PUT or PATCH.
Json changed(Kibana &kibana, const char *method, const Json &body)
{
    return kibana.send(method, rulesPath, {{"kbn-xsrf", "true"}}, textOf(body), "application/json").is(200).json();
}

Expectations creation()
{
    return {
        {post, "what is left out gets its default", createTests,
            [](Kibana &kibana) {
                kibana.as("elastic")
                    .post(rulesPath, simpleRule())
                    .is(200)
                    .includes("",
                        {{"rule_id", "rule-1"}, {"enabled", false}, {"interval", "5m"}, {"from", "now-6m"},
                            {"to", "now"}, {"max_signals", 100}, {"version", 1}, {"revision", 0}, {"immutable", false},
                            {"rule_source", {{"type", "internal"}}}, {"setup", ""}, {"created_by", "elastic"},
                            {"updated_by", "elastic"}})
                    .has("/tags", Json::array())
                    .has("/exceptions_list", Json::array())
                    .has("/required_fields", Json::array())
                    .lacks("/execution_summary");
            }},
        {post, "without rule_id the server makes one", createTests,
            [](Kibana &kibana) {
                const Json rule = createdRule(kibana, without(simpleRule(), "rule_id"));
                kibana.get(rulesPath + "?rule_id=" + rule["rule_id"].get<std::string>()).is(200).has("", rule);
            }},
        {post, "a rule_id that is there already is a conflict", createTests,
            [](Kibana &kibana) {
                createdRule(kibana);
                saysSiem(kibana.post(rulesPath, simpleRule()), 409, "rule_id: \"rule-1\" already exists");
            }},
        {post, "the same rule_id in another space is no conflict", createTests,
            [](Kibana &kibana) {
                createdRule(kibana);
                kibana.inSpace("research").post(rulesPath, simpleRule()).is(200);
            }},
        {post, "a query rule needs no query", schema,
            [](Kibana &kibana) { kibana.post(rulesPath, without(simpleRule(), "query")).is(200).has("/query", ""); }},
        {post, "a key that the schema does not have is dropped", schema,
            [](Kibana &kibana) {
                kibana.post(rulesPath, with(simpleRule(), "madeUp", "hi")).is(200).lacks("/madeUp");
            }},
        refusesRule("an empty object is refused for each field that is missing", Json::object(),
            "name: Required, description: Required, risk_score: Required, severity: Required, type: Invalid "
            "discriminator value. Expected "
                + types),
        refusesRule("fields that are missing are told in the order of the schema",
            without(without(simpleRule(), "severity"), "description"), "description: Required, severity: Required"),
        refusesRule("a type that does not exist is refused with those that do", with(simpleRule(), "type", "sigma"),
            "type: Invalid discriminator value. Expected " + types),
        refusesRule("an EQL rule needs query and language", ruleOfType("eql"),
            "query: Required, language: Invalid literal value, expected \"eql\""),
        refusesRule("a threshold rule needs query and threshold", ruleOfType("threshold"),
            "query: Required, threshold: Required"),
        refusesRule("a saved query rule needs the saved query", ruleOfType("saved_query"), "saved_id: Required"),
        refusesRule("an ES|QL rule needs its language first", ruleOfType("esql"),
            "language: Invalid literal value, expected \"esql\", query: Required"),
        refusesRule("a machine learning rule needs threshold and job", ruleOfType("machine_learning"),
            "anomaly_threshold: Required, machine_learning_job_id: Required, machine_learning_job_id: Required"),
        refusesRule(
            "a new terms rule takes three fields at most",
            [] {
                Json rule = with(simpleRule(), "type", "new_terms");
                rule["new_terms_fields"] = {"a", "b", "c", "d"};
                rule["history_window_start"] = "now-7d";
                return rule;
            }(),
            "new_terms_fields: Array must contain at most 3 element(s)"),
        refusesRule("a risk score above 100 is refused", with(simpleRule(), "risk_score", 101),
            "risk_score: Number must be less than or equal to 100"),
        refusesRule("a risk score below 0 is refused", with(simpleRule(), "risk_score", -1),
            "risk_score: Number must be greater than or equal to 0"),
        refusesRule("a risk score with a fraction is refused", with(simpleRule(), "risk_score", 1.5),
            "risk_score: Expected integer, received float"),
        refusesRule("a severity that does not exist is refused", with(simpleRule(), "severity", "junk"),
            "severity: Invalid enum value. Expected 'low' | 'medium' | 'high' | 'critical', received 'junk'"),
        refusesRule("a name without a character is refused", with(simpleRule(), "name", ""),
            "name: String must contain at least 1 character(s)"),
        refusesRule("tags that are no texts are refused with their place", with(simpleRule(), "tags", {0, "a", 2}),
            "tags.0: Expected string, received number, tags.2: Expected string, received number"),
        refusesRule("a maximum of alerts below 1 is refused", with(simpleRule(), "max_signals", 0),
            "max_signals: Number must be greater than or equal to 1"),
        refusesRule("an exception list of a namespace that does not exist is refused",
            with(simpleRule(), "exceptions_list",
                Json::array({{{"id", "a"}, {"list_id", "a"}, {"type", "detection"}, {"namespace_type", "x"}}})),
            "exceptions_list.0.namespace_type: Invalid enum value. Expected 'agnostic' | 'single', received 'x'"),
        {post, "of more than five problems the rest is counted", texts,
            [](Kibana &kibana) {
                Json rule = with(Json::object(), "tags", {1, 2, 3});
                kibana.post(rulesPath, rule)
                    .is(400)
                    .says("[request body]: name: Required, description: Required, risk_score: Required, severity: "
                          "Required, tags.0: Expected string, received number, and 3 more");
            }},
        {post, "a body that is missing is refused as null", texts,
            [](Kibana &kibana) {
                kibana.post(rulesPath).is(400).mentions("[request body]: Expected object, received null");
            }},
        {post, "a timeline needs its title, in a list of messages", timelines,
            [](Kibana &kibana) {
                saysSiem(kibana.post(rulesPath, with(simpleRule(), "timeline_id", "123")), 400,
                    Json::array({"when \"timeline_id\" exists, \"timeline_title\" must also exist"}));
            }},
        {post, "a timeline's title needs the timeline", timelines,
            [](Kibana &kibana) {
                saysSiem(kibana.post(rulesPath, with(simpleRule(), "timeline_title", "Mine")), 400,
                    Json::array({"when \"timeline_title\" exists, \"timeline_id\" must also exist"}));
            }},
        {post, "an empty timeline is told apart from a missing one", timelines,
            [](Kibana &kibana) {
                Json rule = with(simpleRule(), "timeline_id", "");
                saysSiem(kibana.post(rulesPath, with(rule, "timeline_title", "Mine")), 400,
                    Json::array({"\"timeline_id\" cannot be an empty string"}));
            }},
        {post, "an account that may only read is refused by the alerting framework", authz,
            [](Kibana &kibana) {
                saysSiem(kibana.as("sec_only_read").post(rulesPath, simpleRule()), 403,
                    "Unauthorized by \"siem\" to create \"siem.queryRule\" rule");
            }},
        {post, "an account without the security solution is refused at the route", authz,
            [](Kibana &kibana) {
                kibana.as("obs_only").post(rulesPath, simpleRule()).is(403).mentions("[securitySolution]");
            }},
    };
}

Expectations reading()
{
    return {
        {read, "a rule is found by rule_id and by id", readTests,
            [](Kibana &kibana) {
                const Json rule = createdRule(kibana);
                kibana.get(rulesPath + "?rule_id=rule-1").is(200).has("", rule);
                kibana.get(rulesPath + "?id=" + rule["id"].get<std::string>()).is(200).has("", rule);
            }},
        {read, "an id that nobody has is not found", readTests,
            [](Kibana &kibana) {
                saysSiem(kibana.get(rulesPath + "?id=c1e1b359-7ac1-4e96-bc81-c683c092436f"), 404,
                    "id: \"c1e1b359-7ac1-4e96-bc81-c683c092436f\" not found");
            }},
        {read, "a rule_id that nobody has is not found", readTests,
            [](Kibana &kibana) {
                saysSiem(kibana.get(rulesPath + "?rule_id=fake_id"), 404, "rule_id: \"fake_id\" not found");
            }},
        {read, "neither id nor rule_id is refused, in a list of messages", names,
            [](Kibana &kibana) { saysSiem(kibana.get(rulesPath), 400, Json::array({neither})); }},
        {read, "both id and rule_id are refused", names,
            [](Kibana &kibana) {
                saysSiem(kibana.get(rulesPath + "?rule_id=x&id=c1e1b359-7ac1-4e96-bc81-c683c092436f"), 400,
                    Json::array({both}));
            }},
        refusesSearch(read, "an id that is no UUID is refused", schema, rulesPath + "?id=fake_id", "id: Invalid uuid"),
        {read, "an account that may only read reads", authz,
            [](Kibana &kibana) {
                createdRule(kibana);
                kibana.as("sec_only_read").get(rulesPath + "?rule_id=rule-1").is(200);
                kibana.as("obs_only").get(rulesPath + "?rule_id=rule-1").is(403);
            }},
        {remove, "the rule is answered as it was, and is gone", deleteTests,
            [](Kibana &kibana) {
                const Json rule = createdRule(kibana);
                kibana.remove(rulesPath + "?rule_id=rule-1").is(200).has("", rule);
                kibana.get(rulesPath + "?rule_id=rule-1").is(404);
            }},
        {remove, "a rule that nobody has is not found", deleteTests,
            [](Kibana &kibana) {
                saysSiem(kibana.remove(rulesPath + "?rule_id=fake_id"), 404, "rule_id: \"fake_id\" not found");
            }},
        {remove, "neither id nor rule_id is refused", names,
            [](Kibana &kibana) { saysSiem(kibana.remove(rulesPath), 400, Json::array({neither})); }},
        {remove, "an account that may only read deletes nothing", authz,
            [](Kibana &kibana) {
                createdRule(kibana);
                saysSiem(kibana.as("sec_only_read").remove(rulesPath + "?rule_id=rule-1"), 403,
                    "Unauthorized by \"siem\" to delete \"siem.queryRule\" rule");
                kibana.get(rulesPath + "?rule_id=rule-1").is(200);
            }},
    };
}

Expectations changing()
{
    return {
        {put, "what the body leaves out falls back to its default, names and enabled stay", putTests,
            [](Kibana &kibana) {
                Json body = with(with(simpleRule(), "tags", {"a"}), "enabled", true);
                const Json rule = createdRule(kibana, body);
                const Json now = changed(kibana, "PUT", with(simpleRule(), "name", "some other name"));
                kibana.get(rulesPath + "?rule_id=rule-1")
                    .is(200)
                    .has("", now)
                    .includes("",
                        {{"name", "some other name"}, {"tags", Json::array()}, {"enabled", true}, {"revision", 1},
                            {"version", 1}, {"id", rule["id"]}, {"created_at", rule["created_at"]}});
            }},
        {put, "a rule is replaced by its id", putTests,
            [](Kibana &kibana) {
                const Json rule = createdRule(kibana);
                Json body = with(without(simpleRule(), "rule_id"), "id", rule["id"]);
                changed(kibana, "PUT", body);
                kibana.get(rulesPath + "?rule_id=rule-1").is(200).has("/id", rule["id"]);
            }},
        {put, "a rule that nobody has is not found, and not made", putTests,
            [](Kibana &kibana) {
                saysSiem(kibana.put(rulesPath, simpleRule("fake_id")), 404, "rule_id: \"fake_id\" not found");
                kibana.get(rulesPath + "?rule_id=fake_id").is(404);
            }},
        {put, "neither id nor rule_id is refused", putTests,
            [](Kibana &kibana) {
                saysSiem(kibana.put(rulesPath, without(simpleRule(), "rule_id")), 400, Json::array({neither}));
            }},
        refusesBody(put, "every required field has to be there", schema, "PUT", rulesPath, {{"rule_id", "rule-1"}},
            "name: Required, description: Required, risk_score: Required, severity: Required, type: Invalid "
            "discriminator value. Expected "
                + types),
        {patch, "one field is changed, the others stay", patchTests,
            [](Kibana &kibana) {
                Json expected = createdRule(kibana);
                const Json now = changed(kibana, "PATCH", {{"rule_id", "rule-1"}, {"name", "some other name"}});
                expected["name"] = "some other name";
                expected["revision"] = 1;
                expected["updated_at"] = now["updated_at"];
                kibana.get(rulesPath + "?rule_id=rule-1").is(200).has("", expected);
            }},
        {patch, "enabling a rule is no revision", patchTests,
            [](Kibana &kibana) {
                createdRule(kibana);
                const Json now = changed(kibana, "PATCH", {{"rule_id", "rule-1"}, {"enabled", true}});
                kibana.get(rulesPath + "?rule_id=rule-1").includes("", {{"enabled", true}, {"revision", 0}});
            }},
        {patch, "a change beside enabling is one", patchTests,
            [](Kibana &kibana) {
                createdRule(kibana);
                changed(kibana, "PATCH", {{"rule_id", "rule-1"}, {"enabled", true}, {"severity", "low"}});
                kibana.get(rulesPath + "?rule_id=rule-1").includes("", {{"severity", "low"}, {"revision", 1}});
            }},
        {patch, "a rule that nobody has is not found", patchTests,
            [](Kibana &kibana) {
                saysSiem(kibana.patch(rulesPath, {{"rule_id", "fake_id"}, {"name", "x"}}), 404,
                    "rule_id: \"fake_id\" not found");
            }},
        {patch, "neither id nor rule_id is refused", names,
            [](Kibana &kibana) {
                saysSiem(kibana.patch(rulesPath, {{"name", "x"}}), 400, Json::array({neither}));
            }},
        refusesBody(patch, "a field of the wrong type is refused", schema, "PATCH", rulesPath,
            {{"rule_id", "rule-1"}, {"risk_score", "high"}}, "risk_score: Expected number, received string"),
        {patch, "an account that may only read changes nothing", authz,
            [](Kibana &kibana) {
                createdRule(kibana);
                saysSiem(kibana.as("sec_only_read").patch(rulesPath, {{"rule_id", "rule-1"}, {"name", "x"}}), 403,
                    "Unauthorized by \"siem\" to update \"siem.queryRule\" rule");
            }},
        {patch, "the type of a rule cannot be changed by a patch", patchTests, {},
            "stored versions differ between ignoring the type and checking the fields by it"},
    };
}

}

Expectations detectionRuleExpectations()
{
    Expectations rows = creation();
    for (const auto &more : {reading(), changing()})
        rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

}
