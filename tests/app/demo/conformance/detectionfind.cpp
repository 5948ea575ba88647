// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/security.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view find = "GET /api/detection_engine/rules/_find";
constexpr std::string_view tags = "GET /api/detection_engine/tags";
constexpr std::string_view status = "GET /api/detection_engine/rules/prepackaged/_status";
constexpr std::string_view install = "PUT /api/detection_engine/rules/prepackaged";
constexpr std::string_view findTests = "rules_management/rule_read/find_rules.ts";
constexpr std::string_view schema = "rule_management/find_rules/find_rules_route.test.ts";
constexpr std::string_view filters = "saved-objects/api-server-internal/src/lib/search/filter_utils.test.ts";
constexpr std::string_view sorting = "rule_management/logic/search/transform_sort_field.ts";
constexpr std::string_view tagTests = "rule_management/api/tags/read_tags/read_tags.test.ts";
constexpr std::string_view statusTests =
    "prebuilt_rules/management/trial_license_complete_tier/get_prebuilt_rules_status.ts";

const std::string path = rulesPath + "/_find";
const std::string sortFields =
    "'created_at' | 'createdAt' | 'enabled' | 'execution_summary.last_execution.date' | "
    "'execution_summary.last_execution.metrics.execution_gap_duration_s' | "
    "'execution_summary.last_execution.metrics.total_indexing_duration_ms' | "
    "'execution_summary.last_execution.metrics.total_search_duration_ms' | "
    "'execution_summary.last_execution.status' | 'name' | 'risk_score' | 'riskScore' | 'severity' | 'updated_at' | "
    "'updatedAt'";

// Four rules that differ in what can be filtered and sorted by.
void makeRules(Kibana &kibana)
{
    const auto make = [&](const char *id, const char *name, const char *severity, int risk, const Json &labels,
                          bool on) {
        Json body = simpleRule(id);
        body.update({{"name", name}, {"severity", severity}, {"risk_score", risk}, {"tags", labels}, {"enabled", on}});
        createdRule(kibana, body);
    };
    make("r1", "Bravo of hosts", "high", 73, {"Linux", "Own"}, true);
    make("r2", "Alpha", "low", 21, {"Windows"}, false);
    make("r3", "Delta of hosts", "critical", 99, Json::array(), true);
    make("r4", "Charlie", "medium", 47, {"Linux"}, false);
}

// The rules of a filter, in the order in which they were made.
Expectation filtersBy(std::string_view says, const std::string &filter, const Json &ids)
{
    return {find, says, filters, [=](Kibana &kibana) {
                makeRules(kibana);
                kibana.get(path + "?filter=" + Kibana::encoded(filter))
                    .is(200)
                    .lists("/data", "rule_id", ids)
                    .has("/total", ids.size());
            }};
}

Expectation sortsBy(std::string_view says, const std::string &query, const Json &ids)
{
    return {find, says, sorting, [=](Kibana &kibana) {
                makeRules(kibana);
                kibana.get(path + '?' + query).is(200).lists("/data", "rule_id", ids);
            }};
}

Expectation refusesFilter(std::string_view says, const std::string &filter, const std::string &message)
{
    return {find, says, filters, [=](Kibana &kibana) {
                makeRules(kibana);
                saysSiem(kibana.get(path + "?filter=" + Kibana::encoded(filter)), 400, message);
            }};
}

