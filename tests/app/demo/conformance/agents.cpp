// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/fleet.h"
#include "app/demo/server.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view list = "GET /api/fleet/agents";
constexpr std::string_view one = "GET /api/fleet/agents/{agentId}";
constexpr std::string_view others = "GET /api/fleet/agents/...";
constexpr std::string_view tests = "fleet_api_integration/apis/agents/list.ts";
constexpr std::string_view schema = "fleet/server/types/rest_spec/agent.ts";
constexpr std::string_view crud = "fleet/server/services/agents/crud.ts";
constexpr std::string_view privileges = "fleet_api_integration/apis/agents/privileges.ts";

const std::string path = "/api/fleet/agents";

Expectation refusesTogether(std::string_view says, const std::string &query, const std::string &message)
{
    return refuses(list, says, schema, path + '?' + query, 400, "[request query]: " + message);
}

Expectation forbids(std::string_view says, const std::string &target)
{
    return {others, says, privileges, [target](Kibana &kibana) {
                for (const char *user : {"sec_only", "no_kibana_privileges"})
                    kibana.as(user).get(target).is(403).mentions("[fleet-agents-read]");
                kibana.as("fleet_only").get(target).is(200);
            }};
}

}

Expectations agentExpectations()
{
    return {
        {list, "the answer has items, total, page, perPage, and the older list", tests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get(path + "?showInactive=true");
                KibanaAnswer(answer)
                    .is(200)
                    .includes("", {{"total", 20}, {"page", 1}, {"perPage", 20}})
                    .has("/list", answer.at("/items"));
            }},
        {list, "inactive agents are left out unless they are asked for", crud,
            [](Kibana &kibana) {
                kibana.options.fleet = 300;
                const Json all = kibana.get(path + "?showInactive=true&perPage=0").is(200).at("/total");
                const Json inactive = kibana.get("/api/fleet/agent_status").at("/results/inactive");
                kibana.get(path + "?perPage=0").has("/total", all.get<int>() - inactive.get<int>());
            }},
        {list, "unenrolled agents are left out also where inactive ones are asked for", crud,
            [](Kibana &kibana) {
                kibana.options.fleet = 300;
                const Json all = kibana.get("/api/fleet/agent_status").at("/results/all");
                const Json unenrolled = kibana.get("/api/fleet/agent_status").at("/results/unenrolled");
                kibana.get(path + "?showInactive=true&perPage=0").has("/total", all.get<int>() - unenrolled.get<int>());
            }},
        {list, "KQL with status:unenrolled lists the unenrolled agents", crud,
            [](Kibana &kibana) {
                kibana.options.fleet = 300;
                const Json unenrolled = kibana.get("/api/fleet/agent_status").at("/results/unenrolled");
                kibana.get(path + "?kuery=status:unenrolled")
                    .is(200)
                    .has("/total", unenrolled)
                    .has("/items/0/status", "unenrolled")
                    .has("/items/0/active", false);
                kibana.get(path + "?kuery=status:unenrolled&sortField=last_checkin").is(200).has("/total", unenrolled);
            }},
        {list, "KQL with a space before the value leaves the unenrolled agents out", crud,
            [](Kibana &kibana) {
                kibana.get(path + "?kuery=" + Kibana::encoded("status : unenrolled")).is(200).has("/total", 0);
            }},
        {list, "KQL with status:* and the inactive ones lists every agent", crud,
            [](Kibana &kibana) {
                kibana.options.fleet = 300;
                const Json all = kibana.get("/api/fleet/agent_status").at("/results/all");
                kibana.get(path + "?showInactive=true&perPage=0&kuery=status:*").is(200).has("/total", all);
            }},
        {list, "KQL for inactive agents finds none unless they are asked for", crud,
            [](Kibana &kibana) {
                kibana.options.fleet = 300;
                const Json inactive = kibana.get("/api/fleet/agent_status").at("/results/inactive");
                kibana.get(path + "?kuery=status:inactive").is(200).has("/total", 0);
                kibana.get(path + "?showInactive=true&kuery=status:inactive").is(200).has("/total", inactive);
            }},
        {list, "the filter by a status finds as many as are counted", crud,
            [](Kibana &kibana) {
                kibana.options.fleet = 300;
                const Json offline = kibana.get("/api/fleet/agent_status").at("/results/offline");
                kibana.get(path + "?kuery=status:offline")
                    .is(200)
                    .has("/total", offline)
                    .has("/items/0/status", "offline");
            }},
        {list, "metrics are there if they are asked for", tests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get(path + "?withMetrics=true&kuery=status:online");
                KibanaAnswer(answer)
                    .is(200)
                    .check(answer.at("/items/0/metrics/cpu_avg").is_number(), "no processor time")
                    .check(answer.at("/items/0/metrics/memory_size_byte_avg").is_number(), "no memory");
                kibana.get(path).lacks("/items/0/metrics");
            }},
        {list, "an agent that is offline has no metrics", tests,
            [](Kibana &kibana) {
                kibana.options.fleet = 300;
                kibana.get(path + "?withMetrics=true&kuery=status:offline")
                    .is(200)
                    .has("/items/0/metrics", Json::object());
            }},
        {list, "the summary counts what the list has", crud,
            [](Kibana &kibana) {
                kibana.options.fleet = 300;
                for (const char *query : {"?", "?showInactive=true&", "?kuery=status:unenrolled&",
                         "?showInactive=true&kuery=status:*&", "?kuery=status:offline&"}) {
                    const KibanaAnswer answer = kibana.get(path + query + "getStatusSummary=true&perPage=0");
                    int sum = 0;
                    const Json summary = answer.at("/statusSummary");
                    for (const Json &count : summary)
                        sum += count.get<int>();
                    KibanaAnswer(answer).is(200).check(answer.at("/total") == sum, query);
                }
            }},
        complains(list, "a filter that is no KQL is refused", tests, path + "?kuery=" + Kibana::encoded("'test:'"),
            "KQLSyntaxError"),
        complains(list, "a field that agents do not have is refused", tests,
            path + "?kuery=fleet-agents.non_existent_parameter:healthy",
            "[request query.kuery]: KQLSyntaxError: This key 'fleet-agents.non_existent_parameter' does NOT exist"),
        {list, "a filter finds the agents that it fits", tests,
            [](Kibana &kibana) {
                const KibanaAnswer all = kibana.get(path + "?showInactive=true");
                const std::string host = plainText(all, "/items", "/local_metadata/host/hostname");
                for (const char *prefix : {"", "fleet-agents."})
                    kibana
                        .get(path + "?showInactive=true&kuery="
                            + Kibana::encoded(prefix + ("local_metadata.host.hostname : \"" + host + '"')))
                        .is(200)
                        .has("/total", 1)
                        .has("/items/0/local_metadata/host/hostname", host);
            }},
        {list, "it sorts by the last check-in", tests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get(path + "?sortField=last_checkin&sortOrder=desc");
                const Json items = answer.at("/items");
                for (size_t i = 1; i < items.size(); ++i)
                    KibanaAnswer(answer).check(
                        items[i - 1]["last_checkin"] >= items[i]["last_checkin"], "the order is wrong");
            }},
        {list, "without a sort the one that enrolled last is first", tests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get(path);
                const Json items = answer.at("/items");
                for (size_t i = 1; i < items.size(); ++i)
                    KibanaAnswer(answer).check(
                        items[i - 1]["enrolled_at"] >= items[i]["enrolled_at"], "the order is wrong");
            }},
        {list, "a summary by status is there if it is asked for, and no items with a page size of 0", tests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get(path + "?getStatusSummary=true&perPage=0");
                KibanaAnswer(answer).is(200).sized("/items", 0).lacks("/nextSearchAfter");
                for (const char *status : {"degraded", "enrolling", "error", "inactive", "offline", "online",
                         "unenrolled", "unenrolling", "updating"})
                    KibanaAnswer(answer).check(answer.at("/statusSummary/" + std::string(status)).is_number(), status);
                KibanaAnswer(answer).has("/statusSummary/inactive", 0).has("/statusSummary/unenrolled", 0);
                kibana.get(path).lacks("/statusSummary");
            }},
        {list, "pages are counted from one", schema,
            [](Kibana &kibana) {
                const std::string all = path + "?showInactive=true&perPage=";
                const Json third = kibana.get(all + "20").at("/items/2/id");
                kibana.get(all + "2&page=2").is(200).sized("/items", 2).has("/items/0/id", third).has("/page", 2);
            }},
        refusesTogether("more than 10,000 agents deep is refused", "page=101&perPage=100",
            "You cannot use page and perPage page over 10000 agents"),
        refusesTogether("a page size above 10,000 is refused", "perPage=10001",
            "You cannot use page and perPage page over 10000 agents"),
        accepts(list, "exactly 10,000 agents deep is right", schema, path + "?page=100&perPage=100"),
        refusesTogether("a point in time cannot be opened with the id of one", "openPit=true&pitId=a&pitKeepAlive=1m",
            "You cannot request to open a new point-in-time with an existing pitId"),
        refusesTogether("a point in time needs to be kept alive", "openPit=true",
            "You must provide pitKeepAlive when using point-in-time parameters"),
        refusesTogether("a page is no place to search after", "page=1&searchAfter=[1]",
            "You cannot use page parameter when using searchAfter"),
        refusesTogether("what to search after is a list", "searchAfter=x", "searchAfter must be a non-empty array"),
        refusesTogether("what to search after is not empty", "searchAfter=[]", "searchAfter must be a non-empty array"),
        {list, "the list goes on behind the last agent of a page", schema,
            [](Kibana &kibana) {
                const std::string all = path + "?showInactive=true&perPage=";
                const Json third = kibana.get(all + "20").at("/items/2/id");
                const std::string after = kibana.get(all + "2").text("/nextSearchAfter");
                kibana.get(all + "2&searchAfter=" + Kibana::encoded(after)).is(200).has("/items/0/id", third);
            }},
        complains(list, "an order that does not exist is refused", schema, path + "?sortOrder=up",
            "[request query.sortOrder.0]: expected value to equal [asc"),
        refusesUnknownKey(list, schema, path),
        {list, "a user without rights in Fleet is refused", tests,
            [](Kibana &kibana) {
                for (const char *user : {"sec_only", "obs_only", "no_kibana_privileges"})
                    kibana.as(user).get(path).is(403);
            }},
        {list, "a user with rights to read Fleet gets the list", tests,
            [](Kibana &kibana) { kibana.as("fleet_only").get(path).is(200); }},
        {one, "an agent is answered as in the list", tests,
            [](Kibana &kibana) {
                const KibanaAnswer all = kibana.get(path);
                const std::string id = all.text("/items/0/id");
                kibana.get(path + '/' + id)
                    .is(200)
                    .has("/item/id", id)
                    .has("/item/status", all.at("/items/0/status"))
                    .has("/item/active", true)
                    .has("/item/local_metadata", all.at("/items/0/local_metadata"));
            }},
        refuses(one, "an id that nobody has is not found", "fleet/server/routes/agent/handlers.ts", path + "/x", 404,
            "Agent x not found"),
        {one, "an unenrolled agent is still known", crud,
            [](Kibana &kibana) {
                kibana.get(path + '/' + unenrolledAgent(kibana))
                    .is(200)
                    .has("/item/status", "unenrolled")
                    .has("/item/active", false);
            }},
        {one, "metrics may be asked for", schema,
            [](Kibana &kibana) {
                const std::string id = kibana.get(path + "?kuery=status:online").text("/items/0/id");
                const KibanaAnswer answer = kibana.get(path + '/' + id + "?withMetrics=true");
                KibanaAnswer(answer).is(200).check(answer.at("/item/metrics/cpu_avg").is_number(), "no processor time");
                kibana.get(path + '/' + id).lacks("/item/metrics");
            }},
        complains(one, "a flag that is no boolean is refused", schema, path + "/x?withMetrics=1",
            "[request query.withMetrics]: expected value of type [boolean]"),
        refusesUnknownKey(one, schema, path + "/x"),
        {one, "a user without rights in Fleet is refused before the agent is looked for", privileges,
            [](Kibana &kibana) { kibana.as("sec_only").get(path + "/x").is(403).mentions("[fleet-agents-read]"); }},
        {others, "tags are no agent", tests,
            [](Kibana &kibana) { kibana.get(path + "/tags").is(200).sized("/items", 0); }},
        {others, "the set-up is no agent", "fleet_api_integration/apis/agents_setup.ts",
            [](Kibana &kibana) {
                kibana.get(path + "/setup").is(200).has("/isReady", true).sized("/missing_requirements", 0);
            }},
        {others, "the versions that agents can have are no agent, and newest first",
            "fleet_api_integration/apis/agents/available_versions.ts",
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get(path + "/available_versions");
                KibanaAnswer(answer)
                    .is(200)
                    .has("/items/0", "8.18.2")
                    .check(answer.at("/items").back().get<std::string>().starts_with("7.17."), "7.17 is not last");
            }},
        {others, "the status of Fleet's actions is no agent", "fleet_api_integration/apis/agents/action_status.ts",
            [](Kibana &kibana) {
                kibana.get(path + "/action_status").is(200).sized("/items", 0);
                kibana.get(path + "/action_status?page=1&perPage=5").is(200);
            }},
        complains(others, "a date of Fleet's actions that is none is refused", schema,
            path + "/action_status?date=yesterdayish", "[request query.date]: not a valid date"),
        refusesUnknownKey(others, schema, path + "/action_status"),
        complains(others, "tags take the same filter as agents", schema, path + "/tags?kuery=nonsense:1",
            "This type 'nonsense' is not allowed"),
        forbids("a user without rights in Fleet may not see the tags", path + "/tags"),
        forbids("a user without rights in Fleet may not see the versions", path + "/available_versions"),
        forbids("a user without rights in Fleet may not see the status of actions", path + "/action_status"),
    };
}

}
