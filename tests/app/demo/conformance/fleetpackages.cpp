// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/fleet.h"
#include "app/demo/server.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view list = "GET /api/fleet/epm/packages";
constexpr std::string_view one = "GET /api/fleet/epm/packages/{pkgName}";
constexpr std::string_view data = "GET /api/fleet/agent_status/data";
constexpr std::string_view schema = "fleet/server/types/rest_spec/epm.ts";
constexpr std::string_view handler = "fleet/server/routes/epm/handlers.ts";
constexpr std::string_view get = "fleet/server/services/epm/packages/get.ts";
constexpr std::string_view agentSchema = "fleet/server/types/rest_spec/agent.ts";
constexpr std::string_view status = "fleet/server/services/agents/status.ts";

const std::string path = "/api/fleet/epm/packages";
const std::string dataPath = "/api/fleet/agent_status/data";

Json named(const KibanaAnswer &answer, std::string_view name)
{
    for (const Json &item : answer.at("/items")) {
        if (item["name"] == name)
            return item;
    }
    return nullptr;
}

std::string onlineAgent(Kibana &kibana)
{
    const Fleet fleet = kibana.server().fleet();
    for (uint64_t i = 0; i < fleet.limit(); ++i) {
        if (fleet.isListed(i) && fleet.status(i) == AgentStatus::Online)
            return fleet.agentId(i);
    }
    return {};
}

Expectations packages()
{
    return {
        {list, "hundreds of packages are listed at once, without pages", handler,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get(path);
                KibanaAnswer(answer).is(200).lacks("/total").lacks("/page").check(
                    answer.at("/items").size() > 150, "there are too few packages");
                KibanaAnswer(answer).check(answer.body().size() > 200000, "the answer is smaller than Kibana's");
            }},
        {list, "a package has an id, a version, a type, categories and its state", schema,
            [](Kibana &kibana) {
                const Json item = named(kibana.get(path).is(200), "nginx");
                for (const char *key : {"id", "name", "title", "version", "type", "categories", "status"})
                    kibana.get(path).check(item.contains(key), std::string("there is no ") + key);
            }},
        {list, "an installed package says how it was installed", get,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get(path);
                KibanaAnswer(answer).check(
                    named(answer, "endpoint")["installationInfo"]["install_status"] == "installed", "it does not");
                KibanaAnswer(answer).check(named(answer, "nginx")["status"] == "not_installed", "nginx is");
            }},
        {list, "a category narrows the list", schema,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get(path + "?category=threat_intel");
                KibanaAnswer(answer).is(200).check(!answer.at("/items").empty(), "the list is empty");
                for (const Json &item : answer.at("/items"))
                    KibanaAnswer(answer).check(
                        textOf(item["categories"]).find("threat_intel") != std::string::npos, textOf(item["name"]));
            }},
        {list, "previews are listed only if it is asked for", schema,
            [](Kibana &kibana) {
                const size_t released = kibana.get(path).at("/items").size();
                const size_t all = kibana.get(path + "?prerelease=true").at("/items").size();
                kibana.get(path).check(all > released, "there are no previews");
                kibana.put("/api/fleet/settings", {{"prerelease_integrations_enabled", true}}).is(200);
                kibana.get(path).sized("/items", all);
                kibana.get(path + "?prerelease=false").sized("/items", released);
            }},
        {list, "without the state of installation the answer may be kept for ten minutes", handler,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get(path + "?excludeInstallStatus=true");
                KibanaAnswer(answer).is(200).hasHeader("cache-control", "max-age=600").lacks("/items/0/status");
            }},
        {list, "the number of policies of each package is there if it is asked for", handler,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get(path + "?withPackagePoliciesCount=true");
                KibanaAnswer(answer).is(200).check(
                    named(answer, "endpoint")["packagePoliciesInfo"]["count"] == 8, "the number is wrong");
                kibana.get(path).lacks("/items/0/packagePoliciesInfo");
            }},
        {list, "whether 8.18 repeats the list under its old name", handler, {},
            "the stored versions of 8.x disagree about the member response"},
        complains(list, "a flag that is no flag is refused", schema, path + "?prerelease=maybe",
            "[request query.prerelease]: expected value of type [boolean] but got [string]"),
        refusesUnknownKey(list, schema, path),
        {list, "a user without rights in integrations is refused", handler,
            [](Kibana &kibana) {
                kibana.as("sec_only").get(path).is(403);
                kibana.as("fleet_only").get(path).is(200);
            }},
        {one, "a package is answered with its latest version", handler,
            [](Kibana &kibana) {
                const Json version = named(kibana.get(path), "nginx")["version"];
                kibana.get(path + "/nginx").is(200).has("/item/version", version).has("/item/latestVersion", version);
                kibana.get(path + "/nginx/" + version.get<std::string>()).is(200).has("/item/name", "nginx");
            }},
        {one, "whether it has policies is there if it is asked for", handler,
            [](Kibana &kibana) {
                kibana.get(path + "/endpoint?withMetadata=true").is(200).has("/metadata", {{"has_policies", true}});
                kibana.get(path + "/nginx?withMetadata=true").is(200).has("/metadata/has_policies", false);
                kibana.get(path + "/nginx").lacks("/metadata");
            }},
        refuses(one, "a package that is none is not found", get, path + "/nonsense", 404,
            "[nonsense] package not installed or found in registry"),
        refuses(one, "a version that is none is refused", handler, path + "/nginx/latest", 400,
            "Package version is not a valid semver"),
        refuses(one, "a version that was not published is not found", get, path + "/nginx/99.0.0", 404,
            "nginx@99.0.0 not found"),
        refusesUnknownKey(one, schema, path + "/nginx"),
    };
}

