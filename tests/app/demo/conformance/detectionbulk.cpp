// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/security.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view bulk = "POST /api/detection_engine/rules/_bulk_action";
constexpr std::string_view routeTests = "rule_management/api/rules/bulk_actions/route.test.ts";
constexpr std::string_view tests = "rules_management/rule_bulk_actions/perform_bulk_action.ts";
constexpr std::string_view dryTests = "rules_management/rule_bulk_actions/perform_bulk_action_dry_run.ts";

const std::string path = rulesPath + "/_bulk_action";

KibanaAnswer perform(Kibana &kibana, const Json &body, bool dryRun = false)
{
    return kibana.post(path + (dryRun ? "?dry_run=true" : ""), body);
}

Json editing(const char *type, const Json &value)
{
    return {{"query", ""}, {"action", "edit"}, {"edit", Json::array({{{"type", type}, {"value", value}}})}};
}

KibanaAnswer rule(Kibana &kibana, const char *ruleId = "rule-1")
{
    return kibana.get(rulesPath + "?rule_id=" + ruleId);
}

Expectation edits(std::string_view says, const Json &before, const char *type, const Json &value, const Json &after)
{
    return {bulk, says, tests, [=](Kibana &kibana) {
                Json body = simpleRule();
                body.update(before);
                createdRule(kibana, body);
                perform(kibana, editing(type, value))
                    .is(200)
                    .has("/attributes/summary", {{"failed", 0}, {"skipped", 0}, {"succeeded", 1}, {"total", 1}})
                    .includes("/attributes/results/updated/0", after);
                rule(kibana).is(200).includes("", after).has("/revision", 1);
            }};
}

Expectation refuses(std::string_view says, const Json &body, const std::string &message)
{
    return {bulk, says, routeTests, [=](Kibana &kibana) { saysSiem(perform(kibana, body), 400, message); }};
}

Json manyIds(size_t count)
{
    Json ids = Json::array();
    for (size_t i = 0; i < count; ++i)
        ids.push_back("fake-id");
    return ids;
}

