// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view list = "GET /api/endpoint/action";
constexpr std::string_view details = "GET /api/endpoint/action/{action_id}";
constexpr std::string_view state = "GET /api/endpoint/action/state";
constexpr std::string_view pending = "GET /api/endpoint/action_status";
constexpr std::string_view authz = "edr_workflows/authentication/trial_license_complete_tier/endpoint_authz.ts";
constexpr std::string_view schema = "security_solution/common/api/endpoint/actions/list/list.ts";
constexpr std::string_view handler = "security_solution/server/endpoint/routes/actions/list_handler.ts";
constexpr std::string_view listTests = "security_solution/server/endpoint/routes/actions/list.test.ts";
constexpr std::string_view detailsSource = "security_solution/server/endpoint/services/actions/action_details_by_id.ts";
constexpr std::string_view stateSource = "security_solution/server/endpoint/routes/actions/state.ts";
constexpr std::string_view statusSchema = "security_solution/common/api/endpoint/actions/status/status.ts";
constexpr std::string_view statusTests = "security_solution/server/endpoint/routes/actions/status.test.ts";

const std::string path = "/api/endpoint/action";
const std::string statusPath = "/api/endpoint/action_status?agent_ids=";
const std::string refusal = "Endpoint authorization failure";

// Every action that is listed with this query has one of the values.
Expectation narrows(std::string_view says, const std::string &query, const std::string &member, const Json &values)
{
    return {list, says, schema, [=](Kibana &kibana) {
                kibana.options.fleet = 100;
                const KibanaAnswer answer = kibana.get(path + "?pageSize=1000&" + query);
                KibanaAnswer(answer).is(200).has("/total", answer.at("/data").size());
                for (const Json &action : answer.at("/data"))
                    KibanaAnswer(answer).check(std::find(values.begin(), values.end(), action[member]) != values.end(),
                        textOf(action[member]));
            }};
}

Expectation refusesChoice(std::string_view says, const std::string &name, const std::string &value)
{
    return complains(list, says, schema, path + '?' + name + '=' + value,
        "[request query." + name + "]: types that failed validation:");
}

}

