// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/demo/fleet/fleet.h"
#include "app/demo/server.h"
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view reassign = "POST /api/fleet/agents/{agentId}/reassign";
constexpr std::string_view reassignAll = "POST /api/fleet/agents/bulk_reassign";
constexpr std::string_view unenroll = "POST /api/fleet/agents/{agentId}/unenroll";
constexpr std::string_view unenrollAll = "POST /api/fleet/agents/bulk_unenroll";
constexpr std::string_view upgrade = "POST /api/fleet/agents/{agentId}/upgrade";
constexpr std::string_view upgradeAll = "POST /api/fleet/agents/bulk_upgrade";
constexpr std::string_view change = "PUT /api/fleet/agents/{agentId}";
constexpr std::string_view tagAll = "POST /api/fleet/agents/bulk_update_agent_tags";
constexpr std::string_view tags = "GET /api/fleet/agents/tags";
constexpr std::string_view reassignTests = "fleet_api_integration/apis/agents/reassign.ts";
constexpr std::string_view unenrollTests = "fleet_api_integration/apis/agents/unenroll.ts";
constexpr std::string_view upgradeTests = "fleet_api_integration/apis/agents/upgrade.ts";
constexpr std::string_view upgradeHandler = "fleet/server/routes/agent/upgrade_handler.ts";
constexpr std::string_view updateTests = "fleet_api_integration/apis/agents/update.ts";
constexpr std::string_view tagTests = "fleet_api_integration/apis/agents/update_agent_tags.ts";
constexpr std::string_view schema = "fleet/server/types/rest_spec/agent.ts";
constexpr std::string_view privileges = "fleet_api_integration/apis/agents/privileges.ts";

const std::string path = "/api/fleet/agents";
const std::string otherPolicy(policies[6].agentPolicyId);
constexpr std::string_view external =
    " in Fleet because the agent policy is managed by an external orchestration solution, such as Elastic Cloud, "
    "Kubernetes, etc. Please make changes using your orchestration solution.";

// Agents that are online, none of which has otherPolicy or the newest version.
std::vector<std::string> onlineAgents(Kibana &kibana)
{
    const Fleet fleet = kibana.server().fleet();
    std::vector<std::string> ids;
    for (uint64_t i = 0; i < fleet.limit(); ++i) {
        if (fleet.isListed(i) && fleet.status(i) == AgentStatus::Online && fleet.policy(i).agentPolicyId != otherPolicy
            && fleet.version(i).number != agentVersions.front().number)
            ids.push_back(fleet.agentId(i));
    }
    return ids;
}

std::string onlineAgent(Kibana &kibana)
{
    return onlineAgents(kibana).at(0);
}

std::string agentPath(const std::string &agent, const std::string &rest = {})
{
    return path + '/' + agent + rest;
}

// Hands the policy of an agent over to another tool, and returns the id of the policy.
std::string hosted(Kibana &kibana, const std::string &agent)
{
    const std::string id = kibana.get(agentPath(agent)).text("/item/policy_id");
    kibana.put("/api/fleet/agent_policies/" + id, {{"name", "Test"}, {"namespace", "default"}, {"is_managed", true}})
        .is(200);
    return id;
}

KibanaAnswer newestAction(Kibana &kibana)
{
    return kibana.get(path + "/action_status").is(200);
}

}

