// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/fleet.h"
#include "app/demo/server.h"
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view create = "POST /api/osquery/live_queries";
constexpr std::string_view list = "GET /api/osquery/live_queries";
constexpr std::string_view details = "GET /api/osquery/live_queries/{id}";
constexpr std::string_view results = "GET /api/osquery/live_queries/{id}/results/{actionId}";
constexpr std::string_view createRoute = "osquery/server/routes/live_query/create_live_query_route.ts";
constexpr std::string_view createHandler = "osquery/server/handlers/action/create_action_handler.ts";
constexpr std::string_view createSchema = "osquery/common/api/live_query/create_live_query_route.ts";
constexpr std::string_view listRoute = "osquery/server/routes/live_query/find_live_query_route.ts";
constexpr std::string_view detailsRoute = "osquery/server/routes/live_query/get_live_query_details_route.ts";
constexpr std::string_view resultsRoute = "osquery/server/routes/live_query/get_live_query_results_route.ts";
constexpr std::string_view resultsSchema = "osquery/common/api/live_query/get_live_query_results_route.ts";

const std::string path = "/api/osquery/live_queries";

std::string onlineAgent(Kibana &kibana)
{
    const Fleet fleet = kibana.server().fleet();
    for (uint64_t i = 0; i < fleet.limit(); ++i) {
        if (fleet.isListed(i) && fleet.status(i) == AgentStatus::Online)
            return fleet.agentId(i);
    }
    return {};
}

Json query(Kibana &kibana)
{
    return {{"query", "select * from os_version;"}, {"agent_ids", Json::array({onlineAgent(kibana)})}};
}

// The path of the results of a live query's first query.
std::string resultsOf(const Json &action)
{
    return path + '/' + action["action_id"].get<std::string>() + "/results/"
        + action["queries"][0]["action_id"].get<std::string>();
}

Json made(Kibana &kibana, const Json &body)
{
    return kibana.post(path, body).is(200).at("/data");
}

}

