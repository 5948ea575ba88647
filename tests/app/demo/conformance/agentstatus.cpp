// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/fleet.h"
#include "app/demo/server.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "GET /api/fleet/agent_status";
constexpr std::string_view tests = "fleet_api_integration/apis/agents/status.ts";
constexpr std::string_view service = "fleet/server/services/agents/status.ts";
constexpr std::string_view schema = "fleet/server/types/rest_spec/agent.ts";
constexpr std::string_view filters = "fleet/server/routes/utils/filter_utils.ts";
constexpr std::string_view permissions = "GET /api/fleet/check-permissions";
constexpr std::string_view app = "fleet/server/routes/app/index.ts";

const std::string path = "/api/fleet/agent_status";

std::string kuery(std::string_view text)
{
    return path + "?kuery=" + Kibana::encoded(text);
}

int count(const KibanaAnswer &answer, const std::string &name)
{
    const Json number = answer.at("/results/" + name);
    return number.is_number() ? number.get<int>() : -1;
}

// The numbers of one policy and of all others are those of all.
void adds(Kibana &kibana, const std::string &name)
{
    const int all = count(kibana.get(path), name);
    int sum = 0;
    for (const Policy &policy : policies)
        sum += count(kibana.get(path + "?policyId=" + std::string(policy.agentPolicyId)), name);
    kibana.get(path).check(sum == all, name + " of the policies is not that of all");
}

}

