// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/agentpolicies.h"

#include <algorithm>
#include <array>
#include <vector>

#include "app/demo/fleet/kuery.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

using Kind = Parameter::Kind;
constexpr std::array<std::string_view, 2> orders{"desc", "asc"};
constexpr std::array<std::string_view, 2> formats{"simplified", "legacy"};
constexpr std::array parameters{
    Parameter{.name = "page", .kind = Kind::Number},
    Parameter{.name = "perPage", .kind = Kind::Number},
    Parameter{.name = "sortField"},
    Parameter{.name = "sortOrder", .kind = Kind::Choice, .choices = orders},
    Parameter{.name = "showUpgradeable", .kind = Kind::Flag},
    Parameter{.name = "kuery"},
    Parameter{.name = "noAgentCount", .kind = Kind::Flag},
    Parameter{.name = "withAgentCount", .kind = Kind::Flag},
    Parameter{.name = "full", .kind = Kind::Flag},
    Parameter{.name = "format", .kind = Kind::Choice, .choices = formats},
};

Json policyJson(const Policy &policy)
{
    return {{"id", policy.agentPolicyId}, {"name", policy.agentPolicyName}, {"description", ""},
        {"namespace", "default"}, {"status", "active"}, {"is_managed", false}, {"is_protected", false},
        {"revision", policy.agentRevision}, {"inactivity_timeout", 1209600}, {"schema_version", "1.1.1"},
        {"updated_at", "2025-06-18T09:00:00.000Z"}, {"updated_by", "elastic"}};
}

Json packagePoliciesOf(const Policy &policy)
{
    return Json::array({{{"id", policy.id}, {"name", policy.name}, {"enabled", true},
        {"policy_ids", Json::array({policy.agentPolicyId})}, {"revision", policy.endpointRevision},
        {"package", {{"name", "endpoint"}, {"title", "Elastic Defend"}, {"version", "8.18.0"}}}}});
}

uint64_t agentsOf(const Fleet &fleet, const Policy &policy)
{
    uint64_t count = 0;
    for (uint64_t i = 0; i < fleet.limit(); ++i)
        count += fleet.isListed(i) && fleet.policy(i).agentPolicyId == policy.agentPolicyId;
    return count;
}

bool wantsCounts(const QueryValues &query)
{
    return query.flag("withAgentCount") || (query.has("noAgentCount") && !query.flag("noAgentCount"));
}

std::vector<const Policy *> found(const KqlNode &kuery, const QueryValues &query)
{
    std::vector<const Policy *> list;
    for (const Policy &policy : policies) {
        if (passes(kuery, policyJson(policy)))
            list.push_back(&policy);
    }
    if (query.text("sortField") == "name") {
        const bool ascending = query.text("sortOrder", "desc") == "asc";
        std::ranges::stable_sort(list, [ascending](const Policy *a, const Policy *b) {
            return ascending ? a->agentPolicyName < b->agentPolicyName : b->agentPolicyName < a->agentPolicyName;
        });
    }
    return list;
}

}

Answer agentPolicyList(const Fleet &fleet, const Call &call)
{
    const auto query = readQuery(call.query, parameters);
    if (!query)
        return badRequest(query.error());
    const auto kuery = readKuery(query->text("kuery"), agentPolicyFields());
    if (!kuery)
        return badRequest(kuery.error());
    const uint64_t page = std::max<uint64_t>(query->number("page", 1), 1);
    const uint64_t perPage = query->number("perPage", 20);
    if (perPage > 100 && (query->flag("full") || wantsCounts(*query)))
        return badRequest(
            "[request query]: perPage should be less or equal to 100 when fetching full policies or agent count.");
    const auto list = found(*kuery, *query);
    Json items = Json::array();
    for (uint64_t i = std::min<uint64_t>((page - 1) * perPage, list.size()); i < list.size() && items.size() < perPage;
         ++i) {
        Json item = policyJson(*list[i]);
        if (wantsCounts(*query))
            item["agents"] = agentsOf(fleet, *list[i]);
        if (query->flag("full"))
            item["package_policies"] = packagePoliciesOf(*list[i]);
        items.push_back(std::move(item));
    }
    return json({{"items", std::move(items)}, {"total", list.size()}, {"page", page}, {"perPage", perPage}});
}

Answer oneAgentPolicy(const Call &call)
{
    static constexpr Parameter known[] = {{.name = "format", .kind = Kind::Choice, .choices = formats}};
    if (const auto query = readQuery(call.query, known); !query)
        return badRequest(query.error());
    for (const Policy &policy : policies) {
        if (policy.agentPolicyId != call.arguments.front())
            continue;
        Json item = policyJson(policy);
        item["package_policies"] = packagePoliciesOf(policy);
        return json({{"item", std::move(item)}});
    }
    return boom(404, "Agent policy not found");
}

}
