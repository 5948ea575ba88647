// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/packagepolicies.h"

#include <algorithm>
#include <array>

#include "app/demo/base/dates.h"
#include "app/demo/fleet/kuery.h"
#include "app/demo/fleet/packagepolicychanges.h"
#include "app/demo/fleet/policyrules.h"
#include "app/demo/fleet/tables.h"
#include "app/demo/fleet/writer.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

using Kind = Parameter::Kind;
constexpr std::array<std::string_view, 2> orders{"desc", "asc"};
constexpr std::array<std::string_view, 2> formats{"simplified", "legacy"};

// The members that a filter can name.
Json flat(const Json &policy)
{
    Json fields = Json::object();
    for (const auto &[key, value] : policy.items()) {
        if (!value.is_structured())
            fields[key] = value;
    }
    for (const auto &[key, value] : policy["package"].items())
        fields["package." + key] = value;
    return fields;
}

uint64_t agentsOf(const Fleet &fleet, const Json &policy)
{
    uint64_t count = 0;
    for (uint64_t i = 0; i < fleet.limit(); ++i) {
        count += fleet.isListed(i)
            && std::ranges::find(policy["policy_ids"], Json(fleet.policy(i).agentPolicyId))
                != policy["policy_ids"].end();
    }
    return count;
}

Json simpleVariables(const Json &variables)
{
    Json simple = Json::object();
    for (const auto &[key, one] : variables.items())
        simple[key] = one.value("value", Json());
    return simple;
}

// Kibana: packagePolicyToSimplifiedPackagePolicy()
Json simplified(Json policy)
{
    Json inputs = Json::object();
    for (const Json &input : policy["inputs"]) {
        Json streams = Json::object();
        for (const Json &stream : input.value("streams", Json::array())) {
            Json one{{"enabled", stream["enabled"]}};
            if (stream.contains("vars"))
                one["vars"] = simpleVariables(stream["vars"]);
            streams[stream["data_stream"]["dataset"].get<std::string>()] = std::move(one);
        }
        const std::string family = input.value("policy_template", "");
        Json one{{"enabled", input["enabled"]}};
        if (input.contains("vars"))
            one["vars"] = simpleVariables(input["vars"]);
        one["streams"] = std::move(streams);
        inputs[(family.empty() ? "" : family + '-') + input["type"].get<std::string>()] = std::move(one);
    }
    policy["inputs"] = std::move(inputs);
    if (policy.contains("vars"))
        policy["vars"] = simpleVariables(policy["vars"]);
    return policy;
}

Json shown(const Json &policy, const QueryValues &query)
{
    return query.text("format") == "simplified" ? simplified(policy) : policy;
}

std::vector<const Json *> found(const FleetRoom &room, const KqlNode &kuery, const QueryValues &query)
{
    std::vector<const Json *> list;
    for (const Json &policy : room.state.packagePolicies) {
        if (passes(kuery, flat(policy)))
            list.push_back(&policy);
    }
    if (query.text("sortField") == "name") {
        const bool ascending = query.text("sortOrder", "desc") == "asc";
        std::ranges::stable_sort(list, [ascending](const Json *a, const Json *b) {
            return ascending ? (*a)["name"] < (*b)["name"] : (*b)["name"] < (*a)["name"];
        });
    }
    return list;
}

Answer list(const FleetRoom &room, const Call &call)
{
    static constexpr std::array parameters{Parameter{.name = "page", .kind = Kind::Number},
        Parameter{.name = "perPage", .kind = Kind::Number}, Parameter{.name = "sortField"},
        Parameter{.name = "sortOrder", .kind = Kind::Choice, .choices = orders},
        Parameter{.name = "showUpgradeable", .kind = Kind::Flag}, Parameter{.name = "kuery"},
        Parameter{.name = "format", .kind = Kind::Choice, .choices = formats},
        Parameter{.name = "withAgentCount", .kind = Kind::Flag}};
    const auto query = readQuery(call.query, parameters);
    if (!query)
        return badRequest(query.error());
    const auto kuery = readKuery(query->text("kuery"), packagePolicyFields());
    if (!kuery)
        return badRequest(kuery.error());
    const uint64_t page = std::max<uint64_t>(query->number("page", 1), 1);
    const uint64_t perPage = query->number("perPage", 20);
    const auto list = found(room, *kuery, *query);
    Json items = Json::array();
    for (uint64_t i = (page - 1) * perPage; i < list.size() && items.size() < perPage; ++i) {
        items.push_back(shown(*list[i], *query));
        if (query->flag("withAgentCount"))
            items.back()["agents"] = agentsOf(room.fleet, *list[i]);
    }
    return json({{"items", std::move(items)}, {"total", list.size()}, {"page", page}, {"perPage", perPage}});
}