Expectations finding()
{
    return {
        {find, "without rules it is an empty first page of twenty", findTests,
            [](Kibana &kibana) {
                kibana.get(path).is(200).has("", {{"data", Json::array()}, {"page", 1}, {"perPage", 20}, {"total", 0}});
            }},
        {find, "a rule is answered as it was created", findTests,
            [](Kibana &kibana) {
                const Json rule = createdRule(kibana);
                kibana.get(path).is(200).has("/total", 1).has("/data/0", rule);
            }},
        {find, "a page has as many rules as asked for, and the total counts all", findTests,
            [](Kibana &kibana) {
                makeRules(kibana);
                kibana.get(path + "?per_page=3&page=2")
                    .is(200)
                    .lists("/data", "rule_id", {"r4"})
                    .includes("", {{"page", 2}, {"perPage", 3}, {"total", 4}});
            }},
        {find, "no rule a page only counts", schema,
            [](Kibana &kibana) {
                makeRules(kibana);
                kibana.get(path + "?per_page=0").is(200).sized("/data", 0).has("/total", 4);
            }},
        refusesSearch(find, "pages are counted from one", schema, path + "?page=0",
            "page: Number must be greater than or equal to 1"),
        refusesSearch(find, "a page of less than nothing is refused", schema, path + "?per_page=-1",
            "per_page: Number must be greater than or equal to 0"),
        refusesSearch(find, "a page that is no number is refused", schema, path + "?page=one",
            "page: Expected number, received nan"),
        refusesSearch(find, "a page with a fraction is refused", schema, path + "?page=1.5",
            "page: Expected integer, received float"),
        refusesSearch(find, "a field that cannot be sorted by is refused with those that can", schema,
            path + "?sort_field=tags&sort_order=asc",
            "sort_field: Invalid enum value. Expected " + sortFields + ", received 'tags'"),
        refusesSearch(find, "an order that does not exist is refused", schema, path + "?sort_field=name&sort_order=up",
            "sort_order: Invalid enum value. Expected 'asc' | 'desc', received 'up'"),
        {find, "a field without an order is refused, and an order without a field", schema,
            [](Kibana &kibana) {
                const Json message =
                    Json::array({"when \"sort_order\" and \"sort_field\" must exist together or not at all"});
                saysSiem(kibana.get(path + "?sort_field=name"), 400, message);
                saysSiem(kibana.get(path + "?sort_order=asc"), 400, message);
            }},
        {find, "a key that the schema does not have is no matter", schema,
            [](Kibana &kibana) { kibana.get(path + "?nonsense=1").is(200); }},
        filtersBy("a flag filters", "alert.attributes.enabled: true", {"r1", "r3"}),
        filtersBy("a tag filters, exactly", "alert.attributes.tags: \"Linux\"", {"r1", "r4"}),
        filtersBy("a part of a tag does not", "alert.attributes.tags: Lin", Json::array()),
        filtersBy("words of the name filter", "alert.attributes.name: hosts", {"r1", "r3"}),
        filtersBy("a parameter filters", "alert.attributes.params.severity: critical", {"r3"}),
        filtersBy("a range of the risk filters", "alert.attributes.params.riskScore >= 47", {"r1", "r3", "r4"}),
        filtersBy(
            "conditions are combined", "alert.attributes.enabled: false and not alert.attributes.tags: Linux", {"r2"}),
        filtersBy("a field that exists filters", "alert.attributes.tags: *", {"r1", "r2", "r4"}),
        refusesFilter("a field without the type is refused", "name: x",
            "This key 'name' need to be wrapped by a saved object type like alert: Bad Request"),
        refusesFilter(
            "another type is refused", "cases.attributes.title: x", "This type 'cases' is not allowed: Bad Request"),
        refusesFilter("a field that is no attribute is refused", "alert.name: x",
            "This key 'alert.name' does NOT match the filter proposition SavedObjectType.attributes.key: Bad Request"),
        {find, "a filter that is no KQL fails in the shape of the security solution", filters,
            [](Kibana &kibana) {
                kibana.get(path + "?filter=" + Kibana::encoded("alert.attributes.name: ("))
                    .is(500)
                    .has("/status_code", 500);
            }},
        sortsBy("by name, ascending", "sort_field=name&sort_order=asc", {"r2", "r1", "r4", "r3"}),
        sortsBy("by severity in the order of danger", "sort_field=severity&sort_order=desc", {"r3", "r1", "r4", "r2"}),
        sortsBy("by risk under both of its names", "sort_field=riskScore&sort_order=asc", {"r2", "r4", "r1", "r3"}),
        sortsBy("by what is enabled", "sort_field=enabled&sort_order=desc", {"r1", "r3", "r2", "r4"}),
        sortsBy("by time, newest first", "sort_field=created_at&sort_order=desc", {"r4", "r3", "r2", "r1"}),
        {find, "rules of another space are not seen", findTests,
            [](Kibana &kibana) {
                makeRules(kibana);
                kibana.inSpace("research").get(path).is(200).has("/total", 0);
            }},
        {find, "an account that may only read finds, another does not", findTests,
            [](Kibana &kibana) {
                makeRules(kibana);
                kibana.as("sec_only_read").get(path).is(200).has("/total", 4);
                kibana.as("fleet_only").get(path).is(403);
            }},
        {find, "fields leave the others out of each rule", schema, {},
            "stored versions differ on whether the answer is filled up after the saved object was narrowed"},
        {tags, "every tag of every rule is told once", tagTests,
            [](Kibana &kibana) {
                makeRules(kibana);
                kibana.get("/api/detection_engine/tags").is(200).has("", {"Linux", "Own", "Windows"});
            }},
        {tags, "without rules there are none", tagTests,
            [](Kibana &kibana) { kibana.get("/api/detection_engine/tags").is(200).has("", Json::array()); }},
    };
}