Expectations osqueryExpectations()
{
    return {
        {create, "a query is answered with its agents, and an id of its own beside that of the action", createHandler,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                const Json action = made(kibana, query(kibana));
                const KibanaAnswer answer = kibana.get(path + '/' + action["action_id"].get<std::string>());
                KibanaAnswer(answer)
                    .is(200)
                    .has("/data/agents", Json::array({agent}))
                    .has("/data/queries/0/query", "select * from os_version;")
                    .check(answer.at("/data/queries/0/action_id") != answer.at("/data/action_id"), "the ids are equal");
            }},
        {create, "all agents may be asked, and several queries at once", createHandler,
            [](Kibana &kibana) {
                kibana
                    .post(path,
                        {{"agent_all", true},
                            {"queries",
                                Json::array(
                                    {{{"id", "a"}, {"query", "select 1"}}, {{"id", "b"}, {"query", "select 2"}}})}})
                    .is(200)
                    .sized("/data/agents", 20)
                    .lists("/data/queries", "id", {"a", "b"});
            }},
        {create, "a selection without an agent is refused", createHandler,
            [](Kibana &kibana) {
                kibana.post(path, {{"query", "select 1"}, {"agent_ids", Json::array({"x"})}})
                    .is(400)
                    .says("No agents found for selection");
                kibana.post(path, {{"query", "select 1"}}).is(400).says("No agents found for selection");
            }},
        {create, "a list of agents that is none is refused", createSchema,
            [](Kibana &kibana) {
                kibana.post(path, {{"query", "select 1"}, {"agent_ids", "a"}}).is(400).says(invalid("a", "agent_ids"));
            }},
        {create, "a query that is no text is refused", createSchema,
            [](Kibana &kibana) {
                kibana.post(path, {{"query", 5}}).is(400).says(invalid("5", "query"));
            }},
        {create, "a user without rights in Security is refused", createRoute,
            [](Kibana &kibana) { kibana.as("fleet_only").post(path, query(kibana)).is(403); }},
        {list, "queries are listed newest first, with the total", listRoute,
            [](Kibana &kibana) {
                kibana.get(path).is(200).has("/data/total", 0).has("/data/items", Json::array());
                made(kibana, query(kibana));
                const Json second = made(kibana, query(kibana));
                kibana.get(path + "?pageSize=1")
                    .is(200)
                    .has("/data/total", 2)
                    .sized("/data/items", 1)
                    .has("/data/items/0/_source/action_id", second["action_id"]);
                kibana.inSpace("security-ops").get(path).has("/data/total", 0);
            }},
        {details, "a query tells for each of its queries how many agents answered", detailsRoute,
            [](Kibana &kibana) {
                const Json action = made(kibana, query(kibana));
                kibana.get(path + '/' + action["action_id"].get<std::string>())
                    .is(200)
                    .has("/data/status", "completed")
                    .includes("/data/queries/0", {{"responded", 1}, {"pending", 0}, {"successful", 1}, {"failed", 0}});
            }},
        {details, "a query that is none is an error of the server", detailsRoute,
            [](Kibana &kibana) { kibana.get(path + "/x").is(500); }},
        {results, "results are hits of Elasticsearch, with the total", resultsRoute,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                const Json action = made(kibana, query(kibana));
                kibana.get(resultsOf(action))
                    .is(200)
                    .has("/data/total", 1)
                    .has("/data/edges/0/fields/agent.id", Json::array({agent}));
            }},
        {results, "pages are counted from zero, and are of a hundred", resultsRoute,
            [](Kibana &kibana) {
                kibana.options.fleet = 400;
                const std::string target = resultsOf(made(kibana, {{"query", "select 1"}, {"agent_all", true}}));
                const KibanaAnswer first = kibana.get(target);
                KibanaAnswer(first).is(200).sized("/data/edges", 100);
                kibana.get(target + "?page=0&pageSize=100").has("/data/edges", first.at("/data/edges"));
                const KibanaAnswer second = kibana.get(target + "?page=1&pageSize=5");
                KibanaAnswer(second)
                    .sized("/data/edges", 5)
                    .has("/data/total", first.at("/data/total"))
                    .has("/data/edges/0", first.at("/data/edges/5"));
            }},
        {results, "a filter narrows the results", resultsRoute,
            [](Kibana &kibana) {
                const std::string target = resultsOf(made(kibana, {{"query", "select 1"}, {"agent_all", true}}));
                const std::string host = kibana.get(target).text("/data/edges/0/fields/host.name/0");
                kibana.get(target + "?kuery=" + Kibana::encoded("agent.name : \"" + host + '"'))
                    .is(200)
                    .has("/data/edges/0/fields/host.name/0", host);
                kibana.get(target + "?kuery=" + Kibana::encoded("agent.name : nobody")).has("/data/total", 0);
            }},
        {results, "an action that is none is not found", resultsRoute,
            [](Kibana &kibana) { kibana.get(path + "/x/results/y").is(404).says("Action not found"); }},
        {results, "a query that the action does not have has no results", resultsRoute,
            [](Kibana &kibana) {
                const Json action = made(kibana, query(kibana));
                kibana.get(path + '/' + action["action_id"].get<std::string>() + "/results/y")
                    .is(200)
                    .has("/data/total", 0);
            }},
        complains(results, "a page that is no number is refused", resultsSchema, path + "/x/results/y?page=first",
            "Invalid value \"first\" supplied to \"page\""),
        complains(results, "an order that does not exist is refused", resultsSchema, path + "/x/results/y?sortOrder=up",
            "Invalid value \"up\" supplied to \"sortOrder\""),
        {results, "a user without rights in Security is refused", resultsRoute,
            [](Kibana &kibana) {
                kibana.as("fleet_only").get(path + "/x/results/y").is(403).mentions("osquery-read");
            }},
    };
}

}
