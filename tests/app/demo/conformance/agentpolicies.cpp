// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/tables.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view list = "GET /api/fleet/agent_policies";
constexpr std::string_view one = "GET /api/fleet/agent_policies/{agentPolicyId}";
constexpr std::string_view tests = "fleet_api_integration/apis/agent_policy/agent_policy.ts";
constexpr std::string_view schema = "fleet/server/types/rest_spec/agent_policy.ts";
constexpr std::string_view privileges = "fleet_api_integration/apis/agent_policy/privileges.ts";

const std::string path = "/api/fleet/agent_policies";
const std::string tooMany =
    "[request query]: perPage should be less or equal to 100 when fetching full policies or agent count.";

std::string kuery(std::string_view text)
{
    return path + "?kuery=" + Kibana::encoded(text);
}

}

Expectations agentPolicyExpectations()
{
    return {
        {list, "every policy is listed, with total, page and perPage", tests,
            [](Kibana &kibana) {
                kibana.get(path)
                    .is(200)
                    .sized("/items", policies.size())
                    .includes("", {{"total", policies.size()}, {"page", 1}, {"perPage", 20}});
            }},
        {list, "a page has the policies of that page", schema,
            [](Kibana &kibana) {
                const Json third = kibana.get(path).at("/items/2/id");
                kibana.get(path + "?page=2&perPage=2")
                    .is(200)
                    .sized("/items", 2)
                    .has("/items/0/id", third)
                    .includes("", {{"total", policies.size()}, {"page", 2}, {"perPage", 2}});
                kibana.get(path + "?page=99").is(200).sized("/items", 0).has("/total", policies.size());
            }},
        {list, "a policy is active, not managed, and agents are inactive after two weeks", tests,
            [](Kibana &kibana) {
                kibana.get(path).includes(
                    "/items/0", {{"status", "active"}, {"is_managed", false}, {"inactivity_timeout", 1209600}});
            }},
        {list, "a filter by name finds that policy, with the prefix and without", tests,
            [](Kibana &kibana) {
                for (const char *field : {"ingest-agent-policies.name", "name"})
                    kibana.get(kuery(std::string(field) + ":Macs"))
                        .is(200)
                        .lists("/items", "name", {"Macs"})
                        .has("/total", 1);
                kibana.get(kuery("name:TEST-1")).is(200).has("/total", 0);
                kibana.get(kuery("name:Linux*")).is(200).has("/total", 2);
                kibana.get(kuery("not name:Macs")).has("/total", policies.size() - 1);
            }},
        complains(list, "a field that policies do not have is refused", tests,
            kuery("ingest-agent-policies.non_existent_parameter:test"),
            "This key 'ingest-agent-policies.non_existent_parameter' does NOT exist in ingest-agent-policies saved "
            "object "
            "index patterns"),
        complains(list, "a filter that is no KQL is refused", tests, kuery("'test:'"), "KQLSyntaxError"),
        {list, "agents are counted only if it is asked for", schema,
            [](Kibana &kibana) {
                kibana.get(path).lacks("/items/0/agents");
                kibana.get(path + "?noAgentCount=true").lacks("/items/0/agents");
                const KibanaAnswer answer = kibana.get(path + "?withAgentCount=true");
                int sum = 0;
                for (const Json &item : answer.at("/items"))
                    sum += item.value("agents", 0);
                KibanaAnswer(answer).is(200).check(sum == 20, "the agents of all policies are not all agents");
                kibana.get(path + "?noAgentCount=false").is(200).has("/items/0/agents", answer.at("/items/0/agents"));
            }},
        {list, "integrations are there only if it is asked for", tests,
            [](Kibana &kibana) {
                kibana.get(path).lacks("/items/0/package_policies");
                kibana.get(path + "?full=true&format=simplified").is(200).sized("/items/0/package_policies", 1);
            }},
        {list, "more than 100 policies are refused with integrations or numbers", schema,
            [](Kibana &kibana) {
                for (const char *more : {"full=true", "withAgentCount=true", "noAgentCount=false"})
                    kibana.get(path + "?perPage=101&" + more).is(400).says(tooMany);
                kibana.get(path + "?perPage=101").is(200);
                kibana.get(path + "?perPage=100&full=true").is(200);
            }},
        complains(list, "a page that is no number is refused", schema, path + "?page=x",
            "[request query.page]: expected value of type [number] but got [string]"),
        complains(list, "a page size that is no number is refused", schema, path + "?perPage=many",
            "[request query.perPage]: expected value of type [number] but got [string]"),
        complains(list, "an order that does not exist is refused", schema, path + "?sortOrder=up",
            "[request query.sortOrder.0]: expected value to equal [desc"),
        complains(list, "a format that does not exist is refused", schema, path + "?format=full",
            "[request query.format.0]: expected value to equal [simplified"),
        refusesUnknownKey(list, schema, path),
        {list, "it sorts by name, both ways", schema,
            [](Kibana &kibana) {
                const KibanaAnswer up = kibana.get(path + "?sortField=name&sortOrder=asc");
                const KibanaAnswer down = kibana.get(path + "?sortField=name&sortOrder=desc");
                KibanaAnswer(up).is(200).has("/items/0/name", down.at("/items/7/name"));
                KibanaAnswer(down).is(200).has("/items/0/name", up.at("/items/7/name"));
            }},
        {list, "a user without rights in Fleet is refused", privileges,
            [](Kibana &kibana) {
                for (const char *user : {"sec_only", "no_kibana_privileges"})
                    kibana.as(user).get(path).is(403);
                kibana.as("fleet_only").get(path).is(200);
            }},
        {one, "a policy is answered with its integrations", tests,
            [](Kibana &kibana) {
                const std::string id = kibana.get(path).text("/items/0/id");
                kibana.get(path + '/' + id + "?format=simplified")
                    .is(200)
                    .has("/item/id", id)
                    .sized("/item/package_policies", 1);
            }},
        refuses(one, "an id that nobody has is not found", "fleet/server/routes/agent_policy/handlers.ts", path + "/x",
            404, "Agent policy not found"),
        refusesUnknownKey(one, schema, path + "/x"),
    };
}

}
