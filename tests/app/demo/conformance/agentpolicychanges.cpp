// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/tables.h"
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view create = "POST /api/fleet/agent_policies";
constexpr std::string_view change = "PUT /api/fleet/agent_policies/{agentPolicyId}";
constexpr std::string_view remove = "POST /api/fleet/agent_policies/delete";
constexpr std::string_view tests = "fleet_api_integration/apis/agent_policy/agent_policy.ts";
constexpr std::string_view model = "fleet/server/types/models/agent_policy.ts";
constexpr std::string_view service = "fleet/server/services/agent_policy.ts";
constexpr std::string_view privileges = "fleet_api_integration/apis/agent_policy/privileges.ts";

const std::string path = "/api/fleet/agent_policies";

Json policy(std::string_view name = "TEST")
{
    return {{"name", name}, {"namespace", "default"}};
}

std::string made(Kibana &kibana, const Json &body = policy())
{
    return kibana.post(path, body).is(200).text("/item/id");
}

Expectation refusesPolicy(std::string_view says, const Json &body, const std::string &message)
{
    return {create, says, model, [=](Kibana &kibana) { kibana.post(path, body).is(400).says(message); }};
}

}

Expectations agentPolicyChangeExpectations()
{
    return {
        {create, "a name and a namespace are enough", tests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.post(path, policy());
                KibanaAnswer(answer).is(200).includes("/item",
                    {{"name", "TEST"}, {"namespace", "default"}, {"status", "active"}, {"is_managed", false},
                        {"revision", 1}, {"inactivity_timeout", 1209600}, {"updated_by", "elastic"}});
                kibana.get(path + '/' + answer.text("/item/id")).is(200).has("/item/name", "TEST");
                kibana.get(path).has("/total", policies.size() + 1);
            }},
        {create, "an id of one's own is kept, once", tests,
            [](Kibana &kibana) {
                kibana.post(path, with(policy(), "id", "mine")).is(200).has("/item/id", "mine");
                kibana.post(path, with(policy("Other"), "id", "mine")).is(409);
            }},
        {create, "a name is used once", tests,
            [](Kibana &kibana) {
                const std::string id = made(kibana);
                kibana.post(path, policy()).is(409).says("Agent policy '" + id + "' already exists with name 'TEST'");
            }},
        refusesPolicy("an empty name is refused", policy(""),
            "[request body.name]: value has length [0] but it must have a minimum length of [1]."),
        refusesPolicy("a blank name is refused", policy("  "), "[request body.name]: Invalid empty string"),
        refusesPolicy("a namespace is required", without(policy(), "namespace"),
            "[request body.namespace]: expected value of type [string] but got [undefined]"),
        refusesPolicy("a namespace becomes part of an index, and has no such character",
            with(policy(), "namespace", "a/b"), "[request body.namespace]: Namespace contains invalid characters"),
        refusesPolicy("a timeout below zero is refused", with(policy(), "inactivity_timeout", -1),
            "[request body.inactivity_timeout]: Value must be equal to or greater than [0]."),
        refusesPolicy("a timeout is a whole number", with(policy(), "unenroll_timeout", 1.5),
            "[request body.unenroll_timeout]: 1.5 is not a valid integer"),
        refusesPolicy("overrides may not replace inputs", with(policy(), "overrides", {{"inputs", Json::array()}}),
            "[request body.overrides]: types that failed validation:\n- [request body.overrides.0]: expected value to "
            "equal [null]\n- [request body.overrides.1]: inputs overrides is not allowed"),
        refusesPolicy("a tag has a name without spaces",
            with(policy(), "global_data_tags", Json::array({{{"name", "a b"}, {"value", 1}}})),
            "[request body.global_data_tags]: Found tag names with spaces: ['a b'], tag names with spaces are not "
            "allowed."),
        refusesPolicy("an unknown member is refused", with(policy(), "colour", "red"),
            "[request body.colour]: definition for this key is missing"),
        {create, "reading Fleet is not enough to make a policy", privileges,
            [](Kibana &kibana) {
                kibana.as("fleet_only").post(path, policy()).is(403).mentions("fleet-agent-policies-all");
                kibana.as("fleet_all").post(path, policy()).is(200);
            }},
        {change, "a policy gets new values and the next revision", tests,
            [](Kibana &kibana) {
                const std::string target = path + '/' + made(kibana);
                Json body = policy("Updated name");
                body["description"] = "Updated description";
                kibana.put(target, body)
                    .is(200)
                    .includes(
                        "/item", {{"name", "Updated name"}, {"description", "Updated description"}, {"revision", 2}});
                kibana.get(target).has("/item/name", "Updated name");
            }},
        {change, "the name of another policy is a conflict, its own is not", tests,
            [](Kibana &kibana) {
                const std::string target = path + '/' + made(kibana);
                kibana.put(target, policy("Macs")).is(409);
                kibana.put(target, policy()).is(200);
            }},
        {change, "name and namespace are required here too", model,
            [](Kibana &kibana) {
                kibana.put(path + '/' + made(kibana), {{"description", "x"}})
                    .is(400)
                    .says("[request body.name]: expected value of type [string] but got [undefined]");
            }},
        {change, "a policy that is none is not found", tests,
            [](Kibana &kibana) { kibana.put(path + "/x", policy()).is(404); }},
        {remove, "a policy is removed with its integrations, and answered by id and name", tests,
            [](Kibana &kibana) {
                const std::string id = made(kibana, policy("Regular policy"));
                const Json integration =
                    kibana
                        .post("/api/fleet/package_policies",
                            {{"name", "p"}, {"policy_ids", Json::array({id})}, {"inputs", Json::array()},
                                {"package", {{"name", "nginx"}, {"version", "2.1.0"}}}})
                        .is(200)
                        .at("/item/id");
                kibana.post(path + "/delete", {{"agentPolicyId", id}})
                    .is(200)
                    .has("", {{"id", id}, {"name", "Regular policy"}});
                kibana.get(path + '/' + id).is(404);
                kibana.get("/api/fleet/package_policies/" + integration.get<std::string>()).is(404);
            }},
        {remove, "a hosted policy is removed with force only", tests,
            [](Kibana &kibana) {
                const std::string id = made(kibana, with(policy(), "is_managed", true));
                kibana.post(path + "/delete", {{"agentPolicyId", id}})
                    .is(400)
                    .says("Cannot delete hosted agent policy " + id);
                kibana.post(path + "/delete", {{"agentPolicyId", id}, {"force", true}}).is(200);
            }},
        {remove, "a policy with agents stays", service,
            [](Kibana &kibana) {
                kibana.options.fleet = 200;
                kibana.post(path + "/delete", {{"agentPolicyId", policies[1].agentPolicyId}})
                    .is(400)
                    .says("Cannot delete an agent policy that is assigned to any active or inactive agents");
            }},
        {remove, "a policy that is none is not found", service,
            [](Kibana &kibana) {
                kibana.post(path + "/delete", {{"agentPolicyId", "x"}}).is(404);
            }},
        {remove, "reading Fleet is not enough to remove a policy", privileges,
            [](Kibana &kibana) {
                kibana.as("fleet_only").post(path + "/delete", {{"agentPolicyId", "x"}}).is(403);
            }},
    };
}

}