Expectations actionExpectations()
{
    return {
        {list, "without parameters it is the first page of ten", schema,
            [](Kibana &kibana) {
                kibana.options.fleet = 100;
                kibana.get(path).is(200).sized("/data", 10).includes("", {{"page", 1}, {"pageSize", 10}});
            }},
        complains(list, "pages are counted from one", schema, path + "?page=0",
            "[request query.page]: Value must be equal to or greater than [1]."),
        complains(list, "a page size of zero is refused", schema, path + "?pageSize=0",
            "[request query.pageSize]: Value must be equal to or greater than [1]."),
        complains(list, "a page size above 10,000 is refused", schema, path + "?pageSize=10001",
            "[request query.pageSize]: Value must be equal to or lower than [10000]."),
        refusesChoice("a command that does not exist is refused", "commands", "reboot"),
        refusesChoice("a command is named as Kibana's API names it, not as its path does", "commands", "kill_process"),
        refusesChoice("a status that does not exist is refused", "statuses", "expired"),
        refusesChoice("a type that does not exist is refused", "types", "both"),
        refusesChoice("a kind of agent that does not exist is refused", "agentTypes", "defend"),
        refusesChoice("an empty id of an agent is refused", "agentIds", ""),
        refusesChoice("an empty user is refused", "userIds", ""),
        complains(list, "an empty id among others is told with its place", schema, path + "?agentIds=a&agentIds=",
            "[request query.agentIds.0.1]: value has length [0] but it must have a minimum length of [1]."),
        narrows("one command narrows the list", "commands=isolate", "command", {"isolate"}),
        narrows("several commands are alternatives", "commands=isolate&commands=scan", "command", {"isolate", "scan"}),
        narrows("a status narrows the list", "statuses=pending", "status", {"pending"}),
        narrows(
            "several statuses are alternatives", "statuses=failed&statuses=pending", "status", {"failed", "pending"}),
        narrows("a user narrows the list", "userIds=elastic", "createdBy", {"elastic"}),
        {list, "actions of other kinds of agents are none here", schema,
            [](Kibana &kibana) {
                kibana.options.fleet = 100;
                kibana.get(path + "?agentTypes=sentinel_one").is(200).has("/total", 0);
                kibana.get(path + "?types=automated").is(200).has("/total", 0);
                const Json all = kibana.get(path).at("/total");
                kibana.get(path + "?agentTypes=endpoint&types=manual").is(200).has("/total", all);
            }},
        {list, "a period narrows the list, in days and in date math", schema,
            [](Kibana &kibana) {
                kibana.options.fleet = 100;
                const Json all = kibana.get(path).at("/total");
                kibana.get(path + "?startDate=2000-01-01T00:00:00.000Z").is(200).has("/total", all);
                kibana.get(path + "?endDate=2000-01-01T00:00:00.000Z").is(200).has("/total", 0);
                kibana.get(path + "?startDate=now-5y&endDate=now").is(200).has("/total", all);
                kibana.get(path + "?startDate=now").is(200).has("/total", 0);
            }},
        {list, "the filters are repeated in the answer, others are left out", handler,
            [](Kibana &kibana) {
                kibana.get(path + "?agentIds=a&commands=scan&startDate=now-1d")
                    .is(200)
                    .has("/elasticAgentIds", {"a"})
                    .has("/commands", {"scan"})
                    .has("/startDate", "now-1d")
                    .lacks("/userIds")
                    .lacks("/endDate");
            }},
        {list, "the newest action is first", handler,
            [](Kibana &kibana) {
                kibana.options.fleet = 100;
                const KibanaAnswer answer = kibana.get(path + "?pageSize=1000");
                const Json data = answer.at("/data");
                for (size_t i = 1; i < data.size(); ++i)
                    KibanaAnswer(answer).check(data[i - 1]["startedAt"] >= data[i]["startedAt"], "the order is wrong");
            }},
        {list, "on a stack that never ran an action it is not found", handler,
            [](Kibana &kibana) {
                kibana.options.faults = {{.name = "no-actions"}};
                kibana.get(path).is(404).says("index_not_found_exception");
            }},
        refusesUnknownKey(list, schema, path),
        {list, "a user who may not read the history of actions is refused by the handler", authz,
            [](Kibana &kibana) {
                for (const char *user : {"sec_only", "sec_only_read", "global_read"})
                    kibana.as(user).get(path).is(403).says(refusal);
            }},
        {list, "a user who may read the history of actions reads it", authz,
            [](Kibana &kibana) { kibana.as("sec_actions_log").get(path).is(200); }},
        {list, "a user without the security solution is refused at the route", authz,
            [](Kibana &kibana) {
                kibana.as("fleet_only").get(path).is(403).mentions("Kibana privileges [securitySolution]");
            }},
        {list, "what is wrong with the query comes before the rights of the handler", listTests,
            [](Kibana &kibana) { kibana.as("sec_only").get(path + "?page=0").is(400); }},
        {details, "an action is answered as in the list", detailsSource,
            [](Kibana &kibana) {
                kibana.options.fleet = 100;
                const Json action = kibana.get(path).is(200).at("/data/0");
                kibana.get(path + '/' + action["id"].get<std::string>()).is(200).has("/data", action);
            }},
        refuses(details, "an id that nobody has is not found", detailsSource, path + "/x", 404,
            "Action with id 'x' not found."),
        {details, "a user who reads the security solution may read an action", authz,
            [](Kibana &kibana) {
                kibana.options.fleet = 100;
                const std::string id = kibana.get(path).text("/data/0/id");
                for (const char *user : {"sec_only_read", "sec_actions_log"})
                    kibana.as(user).get(path + '/' + id).is(200);
                kibana.as("obs_only").get(path + '/' + id).is(403);
            }},
        {details, "the newer right to the history of actions is needed", detailsSource, {},
            "stored versions differ between canReadSecuritySolution and canAccessEndpointActionsLogManagement"},
        {state, "it tells whether actions can be encrypted, and is not looked for as an action", stateSource,
            [](Kibana &kibana) { kibana.get(path + "/state").is(200).has("/data/canEncrypt", true); }},
        {state, "a key in the query is no matter, as there is no schema", stateSource,
            [](Kibana &kibana) { kibana.get(path + "/state?nonsense=1").is(200); }},
        {state, "a user who may run no action is refused by the handler", stateSource,
            [](Kibana &kibana) {
                for (const char *user : {"sec_only", "sec_actions_log"})
                    kibana.as(user).get(path + "/state").is(403).says(refusal);
            }},
        {pending, "one agent is told with the numbers of its pending actions", statusTests,
            [](Kibana &kibana) {
                const std::string id = listedAgent(kibana);
                kibana.get(statusPath + id)
                    .is(200)
                    .sized("/data", 1)
                    .has("/data/0/agent_id", id)
                    .check(kibana.get(statusPath + id).at("/data/0/pending_actions").is_object(), "no numbers");
            }},
        {pending, "the same agent twice is told once", statusTests,
            [](Kibana &kibana) {
                const std::string id = listedAgent(kibana);
                kibana.get(statusPath + id + "&agent_ids=" + id).is(200).sized("/data", 1);
            }},
        {pending, "in 8.18 an agent that nobody knows has no pending action", authz,
            [](Kibana &kibana) {
                kibana.get(statusPath + "1,2")
                    .is(200)
                    .lists("/data", "agent_id", {"1,2"})
                    .has("/data/0/pending_actions", Json::object());
            }},
        complains(pending, "an empty id is refused", statusSchema, statusPath,
            "[request query.agent_ids.1]: value has length [0] but it must have a minimum length of [1]."),
        {pending, "more than 50 agents are refused", statusSchema,
            [](Kibana &kibana) {
                Json ids = Json::array();
                for (int i = 0; i < 51; ++i)
                    ids.push_back("a" + std::to_string(i));
                std::string target = "/api/endpoint/action_status?";
                for (const Json &id : ids)
                    target += "&agent_ids=" + id.get<std::string>();
                kibana.get(target).is(400).mentions(
                    "[request query.agent_ids.0]: array size is [51], but cannot be greater than [50]");
            }},
        refusesUnknownKey(pending, statusSchema, statusPath + "x"),
        {pending, "a user who reads the security solution may ask", authz,
            [](Kibana &kibana) {
                kibana.as("sec_only_read").get(statusPath + "x").is(200);
                kibana.as("fleet_only").get(statusPath + "x").is(403);
            }},
    };
}

}
