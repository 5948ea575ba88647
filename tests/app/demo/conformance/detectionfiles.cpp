// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/security.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view exportRoute = "POST /api/detection_engine/rules/_export";
constexpr std::string_view importRoute = "POST /api/detection_engine/rules/_import";
constexpr std::string_view exportTests = "rule_import_export/export_rules.ts";
constexpr std::string_view importTests = "rule_import_export/import_rules.ts";
constexpr std::string_view importRouteTests = "rule_management/api/rules/import_rules/route.test.ts";
constexpr std::string_view hapi = "core/http/router-server-internal/src/router.ts";

const std::string exportPath = rulesPath + "/_export";
const std::string importPath = rulesPath + "/_import";

KibanaAnswer import(Kibana &kibana, const std::vector<Json> &rules, const std::string &query = {})
{
    return sendFile(kibana, importPath + query, "rules.ndjson", linesFrom(rules));
}

Json error(std::string_view ruleId, int status, std::string_view message)
{
    return Json::array({{{"rule_id", ruleId}, {"error", {{"status_code", status}, {"message", message}}}}});
}

Json withList(std::string_view listId)
{
    return with(simpleRule(), "exceptions_list",
        Json::array({{{"id", "1"}, {"list_id", listId}, {"type", "detection"}, {"namespace_type", "single"}}}));
}

Expectations exporting()
{
    return {
        {exportRoute, "every rule is a line, without what the server keeps about its runs, and the last line counts",
            exportTests,
            [](Kibana &kibana) {
                const Json rule = createdRule(kibana);
                const KibanaAnswer answer = kibana.post(exportPath);
                const auto lines = linesIn(answer);
                KibanaAnswer(answer)
                    .is(200)
                    .hasHeader("content-type", "application/ndjson")
                    .hasHeader("content-disposition", "attachment; filename=\"export.ndjson\"")
                    .check(lines.size() == 2 && nlohmann::json(lines[0]) == nlohmann::json(rule), "another rule")
                    .check(lines.size() == 2 && lines[1]["exported_count"] == 1 && lines[1]["missing_rules_count"] == 0
                            && lines[1]["exported_exception_list_count"] == 0,
                        "other counts");
            }},
        {exportRoute, "the name of the file can be chosen", exportTests,
            [](Kibana &kibana) {
                kibana.post(exportPath + "?file_name=mine.ndjson")
                    .is(200)
                    .hasHeader("content-disposition", "attachment; filename=\"mine.ndjson\"");
            }},
        {exportRoute, "the counts can be left out", exportTests,
            [](Kibana &kibana) {
                createdRule(kibana);
                const KibanaAnswer answer = kibana.post(exportPath + "?exclude_export_details=true");
                KibanaAnswer(answer).is(200).check(linesIn(answer).size() == 1, "there are other lines");
            }},
        {exportRoute, "only the rules that are named, and those that are missing are told", exportTests,
            [](Kibana &kibana) {
                createdRule(kibana, simpleRule("rule-1"));
                createdRule(kibana, simpleRule("rule-2"));
                const KibanaAnswer answer =
                    kibana.post(exportPath, {{"objects", {{{"rule_id", "rule-2"}}, {{"rule_id", "nobody"}}}}});
                const auto lines = linesIn(answer);
                KibanaAnswer(answer).is(200).check(lines.size() == 2 && lines[0]["rule_id"] == "rule-2"
                        && lines[1]["missing_rules"] == Json::array({{{"rule_id", "nobody"}}}),
                    "other lines");
            }},
        {exportRoute, "the exception lists of the rules are lines too, with their items", exportTests,
            [](Kibana &kibana) {
                kibana.post("/api/exception_lists", listBody()).is(200);
                kibana.post("/api/exception_lists/items", itemBody()).is(200);
                createdRule(kibana, withList("some-list-id"));
                const auto lines = linesIn(kibana.post(exportPath).is(200));
                kibana.get(exportPath)
                    .check(lines.size() == 4 && lines[1]["list_id"] == "some-list-id"
                            && lines[2]["item_id"] == "some-list-item-id" && lines[3]["exported_count"] == 3,
                        "other lines");
            }},
        refusesBody(exportRoute, "objects without rule_id are refused", exportTests, "POST", exportPath,
            {{"objects", Json::array({Json::object()})}}, "objects.0.rule_id: Required"),
        {exportRoute, "an account that may only read exports", exportTests,
            [](Kibana &kibana) {
                kibana.as("sec_only_read").post(exportPath).is(200);
                kibana.as("obs_only").post(exportPath).is(403);
            }},
    };
}