Expectations actions()
{
    return {
        {bulk, "rules are enabled, and answered as they are now", tests,
            [](Kibana &kibana) {
                createdRule(kibana);
                perform(kibana, {{"query", ""}, {"action", "enable"}})
                    .is(200)
                    .has("/success", true)
                    .has("/rules_count", 1)
                    .has("/attributes/summary", {{"failed", 0}, {"skipped", 0}, {"succeeded", 1}, {"total", 1}})
                    .has("/attributes/results/updated/0/enabled", true);
                rule(kibana).is(200).has("/enabled", true);
            }},
        {bulk, "rules are disabled", tests,
            [](Kibana &kibana) {
                createdRule(kibana, with(simpleRule(), "enabled", true));
                perform(kibana, {{"query", ""}, {"action", "disable"}})
                    .is(200)
                    .has("/attributes/results/updated/0/enabled", false);
                rule(kibana).is(200).has("/enabled", false);
            }},
        {bulk, "rules are deleted, and answered as they were", tests,
            [](Kibana &kibana) {
                const Json made = createdRule(kibana);
                perform(kibana, {{"query", ""}, {"action", "delete"}})
                    .is(200)
                    .has("/attributes/results/deleted/0", made);
                rule(kibana).is(404);
            }},
        {bulk, "a copy is disabled and is called so", tests,
            [](Kibana &kibana) {
                createdRule(kibana, with(simpleRule(), "enabled", true));
                const KibanaAnswer answer = perform(kibana,
                    {{"query", ""}, {"action", "duplicate"},
                        {"duplicate", {{"include_exceptions", false}, {"include_expired_exceptions", false}}}});
                KibanaAnswer(answer).is(200).includes("/attributes/results/created/0",
                    {{"name", "Simple Rule Query [Duplicate]"}, {"enabled", false}, {"immutable", false}});
                kibana.get(rulesPath + "/_find").is(200).has("/total", 2);
                KibanaAnswer(answer).check(
                    answer.text("/attributes/results/created/0/rule_id") != "rule-1", "the rule_id is the same");
            }},
        {bulk, "rules are exported as lines with a line that counts them", tests,
            [](Kibana &kibana) {
                createdRule(kibana);
                const KibanaAnswer answer = perform(kibana, {{"query", ""}, {"action", "export"}});
                const auto lines = linesIn(answer);
                KibanaAnswer(answer)
                    .is(200)
                    .hasHeader("content-type", "application/ndjson")
                    .hasHeader("content-disposition", "attachment; filename=\"rules_export.ndjson\"")
                    .check(
                        lines.size() == 2 && lines[0]["rule_id"] == "rule-1" && lines[1]["exported_rules_count"] == 1,
                        "the lines are others");
            }},
        {bulk, "a query chooses the rules", tests,
            [](Kibana &kibana) {
                createdRule(kibana, with(simpleRule("rule-1"), "tags", {"a"}));
                createdRule(kibana, simpleRule("rule-2"));
                perform(kibana, {{"query", "alert.attributes.tags: a"}, {"action", "enable"}})
                    .is(200)
                    .has("/rules_count", 1);
                rule(kibana, "rule-2").has("/enabled", false);
            }},
        {bulk, "ids choose the rules, and those that nobody has fail alone", routeTests,
            [](Kibana &kibana) {
                const Json made = createdRule(kibana);
                perform(kibana, {{"ids", {made["id"], "failed-mock-id"}}, {"action", "disable"}})
                    .is(500)
                    .has("/message", "Bulk edit partially failed")
                    .has("/status_code", 500)
                    .has("/attributes/summary", {{"failed", 1}, {"skipped", 0}, {"succeeded", 1}, {"total", 2}})
                    .has("/attributes/errors",
                        Json::array({{{"message", "Rule not found"}, {"status_code", 500},
                            {"rules", Json::array({{{"id", "failed-mock-id"}}})}}}));
            }},
        {bulk, "when every id fails, it says so", routeTests,
            [](Kibana &kibana) {
                perform(kibana, {{"ids", {"x", "y"}}, {"action", "enable"}})
                    .is(500)
                    .has("/message", "Bulk edit failed")
                    .sized("/attributes/errors/0/rules", 2);
            }},
        {bulk, "a dry run counts and changes nothing", dryTests,
            [](Kibana &kibana) {
                createdRule(kibana);
                for (const char *action : {"enable", "disable", "duplicate", "delete"})
                    perform(kibana, {{"query", ""}, {"action", action}}, true)
                        .is(200)
                        .has("/attributes/summary", {{"failed", 0}, {"skipped", 0}, {"succeeded", 1}, {"total", 1}})
                        .has("/attributes/results",
                            {{"created", Json::array()}, {"deleted", Json::array()}, {"skipped", Json::array()},
                                {"updated", Json::array()}});
                rule(kibana).is(200).has("/enabled", false);
                kibana.get(rulesPath + "/_find").has("/total", 1);
            }},
        {bulk, "a dry run of an export is refused", dryTests,
            [](Kibana &kibana) {
                saysSiem(perform(kibana, {{"query", ""}, {"action", "export"}}, true), 400,
                    "Export action doesn't support dry_run mode");
            }},
        {bulk, "an account that may only read changes nothing, and may export", tests,
            [](Kibana &kibana) {
                createdRule(kibana);
                kibana.as("sec_only_read");
                perform(kibana, {{"query", ""}, {"action", "enable"}}).is(403).has("/status_code", 403);
                perform(kibana, {{"query", ""}, {"action", "export"}}).is(200);
                rule(kibana).has("/enabled", false);
            }},
    };
}

