// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/security.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view search = "POST /api/detection_engine/signals/search";
constexpr std::string_view status = "POST /api/detection_engine/signals/status";
constexpr std::string_view tags = "POST /api/detection_engine/signals/tags";
constexpr std::string_view assignees = "POST /api/detection_engine/signals/assignees";
constexpr std::string_view searchTests = "detection_engine/alerts/query_alerts.ts";
constexpr std::string_view searchRoute = "detection_engine/routes/signals/query_signals_route.test.ts";
constexpr std::string_view statusTests = "detection_engine/alerts/alert_status/alert_status.ts";
constexpr std::string_view statusRoute = "detection_engine/routes/signals/open_close_signals_route.test.ts";
constexpr std::string_view tagTests = "detection_engine/alerts/set_alert_tags.ts";
constexpr std::string_view assigneeTests = "detection_engine/alerts/assignments/assignments.ts";

const std::string path = "/api/detection_engine/signals";

KibanaAnswer found(Kibana &kibana, const Json &body)
{
    kibana.options.examples = true;
    return kibana.post(path + "/search", body);
}

Json everything()
{
    return {{"query", {{"match_all", Json::object()}}}};
}

Json firstId(Kibana &kibana)
{
    return found(kibana, everything()).is(200).at("/hits/hits/0/_id");
}

Json byId(const Json &id)
{
    return {{"query", {{"ids", {{"values", Json::array({id})}}}}}};
}

Json sourceOf(Kibana &kibana, const Json &id)
{
    return found(kibana, byId(id)).is(200).at("/hits/hits/0/_source");
}