Expectations agentEditExpectations()
{
    return {
        {reassign, "an agent gets another policy", reassignTests,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                kibana.post(agentPath(agent, "/reassign"), {{"policy_id", otherPolicy}})
                    .is(200)
                    .has("", Json::object());
                kibana.get(agentPath(agent)).has("/item/policy_id", otherPolicy);
                kibana.get(path + "?kuery=policy_id:\"" + otherPolicy + '"')
                    .check(kibana.get(path + "?kuery=policy_id:\"" + otherPolicy + '"').body().find(agent)
                            != std::string::npos,
                        "a query does not find it");
            }},
        {reassign, "an agent may get a policy that was just made", reassignTests,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                const std::string policy =
                    kibana.post("/api/fleet/agent_policies", {{"name", "New"}, {"namespace", "default"}})
                        .text("/item/id");
                kibana.post(agentPath(agent, "/reassign"), {{"policy_id", policy}}).is(200);
                kibana.get(agentPath(agent)).has("/item/policy_id", policy);
                kibana.get("/api/fleet/agent_policies?withAgentCount=true&kuery=name:New").has("/items/0/agents", 1);
            }},
        {reassign, "a policy that does not exist is not found", reassignTests,
            [](Kibana &kibana) {
                kibana.post(agentPath(onlineAgent(kibana), "/reassign"), {{"policy_id", "INVALID_ID"}})
                    .is(404)
                    .says("Agent policy not found: INVALID_ID");
            }},
        {reassign, "an agent that does not exist is not found", schema,
            [](Kibana &kibana) {
                kibana.post(agentPath("nobody", "/reassign"), {{"policy_id", otherPolicy}})
                    .is(404)
                    .says("Agent nobody not found");
            }},
        {reassign, "a policy is needed", schema,
            [](Kibana &kibana) {
                kibana.post(agentPath(onlineAgent(kibana), "/reassign"), Json::object())
                    .is(400)
                    .says("[request body.policy_id]: expected value of type [string] but got [undefined]");
            }},
        {reassign, "an agent stays in a hosted policy", reassignTests,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                const std::string policy = hosted(kibana, agent);
                kibana.post(agentPath(agent, "/reassign"), {{"policy_id", otherPolicy}})
                    .is(400)
                    .says("Cannot reassign an agent from hosted agent policy " + policy + std::string(external));
            }},
        {reassignAll, "several agents get another policy", reassignTests,
            [](Kibana &kibana) {
                const Json agents = onlineAgents(kibana);
                const std::string action =
                    kibana.post(path + "/bulk_reassign", {{"agents", agents}, {"policy_id", otherPolicy}})
                        .is(200)
                        .text("/actionId");
                for (const Json &agent : agents)
                    kibana.get(agentPath(agent.get<std::string>())).has("/item/policy_id", otherPolicy);
                newestAction(kibana).includes("/items/0",
                    {{"actionId", action}, {"type", "POLICY_REASSIGN"}, {"status", "COMPLETE"},
                        {"newPolicyId", otherPolicy}, {"nbAgentsAck", agents.size()}, {"nbAgentsFailed", 0}});
            }},
        {reassignAll, "agents that nobody has fail, and the others are changed", reassignTests,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                kibana
                    .post(path + "/bulk_reassign",
                        {{"agents", {agent, "INVALID_ID", "MISSING_ID", "etc"}}, {"policy_id", otherPolicy}})
                    .is(200);
                kibana.get(agentPath(agent)).has("/item/policy_id", otherPolicy);
                newestAction(kibana).includes(
                    "/items/0", {{"status", "FAILED"}, {"nbAgentsActionCreated", 1}, {"nbAgentsFailed", 3}});
            }},
        {reassignAll, "the request fails if no agent can be changed", reassignTests,
            [](Kibana &kibana) {
                kibana.post(path + "/bulk_reassign", {{"agents", {"INVALID_ID"}}, {"policy_id", otherPolicy}})
                    .is(400)
                    .says("No agents to reassign, already assigned or hosted agents");
            }},
        {reassignAll, "agents may be given by a query", reassignTests,
            [](Kibana &kibana) {
                kibana.post(path + "/bulk_reassign", {{"agents", "active: true"}, {"policy_id", otherPolicy}}).is(200);
                kibana.get(path).has("/items/0/policy_id", otherPolicy).has("/items/1/policy_id", otherPolicy);
            }},
        {reassignAll, "who may not change agents is refused", reassignTests,
            [](Kibana &kibana) {
                kibana.as("sec_only")
                    .post(path + "/bulk_reassign", {{"agents", {"agent2"}}, {"policy_id", "policy2"}})
                    .is(403);
            }},
        {unenroll, "an agent is told to go, and is active until it has gone", unenrollTests,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                kibana.post(agentPath(agent, "/unenroll")).is(200).has("", Json::object());
                kibana.get(agentPath(agent))
                    .includes("/item", {{"active", true}, {"status", "unenrolling"}})
                    .check(!kibana.get(agentPath(agent)).text("/item/unenrollment_started_at").empty(), "no time")
                    .lacks("/item/unenrolled_at");
            }},
        {unenroll, "with revoke it is gone at once", unenrollTests,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                const Json before = kibana.get("/api/fleet/agent_status").at("/results/active");
                kibana.post(agentPath(agent, "/unenroll"), {{"revoke", true}}).is(200);
                kibana.get(agentPath(agent)).includes("/item", {{"active", false}, {"status", "unenrolled"}});
                kibana.get("/api/fleet/agent_status").has("/results/active", before.get<int>() - 1);
            }},
        {unenroll, "an agent in a hosted policy stays", unenrollTests,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                hosted(kibana, agent);
                kibana.post(agentPath(agent, "/unenroll")).is(400);
                kibana.post(agentPath(agent, "/unenroll"), {{"force", true}}).is(200);
            }},
        {unenrollAll, "several agents are told to go", unenrollTests,
            [](Kibana &kibana) {
                const auto agents = onlineAgents(kibana);
                kibana.post(path + "/bulk_unenroll", {{"agents", agents}}).is(200);
                for (const auto &agent : agents)
                    kibana.get(agentPath(agent)).includes("/item", {{"active", true}, {"status", "unenrolling"}});
                newestAction(kibana).includes("/items/0", {{"type", "UNENROLL"}, {"status", "IN_PROGRESS"}});
            }},
        {unenrollAll, "agents in a hosted policy stay, which the action tells", unenrollTests,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                const std::string policy = hosted(kibana, agent);
                kibana.post(path + "/bulk_unenroll", {{"agents", {agent}}}).is(200);
                kibana.get(agentPath(agent)).has("/item/active", true).lacks("/item/unenrollment_started_at");
                newestAction(kibana).has("/items/0/latestErrors/0/error",
                    "Cannot unenroll " + agent + " from a hosted agent policy " + policy + std::string(external));
            }},
        {unenrollAll, "a query and revoke leave no agent", unenrollTests,
            [](Kibana &kibana) {
                kibana.post(path + "/bulk_unenroll", {{"agents", "active: true"}, {"revoke", true}}).is(200);
                kibana.get(path).has("/total", 0);
            }},
        {upgrade, "an agent is told to upgrade", upgradeTests,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                kibana.post(agentPath(agent, "/upgrade"), {{"version", agentVersions.front().number}})
                    .is(200)
                    .has("", Json::object());
                kibana.get(agentPath(agent))
                    .has("/item/status", "updating")
                    .check(!kibana.get(agentPath(agent)).text("/item/upgrade_started_at").empty(), "no time")
                    .lacks("/item/upgraded_at");
                newestAction(kibana).includes("/items/0",
                    {{"type", "UPGRADE"}, {"version", agentVersions.front().number}, {"status", "IN_PROGRESS"}});
                kibana.post(agentPath(agent, "/upgrade"), {{"version", agentVersions.front().number}})
                    .is(400)
                    .says("agent " + agent + " is already upgrading");
            }},
        {upgrade, "a version that is none is refused", upgradeTests,
            [](Kibana &kibana) {
                kibana.post(agentPath(onlineAgent(kibana), "/upgrade"), {{"version", "8.18"}})
                    .is(400)
                    .says("[request body.version]: not a valid semver");
            }},
        {upgrade, "an agent is not upgraded beyond Kibana", upgradeHandler,
            [](Kibana &kibana) {
                kibana.options.version = "8.18.0";
                kibana.post(agentPath(onlineAgent(kibana), "/upgrade"), {{"version", "8.19.1"}})
                    .is(400)
                    .says("Cannot upgrade agent to 8.19.1 because it is higher than the installed kibana version "
                          "8.18.0");
            }},
        {upgrade, "force does not lift that", upgradeHandler,
            [](Kibana &kibana) {
                kibana.options.version = "8.18.0";
                kibana.post(agentPath(onlineAgent(kibana), "/upgrade"), {{"version", "8.19.1"}, {"force", true}})
                    .is(400)
                    .says("Cannot force upgrade agent to 8.19.1 because it does not satisfy the major and minor of "
                          "the installed kibana version 8.18.0");
            }},
        {upgrade, "a newer patch is right", upgradeHandler,
            [](Kibana &kibana) {
                kibana.options.version = "8.18.0";
                kibana.post(agentPath(onlineAgent(kibana), "/upgrade"), {{"version", "8.18.9"}}).is(200);
            }},
        {upgrade, "an agent does not go back", upgradeHandler,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                kibana.post(agentPath(agent, "/upgrade"), {{"version", "7.0.0"}})
                    .is(400)
                    .says("Agent " + agent + " is not upgradeable: agent does not support downgrades.");
            }},
        {upgrade, "an agent that is told to go is not upgraded", upgradeTests,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                kibana.post(agentPath(agent, "/unenroll")).is(200);
                kibana.post(agentPath(agent, "/upgrade"), {{"version", agentVersions.front().number}})
                    .is(400)
                    .says("cannot upgrade an unenrolling or unenrolled agent");
            }},
        {upgradeAll, "several agents are told to upgrade", upgradeTests,
            [](Kibana &kibana) {
                const auto agents = onlineAgents(kibana);
                kibana.post(path + "/bulk_upgrade", {{"agents", agents}, {"version", agentVersions.front().number}})
                    .is(200)
                    .check(!newestAction(kibana).text("/items/0/actionId").empty(), "no action");
                for (const auto &agent : agents)
                    kibana.get(agentPath(agent)).has("/item/status", "updating");
            }},
        {upgradeAll, "a rollout takes ten minutes or more", schema,
            [](Kibana &kibana) {
                kibana
                    .post(path + "/bulk_upgrade",
                        {{"agents", Json::array()}, {"version", "8.18.0"}, {"rollout_duration_seconds", 599}})
                    .is(400)
                    .says("[request body.rollout_duration_seconds]: Value must be equal to or greater than [600].");
            }},
        {upgradeAll, "a start has to be a date", schema,
            [](Kibana &kibana) {
                kibana
                    .post(path + "/bulk_upgrade",
                        {{"agents", Json::array()}, {"version", "8.18.0"}, {"start_time", "soon"}})
                    .is(400)
                    .says("[request body.start_time]: not a valid date");
            }},
        {change, "tags are kept, each once", updateTests,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                kibana.put(agentPath(agent), {{"tags", {"tag1", "tag2", "tag1"}}})
                    .is(200)
                    .has("/item/tags", {"tag1", "tag2"});
                kibana.get(agentPath(agent)).has("/item/tags", {"tag1", "tag2"});
            }},
        {change, "metadata is kept", updateTests,
            [](Kibana &kibana) {
                kibana.put(agentPath(onlineAgent(kibana)), {{"user_provided_metadata", {{"data", "test"}}}})
                    .is(200)
                    .has("/item/user_provided_metadata", {{"data", "test"}});
            }},
        {change, "an agent that does not exist is not found", updateTests,
            [](Kibana &kibana) {
                kibana.put(agentPath("nobody"), {{"tags", {"a"}}}).is(404);
            }},
        {tagAll, "a tag for another keeps its place", tagTests,
            [](Kibana &kibana) {
                const auto agents = onlineAgents(kibana);
                kibana.put(agentPath(agents.at(0)), {{"tags", {"existingTag", "tag1"}}});
                kibana.put(agentPath(agents.at(1)), {{"tags", {"existingTag"}}});
                kibana
                    .post(path + "/bulk_update_agent_tags",
                        {{"agents", {agents[0], agents[1]}}, {"tagsToAdd", {"newTag", "newTag"}},
                            {"tagsToRemove", Json::array({"existingTag"})}})
                    .is(200);
                kibana.get(agentPath(agents[0])).has("/item/tags", {"newTag", "tag1"});
                kibana.get(agentPath(agents[1])).has("/item/tags", Json::array({"newTag"}));
            }},
        {tagAll, "a tag is not added twice", tagTests,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                kibana.put(agentPath(agent), {{"tags", Json::array({"existingTag"})}});
                kibana
                    .post(path + "/bulk_update_agent_tags",
                        {{"agents", {agent}}, {"tagsToAdd", Json::array({"existingTag"})}})
                    .is(200);
                kibana.get(agentPath(agent)).has("/item/tags", Json::array({"existingTag"}));
            }},
        {tagAll, "a query finds agents by their new tag", tagTests,
            [](Kibana &kibana) {
                kibana
                    .post(path + "/bulk_update_agent_tags",
                        {{"agents", "active: true"}, {"tagsToAdd", Json::array({"newTag"})},
                            {"tagsToRemove", Json::array()}})
                    .is(200);
                const Json all = kibana.get(path).at("/total");
                kibana.get(path + "?kuery=fleet-agents.tags:newTag").has("/total", all);
            }},
        {tagAll, "agents in a hosted policy are left out", tagTests,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                hosted(kibana, agent);
                kibana
                    .post(
                        path + "/bulk_update_agent_tags", {{"agents", {agent}}, {"tagsToAdd", Json::array({"newTag"})}})
                    .is(200);
                kibana.get(agentPath(agent)).lacks("/item/tags/0");
                newestAction(kibana).includes("/items/0", {{"type", "UPDATE_TAGS"}, {"status", "COMPLETE"}});
            }},
        {tags, "every tag is listed once", tagTests,
            [](Kibana &kibana) {
                const auto agents = onlineAgents(kibana);
                kibana.put(agentPath(agents.at(0)), {{"tags", {"b", "a"}}});
                kibana.put(agentPath(agents.at(1)), {{"tags", {"b", "c"}}});
                kibana.get(path + "/tags").is(200).has("/items", {"a", "b", "c"});
            }},
        {change, "who may only read agents may not change them", privileges,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                kibana.as("fleet_only").get(agentPath(agent)).is(200);
                kibana.put(agentPath(agent), {{"tags", {"a"}}}).is(403);
                kibana.as("fleet_all").put(agentPath(agent), {{"tags", {"a"}}}).is(200);
            }},
    };
}

}