Expectations prepackaged()
{
    const std::string prepackagedPath = rulesPath + "/prepackaged";
    return {
        {status, "before anything is installed, every rule is missing", statusTests,
            [=](Kibana &kibana) {
                kibana.get(prepackagedPath + "/_status")
                    .is(200)
                    .includes("",
                        {{"rules_custom_installed", 0}, {"rules_installed", 0}, {"rules_not_updated", 0},
                            {"timelines_installed", 0}, {"timelines_not_updated", 0}})
                    .check(kibana.get(prepackagedPath + "/_status").at("/rules_not_installed") > 0,
                        "no rule can be installed");
            }},
        {status, "a rule of one's own is counted apart", statusTests,
            [=](Kibana &kibana) {
                createdRule(kibana);
                kibana.get(prepackagedPath + "/_status")
                    .is(200)
                    .includes("", {{"rules_custom_installed", 1}, {"rules_installed", 0}});
            }},
        {status, "a rule that is deleted can be installed again", statusTests,
            [=](Kibana &kibana) {
                const Json missing = kibana.get(prepackagedPath + "/_status").at("/rules_not_installed");
                kibana.put(prepackagedPath, Json::object()).is(200);
                const std::string id = kibana.get(rulesPath + "/_find").text("/data/0/rule_id");
                kibana.remove(rulesPath + "?rule_id=" + id).is(200);
                kibana.get(prepackagedPath + "/_status")
                    .is(200)
                    .includes("",
                        {{"rules_not_installed", 1}, {"rules_installed", missing.get<int>() - 1},
                            {"rules_custom_installed", 0}});
            }},
        {status, "an account that may only read reads it", statusTests,
            [=](Kibana &kibana) {
                kibana.as("sec_only_read").get(prepackagedPath + "/_status").is(200);
                kibana.as("obs_only").get(prepackagedPath + "/_status").is(403);
            }},
        {install, "every missing rule is installed, disabled, and counted", statusTests,
            [=](Kibana &kibana) {
                const KibanaAnswer before = kibana.get(prepackagedPath + "/_status");
                kibana.put(prepackagedPath, Json::object())
                    .is(200)
                    .includes("",
                        {{"rules_installed", before.at("/rules_not_installed")}, {"rules_updated", 0},
                            {"timelines_installed", before.at("/timelines_not_installed")}, {"timelines_updated", 0}});
                kibana.get(rulesPath + "/_find?filter=" + Kibana::encoded("alert.attributes.enabled: true"))
                    .has("/total", 0);
                kibana.get(rulesPath + "/_find?per_page=1")
                    .includes("/data/0",
                        {{"immutable", true}, {"rule_source", {{"type", "external"}, {"is_customized", false}}}});
            }},
        {install, "a second time there is nothing to do", statusTests,
            [=](Kibana &kibana) {
                kibana.put(prepackagedPath, Json::object()).is(200);
                kibana.put(prepackagedPath, Json::object())
                    .is(200)
                    .has("",
                        {{"rules_installed", 0}, {"rules_updated", 0}, {"timelines_installed", 0},
                            {"timelines_updated", 0}});
            }},
        {install, "rules of an older version are updated", statusTests,
            [=](Kibana &kibana) {
                kibana.options.examples = true;
                const Json old = kibana.get(prepackagedPath + "/_status").at("/rules_not_updated");
                kibana.put(prepackagedPath, Json::object())
                    .is(200)
                    .check(old > 0, "no rule is old")
                    .has("/rules_updated", old);
                kibana.get(prepackagedPath + "/_status").is(200).has("/rules_not_updated", 0);
            }},
        {install, "an account that may only read installs nothing", statusTests,
            [=](Kibana &kibana) {
                kibana.as("sec_only_read").put(prepackagedPath, Json::object()).is(403);
                kibana.as("elastic").get(prepackagedPath + "/_status").is(200).has("/rules_installed", 0);
            }},
    };
}

}

Expectations detectionFindExpectations()
{
    Expectations rows = finding();
    for (Expectation &row : prepackaged())
        rows.push_back(std::move(row));
    return rows;
}

}