Expectations editRows()
{
    return {
        edits("tags are added, each once", {{"tags", {"a", "b"}}}, "add_tags", {"b", "c"}, {{"tags", {"a", "b", "c"}}}),
        edits("tags are removed", {{"tags", {"a", "b"}}}, "delete_tags", {"b", "x"}, {{"tags", {"a"}}}),
        edits("tags are set", {{"tags", {"a", "b"}}}, "set_tags", {"c"}, {{"tags", {"c"}}}),
        edits("index patterns are added", {{"index", {"a-*"}}}, "add_index_patterns", {"b-*"},
            {{"index", {"a-*", "b-*"}}}),
        edits("index patterns are set", {{"index", {"a-*"}}}, "set_index_patterns", {"b-*"}, {{"index", {"b-*"}}}),
        edits("a timeline is set", Json::object(), "set_timeline", {{"timeline_id", "t-1"}, {"timeline_title", "Mine"}},
            {{"timeline_id", "t-1"}, {"timeline_title", "Mine"}}),
        edits("a schedule sets how far the rule looks back", Json::object(), "set_schedule",
            {{"interval", "1h"}, {"lookback", "1m"}}, {{"interval", "1h"}, {"from", "now-3660s"}, {"to", "now"}}),
        {bulk, "a rule that an edit leaves as it is is skipped", tests,
            [](Kibana &kibana) {
                const Json made = createdRule(kibana, with(simpleRule(), "tags", {"a"}));
                perform(kibana, editing("add_tags", {"a"}))
                    .is(200)
                    .has("/attributes/summary", {{"failed", 0}, {"skipped", 1}, {"succeeded", 0}, {"total", 1}})
                    .has("/attributes/results/skipped",
                        Json::array(
                            {{{"id", made["id"]}, {"name", made["name"]}, {"skip_reason", "RULE_NOT_MODIFIED"}}}));
                rule(kibana).has("/revision", 0);
            }},
        {bulk, "the last index pattern cannot be removed, and the rule stays as it was", tests,
            [](Kibana &kibana) {
                createdRule(kibana, with(simpleRule(), "index", {"a-*"}));
                perform(kibana, editing("delete_index_patterns", {"a-*"}))
                    .is(500)
                    .has("/attributes/errors/0/message", "Mutated params invalid: Index patterns can't be empty");
                rule(kibana).has("/index", {"a-*"});
            }},
        {bulk, "a machine learning rule has no index patterns", tests,
            [](Kibana &kibana) {
                createdRule(kibana,
                    {{"name", "ML"}, {"description", "ML"}, {"risk_score", 1}, {"severity", "low"},
                        {"rule_id", "rule-1"}, {"type", "machine_learning"}, {"anomaly_threshold", 50},
                        {"machine_learning_job_id", "job"}});
                perform(kibana, editing("add_index_patterns", {"a-*"})).is(500).has("/message", "Bulk edit failed");
            }},
    };
}

Expectations refusals()
{
    const std::string literals = "action: Invalid literal value, expected \"delete\", action: Invalid literal value, "
                                 "expected \"disable\", action: Invalid literal value, expected \"enable\", action: "
                                 "Invalid literal value, expected \"export\", action: Invalid literal value, expected "
                                 "\"duplicate\", and 4 more";
    return {
        refusesBody(bulk, "an action that does not exist is refused by each that does", routeTests, "POST", path,
            {{"query", ""}, {"action", "unknown"}}, literals),
        refusesBody(bulk, "a missing action is refused like an unknown one", routeTests, "POST", path, {{"query", ""}},
            literals),
        refusesBody(bulk, "an empty list of ids is refused", routeTests, "POST", path,
            {{"action", "disable"}, {"ids", Json::array()}}, "ids: Array must contain at least 1 element(s)"),
        refusesBody(bulk, "an empty list of edits is refused", routeTests, "POST", path,
            {{"action", "edit"}, {"query", ""}, {"edit", Json::array()}},
            "edit: Array must contain at least 1 element(s)"),
        refuses("more than 100 ids are refused", {{"action", "disable"}, {"ids", manyIds(101)}},
            "More than 100 ids sent for bulk edit action."),
        refuses("ids and a query together are refused", {{"action", "disable"}, {"ids", {"x"}}, {"query", ""}},
            "Both query and ids are sent. Define either ids or query in request payload."),
        {bulk, "100 ids are taken", routeTests,
            [](Kibana &kibana) {
                perform(kibana, {{"action", "disable"}, {"ids", manyIds(100)}})
                    .is(500)
                    .has("/attributes/summary/failed", 100);
            }},
        {bulk, "a dry run that is neither true nor false is refused", routeTests,
            [](Kibana &kibana) {
                kibana.post(path + "?dry_run=invalid", {{"query", ""}, {"action", "enable"}})
                    .is(400)
                    .says("[request query]: dry_run: Invalid enum value. Expected 'true' | 'false', received "
                          "'invalid', dry_run: Expected boolean, received string");
            }},
    };
}

}

Expectations detectionBulkExpectations()
{
    Expectations rows = actions();
    for (const auto &more : {editRows(), refusals()})
        rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

}
