// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/tables.h"
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view list = "GET /api/fleet/package_policies";
constexpr std::string_view one = "GET /api/fleet/package_policies/{packagePolicyId}";
constexpr std::string_view create = "POST /api/fleet/package_policies";
constexpr std::string_view change = "PUT /api/fleet/package_policies/{packagePolicyId}";
constexpr std::string_view remove = "DELETE /api/fleet/package_policies/{packagePolicyId}";
constexpr std::string_view removeMany = "POST /api/fleet/package_policies/delete";
constexpr std::string_view getTests = "fleet_api_integration/apis/package_policy/get.ts";
constexpr std::string_view createTests = "fleet_api_integration/apis/package_policy/create.ts";
constexpr std::string_view updateTests = "fleet_api_integration/apis/package_policy/update.ts";
constexpr std::string_view deleteTests = "fleet_api_integration/apis/package_policy/delete.ts";
constexpr std::string_view schema = "fleet/server/types/rest_spec/package_policy.ts";
constexpr std::string_view model = "fleet/server/types/models/package_policy.ts";
constexpr std::string_view service = "fleet/server/services/package_policy.ts";
constexpr std::string_view handlers = "fleet/server/routes/package_policy/handlers.ts";

const std::string path = "/api/fleet/package_policies";
const std::string agentPolicyId{policies[7].agentPolicyId};
const std::string defend = path + '/' + std::string(policies[1].id);

Json filetest(std::string_view name = "filetest-1")
{
    return {{"name", name}, {"description", ""}, {"namespace", "default"}, {"policy_id", agentPolicyId},
        {"enabled", true}, {"inputs", Json::array()},
        {"package", {{"name", "nginx"}, {"title", "For File Tests"}, {"version", "2.1.0"}}}};
}

Json made(Kibana &kibana, const Json &body = filetest())
{
    return kibana.post(path, body).is(200).at("/item");
}

Expectations reading()
{
    return {
        {list, "every policy is listed, with total, page and perPage", schema,
            [](Kibana &kibana) {
                kibana.get(path)
                    .is(200)
                    .sized("/items", policies.size())
                    .includes("", {{"total", policies.size()}, {"page", 1}, {"perPage", 20}});
            }},
        {list, "a filter by the name of the package finds its policies", getTests,
            [](Kibana &kibana) {
                const Json policy = made(kibana);
                kibana.get(path + "?kuery=ingest-package-policies.package.name:nginx")
                    .is(200)
                    .lists("/items", "id", Json::array({policy["id"]}))
                    .has("/total", 1);
                kibana.get(path + "?kuery=ingest-package-policies.package.name:endpoint").has("/total", 8);
            }},
        {list, "a field of two parts needs the prefix", getTests,
            [](Kibana &kibana) { kibana.get(path + "?kuery=package.name:endpoint").is(400); }},
        {list, "a field that policies do not have is refused", getTests,
            [](Kibana &kibana) {
                kibana.get(path + "?kuery=ingest-package-policies.non_existent_parameter:test").is(400);
            }},
        {list, "a filter that is no KQL is refused", getTests,
            [](Kibana &kibana) { kibana.get(path + "?kuery='test%3A'").is(400).mentions("KQLSyntaxError"); }},
        {list, "agents are counted only if it is asked for", handlers,
            [](Kibana &kibana) {
                kibana.get(path).lacks("/items/0/agents");
                const KibanaAnswer answer = kibana.get(path + "?withAgentCount=true");
                int sum = 0;
                for (const Json &item : answer.at("/items"))
                    sum += item.value("agents", 0);
                KibanaAnswer(answer).check(sum == 20, "the agents of all policies are not all agents");
            }},
        refusesUnknownKey(list, schema, path),
        {one, "a policy has a version, a revision, its package and its agent policies", getTests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get(defend);
                KibanaAnswer(answer)
                    .is(200)
                    .has("/item/package/name", "endpoint")
                    .has("/item/policy_ids", Json::array({answer.at("/item/policy_id")}))
                    .has("/item/revision", policies[1].endpointRevision)
                    .check(answer.at("/item/version").is_string(), "there is no version");
            }},
        {one, "inputs are a list, and by their names if it is asked for", getTests,
            [](Kibana &kibana) {
                kibana.get(defend).check(kibana.get(defend).at("/item/inputs").is_array(), "it is no list");
                kibana.get(defend + "?format=legacy").is(200).has("/item/inputs/0/type", "endpoint");
                kibana.get(defend + "?format=simplified").is(200).has("/item/inputs/endpoint/enabled", true);
            }},
        refuses(one, "an id that nobody has is not found", getTests, path + "/x", 404, "Package policy x not found"),
        complains(one, "a format that does not exist is refused", getTests, defend + "?format=foo",
            "[request query.format.0]: expected value to equal [simplified"),
        {one, "a user without rights in Fleet is refused without a list of privileges",
            "fleet/server/routes/package_policy/index.ts",
            [](Kibana &kibana) { kibana.as("sec_only").get(defend).is(403).says("Forbidden"); }},
    };
}