Expectations agentData()
{
    return {
        {data, "each agent is told with whether its data arrived", status,
            [](Kibana &kibana) {
                const std::string id = onlineAgent(kibana);
                kibana.get(dataPath + "?agentsIds=" + id)
                    .is(200)
                    .has("/items", Json::array({{{id, {{"data", true}}}}}))
                    .has("/dataPreview", Json::array());
            }},
        {data, "several agents are in the order in which they were named", status,
            [](Kibana &kibana) {
                const std::string id = onlineAgent(kibana);
                kibana.get(dataPath + "?agentsIds=x&agentsIds=" + id)
                    .is(200)
                    .sized("/items", 2)
                    .has("/items/0", {{"x", {{"data", false}}}})
                    .has("/items/1/" + id + "/data", true);
            }},
        {data, "the ids may be JSON", agentSchema,
            [](Kibana &kibana) {
                kibana.get(dataPath + "?agentsIds=" + Kibana::encoded("[\"a\",\"b\"]")).is(200).sized("/items", 2);
            }},
        {data, "an agent that is not enrolled any more sends nothing", status,
            [](Kibana &kibana) {
                const std::string id = unenrolledAgent(kibana);
                kibana.get(dataPath + "?agentsIds=" + id).is(200).has("/items/0/" + id + "/data", false);
            }},
        {data, "documents are shown if it is asked for", status,
            [](Kibana &kibana) {
                const std::string id = onlineAgent(kibana);
                kibana.get(dataPath + "?previewData=true&agentsIds=" + id)
                    .is(200)
                    .sized("/dataPreview", 1)
                    .has("/dataPreview/0/_source/agent/id", id);
            }},
        {data, "a package narrows the search to its data streams", "fleet/server/routes/agent/handlers.ts",
            [](Kibana &kibana) {
                const std::string id = onlineAgent(kibana);
                const auto ask = [&](const std::string &name) {
                    const std::string version = kibana.get(path + '/' + name).text("/item/version");
                    return kibana.get(dataPath + "?agentsIds=" + id + "&pkgName=" + name + "&pkgVersion=" + version);
                };
                ask("endpoint").is(200).has("/items/0/" + id + "/data", true);
                ask("nginx").is(200).has("/items/0/" + id + "/data", false);
                kibana.get(dataPath + "?agentsIds=a&pkgName=nonsense&pkgVersion=1.0.0").is(404);
            }},
        complains(data, "the ids are required", agentSchema, dataPath,
            "[request query.agentsIds]: expected at least one defined value but got [undefined]"),
        refusesUnknownKey(data, agentSchema, dataPath + "?agentsIds=a"),
        {data, "a user without rights in Fleet is refused", "fleet/server/routes/agent/index.ts",
            [](Kibana &kibana) { kibana.as("sec_only").get(dataPath + "?agentsIds=a").is(403); }},
    };
}

}

Expectations fleetPackageExpectations()
{
    Expectations rows = packages();
    for (Expectation &row : agentData())
        rows.push_back(std::move(row));
    return rows;
}

}