Expectations searching()
{
    return {
        {search, "an alert is answered as Elasticsearch answers it", searchTests,
            [](Kibana &kibana) {
                found(kibana, everything())
                    .is(200)
                    .sized("/hits/hits", 10)
                    .has("/hits/total/relation", "eq")
                    .has("/timed_out", false)
                    .has("/_shards/failed", 0)
                    .has("/hits/hits/0/_source/kibana.alert.workflow_status", "open");
            }},
        {search, "without alerts nothing is found", searchTests,
            [](Kibana &kibana) {
                kibana.post(path + "/search", everything())
                    .is(200)
                    .has("/hits/total", {{"value", 0}, {"relation", "eq"}})
                    .has("/hits/hits", Json::array());
            }},
        {search, "a body without a parameter is refused", searchRoute,
            [](Kibana &kibana) {
                saysSiem(kibana.post(path + "/search", Json::object()), 400, "\"value\" must have at least 1 children");
            }},
        {search, "a key that the schema does not have is dropped", searchRoute,
            [](Kibana &kibana) {
                saysSiem(kibana.post(path + "/search", {{"from", 3}}), 400, "\"value\" must have at least 1 children");
            }},
        {search, "a size alone is enough", searchRoute,
            [](Kibana &kibana) {
                found(kibana, {{"size", 1}}).is(200).sized("/hits/hits", 1);
            }},
        refusesBody(search, "a size below zero is refused", searchRoute, "POST", path + "/search", {{"size", -1}},
            "size: Number must be greater than or equal to 0"),
        {search, "more than 10,000 are refused by Elasticsearch", searchRoute,
            [](Kibana &kibana) {
                found(kibana, {{"size", 10001}}).is(400).has("/status_code", 400);
            }},
        {search, "a query that Elasticsearch does not have is refused", searchTests,
            [](Kibana &kibana) {
                found(kibana, {{"query", {{"looks_like", Json::object()}}}})
                    .is(400)
                    .has("/message", "parsing_exception: unknown query [looks_like]");
            }},
        {search, "clauses are combined", searchTests,
            [](Kibana &kibana) {
                const Json query{{"bool",
                    {{"filter",
                         Json::array({{{"term", {{"kibana.alert.workflow_status", "open"}}}},
                             {{"exists", {{"field", "host.name"}}}}})},
                        {"must_not", Json::array({{{"range", {{"kibana.alert.risk_score", {{"lt", 50}}}}}}})}}}};
                const KibanaAnswer answer = found(kibana, {{"query", query}, {"size", 100}});
                KibanaAnswer(answer).is(200).check(answer.at("/hits/hits").size() > 0, "nothing is found");
                for (const Json &hit : answer.at("/hits/hits"))
                    KibanaAnswer(answer).check(hit["_source"]["kibana.alert.risk_score"] >= 50
                            && hit["_source"]["kibana.alert.workflow_status"] == "open",
                        textOf(hit));
            }},
        {search, "alerts are sorted, and then have no score", searchTests,
            [](Kibana &kibana) {
                const Json sort = Json::array({{{"@timestamp", {{"order", "asc"}}}}});
                const KibanaAnswer answer = found(kibana, {{"sort", sort}, {"size", 100}});
                const Json hits = answer.at("/hits/hits");
                KibanaAnswer(answer).is(200).has("/hits/max_score", nullptr);
                for (size_t i = 1; i < hits.size(); ++i)
                    KibanaAnswer(answer).check(
                        hits[i - 1]["_source"]["@timestamp"] <= hits[i]["_source"]["@timestamp"], "the order is wrong");
            }},
        {search, "only some fields of each alert, or none", searchTests,
            [](Kibana &kibana) {
                found(kibana, {{"_source", Json::array({"host.name", "kibana.alert.severity"})}, {"size", 1}})
                    .is(200)
                    .lacks("/hits/hits/0/_source/@timestamp");
                found(kibana, {{"_source", false}, {"fields", Json::array({"host.name"})}, {"size", 1}})
                    .is(200)
                    .lacks("/hits/hits/0/_source")
                    .sized("/hits/hits/0/fields/host.name", 1);
            }},
        {search, "alerts are counted by a field", searchTests,
            [](Kibana &kibana) {
                const Json terms{{"field", "kibana.alert.workflow_status"}};
                const KibanaAnswer answer = found(kibana, {{"size", 0}, {"aggs", {{"byStatus", {{"terms", terms}}}}}});
                KibanaAnswer(answer).is(200).sized("/hits/hits", 0).sized("/aggregations/byStatus/buckets", 3);
                int sum = 0;
                for (const Json &bucket : answer.at("/aggregations/byStatus/buckets"))
                    sum += bucket["doc_count"].get<int>();
                KibanaAnswer(answer).has("/hits/total/value", sum);
            }},
        {search, "alerts of another space are not seen", searchTests,
            [](Kibana &kibana) {
                kibana.options.examples = true;
                kibana.inSpace("research").post(path + "/search", everything()).is(200).has("/hits/total/value", 0);
            }},
        {search, "an account that may only read searches, another does not", searchTests,
            [](Kibana &kibana) {
                kibana.as("sec_only_read").post(path + "/search", everything()).is(200);
                kibana.as("obs_only").post(path + "/search", everything()).is(403);
            }},
    };
}