Expectations creation()
{
    const auto refusesPolicy = [](std::string_view says, std::string_view source, const Json &body, int status,
                                   const std::string &text) {
        return Expectation{
            create, says, source, [=](Kibana &kibana) { kibana.post(path, body).is(status).mentions(text); }};
    };
    return {
        {create, "a policy is made in an agent policy, which gets a new revision", createTests,
            [](Kibana &kibana) {
                const std::string agentPolicy = "/api/fleet/agent_policies/" + agentPolicyId;
                const int before = kibana.get(agentPolicy).at("/item/revision").get<int>();
                const Json policy = made(kibana);
                kibana.get(path + '/' + policy["id"].get<std::string>())
                    .is(200)
                    .includes("/item",
                        {{"name", "filetest-1"}, {"revision", 1}, {"policy_ids", Json::array({agentPolicyId})},
                            {"created_by", "elastic"}});
                kibana.get(agentPolicy).has("/item/revision", before + 1).sized("/item/package_policies", 2);
            }},
        {create, "several agent policies may share it, or none", createTests,
            [](Kibana &kibana) {
                Json body = without(filetest(), "policy_id");
                body["policy_ids"] = {agentPolicyId, std::string(policies[2].agentPolicyId)};
                kibana.post(path, body).is(200).has("/item/policy_ids", body["policy_ids"]);
                body["name"] = "none";
                body["policy_ids"] = Json::array();
                kibana.post(path, body).is(200).has("/item/policy_ids", Json::array());
            }},
        {create, "white space around the name is removed", createTests,
            [](Kibana &kibana) { kibana.post(path, filetest("  spaced ")).is(200).has("/item/name", "spaced"); }},
        {create, "inputs may be named instead of listed", createTests,
            [](Kibana &kibana) {
                Json body = without(filetest(), "enabled");
                body["inputs"] = {{"nginx-logfile",
                    {{"enabled", true}, {"streams", {{"nginx.access", {{"vars", {{"paths", {"/a", "/b"}}}}}}}}}}};
                kibana.post(path, body)
                    .is(200)
                    .includes("/item/inputs/0", {{"type", "logfile"}, {"policy_template", "nginx"}})
                    .has("/item/inputs/0/streams/0/data_stream/dataset", "nginx.access")
                    .has("/item/inputs/0/streams/0/vars/paths/value", {"/a", "/b"});
            }},
        {create, "an empty namespace is that of the agent policy", createTests,
            [](Kibana &kibana) { kibana.post(path, with(filetest(), "namespace", "")).is(200); }},
        refusesPolicy("a namespace is in lower case", createTests, with(filetest(), "namespace", "InvalidNamespace"),
            400, "[request body.0.namespace]: Namespace must be lowercase"),
        refusesPolicy("a namespace has at most 100 bytes", createTests,
            with(filetest(), "namespace", std::string(101, 'a')), 400, "Namespace cannot be more than 100 bytes"),
        {create, "a name is used once, whatever the agent policy", createTests,
            [](Kibana &kibana) {
                made(kibana);
                kibana.post(path, filetest())
                    .is(409)
                    .says("An integration policy with the name filetest-1 already exists. Please rename it or choose a "
                          "different name.");
            }},
        refusesPolicy("Defend is in an agent policy once", createTests,
            with(filetest(), "package", {{"name", "endpoint"}, {"version", "8.18.0"}}), 400,
            "Unable to create integration policy. Integration 'endpoint' already exists on this agent policy."),
        refusesPolicy("an agent policy that is none is not found", service, with(filetest(), "policy_id", "x"), 404,
            "ingest-agent-policies/x"),
        refusesPolicy("a package that is none is not found", service,
            with(filetest(), "package", {{"name", "nonsense"}, {"version", "1.0.0"}}), 404, "nonsense"),
        refusesPolicy("a package is required", handlers, without(filetest(), "package"), 400, "Package is required"),
        refusesPolicy("a name is required in both forms", model, without(filetest(), "name"), 400,
            "[request body.0.name]: expected value of type [string] but got [undefined]\n- [request body.1.name]"),
        {create, "only with force an integration enters a hosted agent policy", createTests,
            [](Kibana &kibana) {
                const std::string hosted = kibana
                                               .post("/api/fleet/agent_policies",
                                                   {{"name", "Hosted"}, {"namespace", "default"}, {"is_managed", true}})
                                               .is(200)
                                               .text("/item/id");
                Json body = with(filetest(), "policy_id", hosted);
                kibana.post(path, body).is(400).mentions("Cannot update integrations of hosted agent policy");
                body["force"] = true;
                kibana.post(path, body).is(200);
            }},
        {create, "reading Fleet is not enough to make a policy", service,
            [](Kibana &kibana) {
                kibana.as("fleet_only").post(path, filetest()).is(403);
                kibana.as("fleet_all").post(path, filetest()).is(200);
            }},
        {create, "whether a required variable is missing", createTests, {},
            "the demo's packages do not say which variables they require"},
    };
}