tl::expected<QueryValues, std::string> formatOf(const Call &call)
{
    static constexpr Parameter known[] = {{.name = "format", .kind = Kind::Choice, .choices = formats}};
    return readQuery(call.query, known);
}

Answer one(const FleetRoom &room, const Call &call)
{
    const auto query = formatOf(call);
    if (!query)
        return badRequest(query.error());
    const Json *policy = withId(room.state.packagePolicies, call.arguments.front());
    return policy ? json({{"item", shown(*policy, *query)}})
                  : boom(404, "Package policy " + call.arguments.front() + " not found");
}

Answer create(const FleetRoom &room, const Call &call)
{
    const auto query = formatOf(call);
    if (!query)
        return badRequest(query.error());
    const auto request = body::read(call, newPackagePolicyRule());
    if (!request)
        return badRequest(request.error());
    const auto policy = newPackagePolicy(room.state, *request, userOf(call));
    return policy ? json({{"item", shown(*policy, *query)}}) : policy.error();
}

Answer change(const FleetRoom &room, const Call &call)
{
    const auto query = formatOf(call);
    if (!query)
        return badRequest(query.error());
    const auto request = body::read(call, packagePolicyChangeRule());
    if (!request)
        return badRequest(request.error());
    Json *policy = withId(room.state.packagePolicies, call.arguments.front());
    if (!policy)
        return boom(404, "Package policy not found");
    if (auto refused = changePackagePolicy(room.state, *policy, *request, userOf(call)))
        return *refused;
    return json({{"item", shown(*policy, *query)}});
}

Answer remove(const FleetRoom &room, const Call &call)
{
    static constexpr Parameter known[] = {{.name = "force", .kind = Kind::Flag}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    const Json outcome = removePackagePolicy(room.state, call.arguments.front(), query->flag("force"));
    // Kibana: one that is not there was deleted before.
    if (outcome["success"] == false && outcome["statusCode"] != 404)
        return boom(outcome["statusCode"].get<int>(), outcome["body"]["message"].get<std::string>());
    return json({{"id", call.arguments.front()}});
}

Answer removeMany(const FleetRoom &room, const Call &call)
{
    using namespace body;
    static const Rule rule = object({{"packagePolicyIds", body::list(text())}, {"force", maybe(flag())}});
    const auto request = read(call, rule);
    if (!request)
        return badRequest(request.error());
    Json outcomes = Json::array();
    for (const Json &id : (*request)["packagePolicyIds"])
        outcomes.push_back(removePackagePolicy(room.state, id.get<std::string>(), request->value("force", false)));
    return json(outcomes);
}

}

Json firstPackagePolicies()
{
    Json list = Json::array();
    for (const Policy &policy : policies) {
        const std::string date = "2025-06-18T09:00:00.000Z";
        list.push_back({{"id", policy.id}, {"version", nullptr}, {"name", policy.name}, {"namespace", ""},
            {"description", ""},
            {"package", {{"name", "endpoint"}, {"title", "Elastic Defend"}, {"version", "8.18.0"}}}, {"enabled", true},
            {"policy_id", policy.agentPolicyId}, {"policy_ids", Json::array({policy.agentPolicyId})},
            {"inputs", Json::array({defendInput(policy.name.find("detect") == std::string_view::npos)})},
            {"secret_references", Json::array()}, {"revision", policy.endpointRevision},
            {"created_at", "2025-02-11T08:14:09.312Z"}, {"created_by", "elastic"}, {"updated_at", date},
            {"updated_by", "elastic"}});
    }
    return list;
}

Json packagePoliciesOf(const Json &packagePolicies, const Json &agentPolicyId, std::string_view format)
{
    Json list = Json::array();
    for (const Json &policy : packagePolicies) {
        if (std::ranges::find(policy["policy_ids"], agentPolicyId) != policy["policy_ids"].end())
            list.push_back(format == "simplified" ? simplified(policy) : policy);
    }
    return list;
}

void addPackagePolicyRoutes(FleetRoutes &routes)
{
    constexpr const char *reading = "fleet-agent-policies-read,integrations-read";
    constexpr const char *writing = "fleet-agent-policies-all,integrations-all";
    routes.add("GET", "/api/fleet/package_policies", reading, list, Refusal::Plain);
    routes.add("GET", "/api/fleet/package_policies/{policy}", reading, one, Refusal::Plain);
    routes.add("POST", "/api/fleet/package_policies", writing, create, Refusal::Plain);
    routes.add("PUT", "/api/fleet/package_policies/{policy}", writing, change, Refusal::Plain);
    routes.add("DELETE", "/api/fleet/package_policies/{policy}", writing, remove);
    routes.add("POST", "/api/fleet/package_policies/delete", writing, removeMany);
}

}