Expectations changing()
{
    return {
        {status, "alerts are closed by their ids, and the answer counts them", statusTests,
            [](Kibana &kibana) {
                const Json id = firstId(kibana);
                kibana.as("elastic")
                    .post(path + "/status", {{"signal_ids", Json::array({id})}, {"status", "closed"}})
                    .is(200)
                    .includes("",
                        {{"updated", 1}, {"total", 1}, {"version_conflicts", 0}, {"failures", Json::array()},
                            {"timed_out", false}});
                const Json source = sourceOf(kibana, id);
                kibana.get(rulesPath + "/_find")
                    .check(source["kibana.alert.workflow_status"] == "closed", "the alert is not closed")
                    .check(source["kibana.alert.workflow_user"] == "elastic", "another user");
            }},
        {status, "alerts are closed by a query", statusTests,
            [](Kibana &kibana) {
                const Json open{{"query", {{"term", {{"kibana.alert.workflow_status", "open"}}}}}};
                const Json count = found(kibana, open).at("/hits/total/value");
                kibana.post(path + "/status", {{"query", open["query"]}, {"status", "acknowledged"}})
                    .is(200)
                    .has("/updated", count);
                found(kibana, open).is(200).has("/hits/total/value", 0);
            }},
        {status, "ids that nobody has change nothing", statusTests,
            [](Kibana &kibana) {
                kibana.post(path + "/status", {{"signal_ids", {"123"}}, {"status", "open"}})
                    .is(200)
                    .includes("", {{"updated", 0}, {"total", 0}});
            }},
        refusesBody(status, "an empty list of ids is refused", statusRoute, "POST", path + "/status",
            {{"signal_ids", Json::array()}, {"status", "closed"}},
            "signal_ids: Array must contain at least 1 element(s)"),
        {status, "a status that does not exist is refused", statusRoute,
            [](Kibana &kibana) {
                kibana.post(path + "/status", {{"signal_ids", {"a"}}, {"status", "done"}})
                    .is(400)
                    .mentions("status: Invalid enum value. Expected 'open' | 'closed' | 'acknowledged' | "
                              "'in-progress', received 'done'");
            }},
        {status, "neither ids nor a query is refused", statusRoute,
            [](Kibana &kibana) {
                kibana.post(path + "/status", {{"status", "closed"}})
                    .is(400)
                    .says("[request body]: signal_ids: Required, query: Required");
            }},
        {status, "an account that may not write alerts changes nothing", statusTests,
            [](Kibana &kibana) {
                const Json id = firstId(kibana);
                kibana.as("sec_only_read")
                    .post(path + "/status", {{"signal_ids", Json::array({id})}, {"status", "closed"}})
                    .is(403)
                    .has("/status_code", 403);
                kibana.as("elastic")
                    .get(rulesPath + "/_find")
                    .check(sourceOf(kibana, id)["kibana.alert.workflow_status"] == "open", "the alert was changed");
            }},
        {tags, "tags are added once and removed", tagTests,
            [](Kibana &kibana) {
                const Json ids = Json::array({firstId(kibana)});
                kibana
                    .post(path + "/tags",
                        {{"ids", ids}, {"tags", {{"tags_to_add", {"a", "b"}}, {"tags_to_remove", Json::array()}}}})
                    .is(200)
                    .has("/updated", 1);
                KibanaAnswer answer = kibana.post(path + "/tags",
                    {{"ids", ids}, {"tags", {{"tags_to_add", {"b", "c"}}, {"tags_to_remove", Json::array({"a"})}}}});
                answer.is(200).check(
                    sourceOf(kibana, ids[0])["kibana.alert.workflow_tags"] == Json::array({"b", "c"}), "other tags");
            }},
        {tags, "a tag that is added and removed is refused", tagTests,
            [](Kibana &kibana) {
                const Json both = Json::array({"test-1"});
                saysSiem(kibana.post(path + "/tags",
                             {{"ids", {"123"}}, {"tags", {{"tags_to_add", both}, {"tags_to_remove", both}}}}),
                    400,
                    Json::array({"Duplicate tags [\"test-1\"] were found in the tags_to_add and tags_to_remove "
                                 "parameters."}));
            }},
        refusesBody(tags, "ids and tags have to be there", tagTests, "POST", path + "/tags", Json::object(),
            "ids: Required, tags: Required"),
        {assignees, "people are assigned and taken off", assigneeTests,
            [](Kibana &kibana) {
                const Json ids = Json::array({firstId(kibana)});
                const Json one = Json::array({"u_1"});
                kibana
                    .post(path + "/assignees", {{"ids", ids}, {"assignees", {{"add", one}, {"remove", Json::array()}}}})
                    .is(200)
                    .check(sourceOf(kibana, ids[0])["kibana.alert.workflow_assignee_ids"] == one, "others");
                kibana
                    .post(path + "/assignees", {{"ids", ids}, {"assignees", {{"add", Json::array()}, {"remove", one}}}})
                    .is(200)
                    .check(sourceOf(kibana, ids[0])["kibana.alert.workflow_assignee_ids"] == Json::array(), "still");
            }},
        {assignees, "a person who is added and removed is refused", assigneeTests,
            [](Kibana &kibana) {
                const Json both = Json::array({"user-1"});
                saysSiem(kibana.post(
                             path + "/assignees", {{"ids", {"123"}}, {"assignees", {{"add", both}, {"remove", both}}}}),
                    400,
                    Json::array({"Duplicate assignees [\"user-1\"] were found in the add and remove parameters."}));
            }},
    };
}

}

Expectations alertExpectations()
{
    Expectations rows = searching();
    for (Expectation &row : changing())
        rows.push_back(std::move(row));
    return rows;
}

}