Expectations importing()
{
    return {
        {importRoute, "a rule of a file is made, and can be read", importTests,
            [](Kibana &kibana) {
                import(kibana, {simpleRule()})
                    .is(200)
                    .has("",
                        {{"success", true}, {"success_count", 1}, {"rules_count", 1}, {"errors", Json::array()},
                            {"exceptions_errors", Json::array()}, {"exceptions_success", true},
                            {"exceptions_success_count", 0}, {"action_connectors_success", true},
                            {"action_connectors_success_count", 0}, {"action_connectors_errors", Json::array()},
                            { "action_connectors_warnings",
                                Json::array() }});
                kibana.get(rulesPath + "?rule_id=rule-1").is(200).includes("", {{"name", "Simple Rule Query"}});
            }},
        {importRoute, "what was exported can be imported into another space", importTests,
            [](Kibana &kibana) {
                createdRule(kibana);
                const std::string file = kibana.post(exportPath).body();
                kibana.inSpace("research");
                sendFile(kibana, importPath, "rules.ndjson", file).is(200).has("/success_count", 1);
                kibana.get(rulesPath + "?rule_id=rule-1").is(200);
            }},
        {importRoute, "a rule that is there already is a conflict, others are made", importTests,
            [](Kibana &kibana) {
                createdRule(kibana);
                import(kibana, {simpleRule("rule-1"), simpleRule("rule-2")})
                    .is(200)
                    .includes("",
                        {{"success", false}, {"success_count", 1},
                            { "rules_count",
                                2 }})
                    .has("/errors", error("rule-1", 409, "rule_id: \"rule-1\" already exists"));
                kibana.get(rulesPath + "?rule_id=rule-2").is(200);
            }},
        {importRoute, "with overwrite it is replaced", importTests,
            [](Kibana &kibana) {
                const Json rule = createdRule(kibana);
                import(kibana, {with(simpleRule(), "name", "some other name")}, "?overwrite=true")
                    .is(200)
                    .includes("",
                        {{"success", true},
                            { "success_count",
                                1 }});
                kibana.get(rulesPath + "?rule_id=rule-1")
                    .is(200)
                    .includes("", {{"name", "some other name"}, {"id", rule["id"]}, {"revision", 1}});
            }},
        {importRoute, "the same rule twice in a file is told, and made once", importTests,
            [](Kibana &kibana) {
                import(kibana, {simpleRule(), with(simpleRule(), "name", "the last")})
                    .is(200)
                    .includes("",
                        {{"success", false}, {"success_count", 1},
                            { "rules_count",
                                2 }})
                    .has("/errors", error("rule-1", 400, "More than one rule with rule-id: \"rule-1\" found"));
                kibana.get(rulesPath + "?rule_id=rule-1").is(200).has("/name", "the last");
            }},
        {importRoute, "with overwrite the same rule twice is no error", importTests,
            [](Kibana &kibana) {
                import(kibana, {simpleRule(), simpleRule()}, "?overwrite=true")
                    .is(200)
                    .includes("",
                        {{"success", true}, {"success_count", 1},
                            { "rules_count",
                                2 }});
            }},
        {importRoute, "a line without rule_id is refused, others are made", importRouteTests,
            [](Kibana &kibana) {
                import(kibana, {without(simpleRule(), "rule_id"), simpleRule()})
                    .is(200)
                    .includes("",
                        {{"success", false},
                            { "success_count",
                                1 }})
                    .has("/errors", error("(unknown id)", 400, "rule_id: Required"));
            }},
        {importRoute, "a line without a name is refused with its field", importRouteTests,
            [](Kibana &kibana) {
                import(kibana, {without(simpleRule(), "name")})
                    .is(200)
                    .has("/errors", error("(unknown id)", 400, "name: Required"))
                    .has("/rules_count", 1);
            }},
        {importRoute, "a line that is no JSON is an error of its own", importRouteTests,
            [](Kibana &kibana) {
                sendFile(kibana, importPath, "rules.ndjson", "{not json\n" + textOf(simpleRule()) + "\r\n\n")
                    .is(200)
                    .includes("", {{"success", false}, {"success_count", 1}, {"rules_count", 2}})
                    .has("/errors/0/error/status_code", 400);
            }},
        {importRoute, "a file of another kind is refused by its name", importTests,
            [](Kibana &kibana) {
                saysSiem(sendFile(kibana, importPath, "rules.txt", ""), 400, "Invalid file extension .txt");
                saysSiem(sendFile(kibana, importPath, "rules", ""), 400, "Invalid file extension ");
            }},
        {importRoute, "the ending may be in capitals", importTests,
            [](Kibana &kibana) {
                sendFile(kibana, importPath, "RULES.NDJSON", textOf(simpleRule())).is(200).has("/success_count", 1);
            }},
        {importRoute, "an exception list that is missing is taken off the rule, and told", importTests,
            [](Kibana &kibana) {
                import(kibana, {withList("gone")})
                    .is(200)
                    .includes("",
                        {{"success", false},
                            { "success_count",
                                1 }})
                    .has("/errors/0/error",
                        {{"status_code", 400},
                            { "message",
                                "Rule with rule_id: \"rule-1\" references a non existent exception list of list_id: "
                                "\"gone\". Reference has been removed." }});
                kibana.get(rulesPath + "?rule_id=rule-1").has("/exceptions_list", Json::array());
            }},
        {importRoute, "exception lists of the file are made and counted", importTests,
            [](Kibana &kibana) {
                import(kibana, {withList("some-list-id"), listBody(), itemBody()})
                    .is(200)
                    .includes("",
                        {{"success", true}, {"rules_count", 1},
                            { "exceptions_success_count",
                                2 }});
                kibana.get("/api/exception_lists/items?item_id=some-list-item-id").is(200);
            }},
        {importRoute, "a form without a file fails", importRouteTests,
            [](Kibana &kibana) {
                kibana
                    .send("POST", importPath, {{"kbn-xsrf", "true"}},
                        "--edge\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--edge--\r\n",
                        "multipart/form-data; boundary=edge")
                    .is(500)
                    .has("/status_code", 500);
            }},
        {importRoute, "a form that is cut off is refused", hapi,
            [](Kibana &kibana) {
                kibana
                    .send("POST", importPath, {{"kbn-xsrf", "true"}},
                        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.ndjson\"\r\n\r\nx",
                        "multipart/form-data; boundary=edge")
                    .is(400)
                    .says("Invalid multipart payload format");
            }},
        {importRoute, "a file above ten megabytes is refused with the limit", hapi,
            [](Kibana &kibana) {
                sendFile(kibana, importPath, "rules.ndjson", std::string(10485760, ' '))
                    .is(413)
                    .says("Payload content length greater than maximum allowed: 10485760");
            }},
        {importRoute, "a file above the usual limit of a body is taken", hapi,
            [](Kibana &kibana) {
                sendFile(kibana, importPath, "rules.ndjson", std::string(3000000, '\n') + textOf(simpleRule()))
                    .is(200)
                    .has("/success_count", 1);
            }},
        {importRoute, "an account that may only read imports nothing", importTests,
            [](Kibana &kibana) {
                kibana.as("sec_only_read");
                import(kibana, {simpleRule()}).is(403);
                kibana.get(rulesPath + "?rule_id=rule-1").is(404);
            }},
    };
}

}

Expectations detectionFileExpectations()
{
    Expectations rows = exporting();
    for (Expectation &row : importing())
        rows.push_back(std::move(row));
    return rows;
}

}