Expectations changes()
{
    return {
        {change, "one member is changed, the others stay", updateTests,
            [](Kibana &kibana) {
                const Json before = kibana.get(defend).at("/item");
                kibana.put(defend, {{"description", "Changed"}})
                    .is(200)
                    .has("/item/description", "Changed")
                    .has("/item/revision", before["revision"].get<int>() + 1)
                    .has("/item/inputs", before["inputs"]);
                kibana.get(defend).has("/item/description", "Changed").has("/item/name", before["name"]);
            }},
        {change, "a policy as it is read, without what the server sets, can be put", updateTests,
            [](Kibana &kibana) {
                Json body = kibana.get(defend).at("/item");
                for (const char *key :
                    {"id", "revision", "created_at", "created_by", "updated_at", "updated_by", "secret_references"})
                    body.erase(key);
                kibana.put(defend, body).is(200);
            }},
        {change, "a policy exactly as it is read is refused for what the server sets", model,
            [](Kibana &kibana) {
                kibana.put(defend, kibana.get(defend).at("/item"))
                    .is(400)
                    .mentions("[request body.0.id]: definition for this key is missing");
            }},
        {change, "the version of the last change is accepted, an older one is a conflict", service,
            [](Kibana &kibana) {
                const Json first = kibana.get(defend).at("/item/version");
                const Json second =
                    kibana.put(defend, {{"description", "a"}, {"version", first}}).is(200).at("/item/version");
                kibana.put(defend, {{"description", "b"}, {"version", first}}).is(409).mentions("conflict");
                kibana.get(defend).has("/item/description", "a");
                kibana.put(defend, {{"description", "b"}, {"version", second}}).is(200);
            }},
        {change, "several agent policies, and none", updateTests,
            [](Kibana &kibana) {
                const std::string target = path + '/' + made(kibana)["id"].get<std::string>();
                const Json ids{agentPolicyId, std::string(policies[3].agentPolicyId)};
                kibana.put(target, {{"policy_ids", ids}}).is(200).has("/item/policy_ids", ids);
                kibana.put(target, {{"policy_ids", Json::array()}})
                    .is(200)
                    .has("/item/policy_id", nullptr)
                    .has("/item/policy_ids", Json::array());
            }},
        {change, "the name of another policy is a conflict, its own is not", updateTests,
            [](Kibana &kibana) {
                made(kibana);
                const std::string target = path + '/' + made(kibana, filetest("filetest-2"))["id"].get<std::string>();
                kibana.put(target, filetest("filetest-1")).is(409);
                kibana.put(target, filetest("  filetest-2  ")).is(200).has("/item/name", "filetest-2");
            }},
        {change, "inputs come in the form that is asked for", updateTests,
            [](Kibana &kibana) {
                const Json body{{"description", "x"}};
                kibana.put(defend + "?format=simplified", body).is(200).has("/item/inputs/endpoint/enabled", true);
                kibana.put(defend + "?format=legacy", body).is(200).has("/item/inputs/0/type", "endpoint");
                kibana.put(defend + "?format=foo", body).is(400);
            }},
        {change, "a policy that is none is not found", handlers,
            [](Kibana &kibana) {
                kibana.put(path + "/x", {{"description", "x"}}).is(404).says("Package policy not found");
            }},
        {change, "reading Fleet is not enough to change a policy", "fleet/server/routes/package_policy/index.ts",
            [](Kibana &kibana) {
                kibana.as("fleet_only").put(defend, {{"description", "x"}}).is(403).says("Forbidden");
                kibana.as("fleet_all").put(defend, {{"description", "x"}}).is(200);
            }},
        {remove, "a policy is removed, also if it was before", deleteTests,
            [](Kibana &kibana) {
                const std::string id = made(kibana)["id"].get<std::string>();
                for (int times = 0; times < 2; ++times)
                    kibana.remove(path + '/' + id).is(200).has("", {{"id", id}});
                kibana.get(path + '/' + id).is(404);
            }},
        {removeMany, "each policy is told with whether it was removed", deleteTests,
            [](Kibana &kibana) {
                const Json id = made(kibana)["id"];
                kibana.post(path + "/delete", {{"packagePolicyIds", {id, "x"}}})
                    .is(200)
                    .includes("/0", {{"id", id}, {"success", true}, {"name", "filetest-1"}})
                    .includes("/1", {{"id", "x"}, {"success", false}, {"statusCode", 404}});
            }},
        {removeMany, "the ids are required", schema,
            [](Kibana &kibana) {
                kibana.post(path + "/delete", Json::object())
                    .is(400)
                    .says("[request body.packagePolicyIds]: expected value of type [array] but got [undefined]");
            }},
        {removeMany, "reading Fleet is not enough", "fleet/server/routes/package_policy/index.ts",
            [](Kibana &kibana) {
                kibana.as("fleet_only")
                    .post(path + "/delete", {{"packagePolicyIds", Json::array()}})
                    .is(403)
                    .mentions("fleet-agent-policies-all,integrations-all");
            }},
    };
}

}

Expectations packagePolicyExpectations()
{
    Expectations rows;
    for (Expectations part : {reading(), creation(), changes()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