Expectations agentStatusExpectations()
{
    return {
        {route, "active is all without unenrolled and inactive, total the same, and other and events are 0", tests,
            [](Kibana &kibana) {
                kibana.options.fleet = 300;
                const KibanaAnswer answer = kibana.get(path);
                const int active = count(answer, "all") - count(answer, "unenrolled") - count(answer, "inactive");
                KibanaAnswer(answer)
                    .is(200)
                    .has("/results/active", active)
                    .has("/results/total", active)
                    .has("/results/other", 0)
                    .has("/results/events", 0);
            }},
        {route, "all is the sum of the numbers by status", service,
            [](Kibana &kibana) {
                kibana.options.fleet = 300;
                const KibanaAnswer answer = kibana.get(path);
                int sum = 0;
                for (const char *name :
                    {"online", "error", "offline", "inactive", "updating", "unenrolled", "uninstalled", "orphaned"})
                    sum += count(answer, name);
                KibanaAnswer(answer).has("/results/all", sum);
            }},
        {route, "degraded agents count as errors, and enrolling ones as updating", service,
            [](Kibana &kibana) {
                kibana.options.fleet = 300;
                const Fleet fleet = kibana.server().fleet();
                int errors = 0;
                int updating = 0;
                for (uint64_t i = 0; i < 300; ++i) {
                    const AgentStatus status = fleet.status(i);
                    errors += status == AgentStatus::Error || status == AgentStatus::Degraded;
                    updating += status == AgentStatus::Updating || status == AgentStatus::Enrolling;
                }
                kibana.get(path).has("/results/error", errors).has("/results/updating", updating);
            }},
        accepts(route, "the path with a hyphen is still there", tests, "/api/fleet/agent-status"),
        accepts(route, "a field may have the name of its kind as a prefix", tests,
            kuery("fleet-agents.local_metadata.host.hostname:test")),
        accepts(route, "a field may be without the prefix", tests, kuery("local_metadata.host.hostname:test")),
        accepts(route, "the status can be asked for, with the prefix", tests, kuery("fleet-agents.status:healthy")),
        accepts(route, "the status can be asked for, without the prefix", tests, kuery("status:unhealthy")),
        {route, "the prefix does not change what is counted", tests,
            [](Kibana &kibana) {
                const Json plain = kibana.get(kuery("status : online")).is(200).at("/results");
                kibana.get(kuery("fleet-agents.status : online")).is(200).has("/results", plain);
                kibana.get(path).has("/results/online", plain["online"]);
            }},
        {route, "a status that is asked for is the only one that is counted", service,
            [](Kibana &kibana) {
                kibana.options.fleet = 300;
                const int offline = count(kibana.get(path), "offline");
                kibana.get(kuery("status : offline"))
                    .is(200)
                    .includes("/results",
                        {{"offline", offline}, {"all", offline}, {"active", offline}, {"online", 0}, {"unenrolled", 0},
                            {"inactive", 0}});
                const int gone = count(kibana.get(path), "unenrolled");
                kibana.get(kuery("status : unenrolled"))
                    .includes("/results", {{"unenrolled", gone}, {"all", gone}, {"active", 0}});
            }},
        complains(route, "a field that agents do not have is refused", tests,
            kuery("fleet-agents.non_existent_parameter:healthy"),
            "KQLSyntaxError: This key 'fleet-agents.non_existent_parameter' does NOT exist in fleet-agents saved "
            "object "
            "index patterns"),
        complains(route, "a field without a dot that agents do not have is refused", filters, kuery("nonsense:healthy"),
            "KQLSyntaxError: This type 'nonsense' is not allowed"),
        complains(route, "every field that agents do not have is told", filters,
            kuery("aaa:1 or status:online or bbb:2"), "This type 'aaa' is not allowed\nThis type 'bbb' is not allowed"),
        complains(route, "a field of another kind of object is refused", filters, kuery("ingest-agent-policies.name:a"),
            "does NOT exist in fleet-agents"),
        {route, "a filter that is no KQL is refused", tests,
            [](Kibana &kibana) {
                for (const char *text : {"'test:'", "status :", "(status : online"})
                    kibana.get(kuery(text)).is(400).has("/error", "Bad Request");
            }},
        {route, "a policy that nobody has counts nobody", service,
            [](Kibana &kibana) {
                kibana.get(path + "?policyId=unknown")
                    .is(200)
                    .includes("/results",
                        {{"all", 0}, {"active", 0}, {"online", 0}, {"unenrolled", 0}, {"inactive", 0},
                            {"uninstalled", 0}});
            }},
        {route, "an id with quotes is an id that nobody has", service,
            [](Kibana &kibana) {
                kibana.get(path + "?policyId=" + Kibana::encoded("x\" or status : \"online"))
                    .is(200)
                    .has("/results/all", 0);
            }},
        {route, "a policy filters every number", service,
            [](Kibana &kibana) {
                kibana.options.fleet = 200;
                for (const char *name : {"all", "active", "online", "unenrolled", "inactive", "uninstalled"})
                    adds(kibana, name);
            }},
        {route, "several policies are alternatives", service,
            [](Kibana &kibana) {
                const std::string first(policies[1].agentPolicyId);
                const std::string second(policies[2].agentPolicyId);
                const int sum = count(kibana.get(path + "?policyId=" + first), "all")
                    + count(kibana.get(path + "?policyId=" + second), "all");
                kibana.get(path + "?policyIds=" + first + "&policyIds=" + second).is(200).has("/results/all", sum);
                kibana.get(path + "?policyIds=" + Kibana::encoded("[\"" + first + "\",\"" + second + "\"]"))
                    .has("/results/all", sum);
            }},
        {route, "several policies rule out the one", "fleet/server/routes/agent/handlers.ts",
            [](Kibana &kibana) {
                const std::string first(policies[1].agentPolicyId);
                const Json one = kibana.get(path + "?policyIds=" + first).is(200).at("/results/all");
                kibana.get(path + "?policyId=unknown&policyIds=" + first).has("/results/all", one);
            }},
        {route, "an empty policy is none", "fleet/server/routes/agent/handlers.ts",
            [](Kibana &kibana) {
                const Json all = kibana.get(path).at("/results");
                kibana.get(path + "?policyId=").is(200).has("/results", all);
                kibana.get(path + "?policyIds=").is(200).has("/results", all);
            }},
        refusesUnknownKey(route, schema, path),
        {route, "a user without rights in Fleet is refused by the handler", tests,
            [](Kibana &kibana) {
                for (const char *user : {"sec_only", "obs_only", "no_kibana_privileges"})
                    kibana.as(user).get(path).is(403).hasBody(
                        R"({"statusCode":403,"error":"Forbidden","message":"Forbidden"})");
            }},
        {route, "a user who may read Fleet only may ask", tests,
            [](Kibana &kibana) { kibana.as("fleet_only").get(path).is(200); }},
        {route, "the anonymous are refused", tests, [](Kibana &kibana) { kibana.anonymously().get(path).is(401); }},
        {permissions, "a user with rights in Fleet is told so", app,
            [](Kibana &kibana) {
                kibana.get("/api/fleet/check-permissions").is(200).has("", {{"success", true}});
                kibana.as("fleet_only").get("/api/fleet/check-permissions").has("", {{"success", true}});
            }},
        {permissions, "a user without rights in Fleet is told what is missing, with 200", app,
            [](Kibana &kibana) {
                for (const char *user : {"sec_only", "no_kibana_privileges"})
                    kibana.as(user)
                        .get("/api/fleet/check-permissions")
                        .is(200)
                        .has("", {{"success", false}, {"error", "MISSING_PRIVILEGES"}});
            }},
        {permissions, "setting up a Fleet Server needs a right of the cluster", app,
            [](Kibana &kibana) {
                const std::string target = "/api/fleet/check-permissions?fleetServerSetup=true";
                kibana.get(target).has("", {{"success", true}});
                kibana.as("fleet_only")
                    .get(target)
                    .is(200)
                    .has("", {{"success", false}, {"error", "MISSING_FLEET_SERVER_SETUP_PRIVILEGES"}});
            }},
        refusesUnknownKey(permissions, app, "/api/fleet/check-permissions"),
    };
}

}
