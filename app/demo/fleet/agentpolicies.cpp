// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/agentpolicies.h"

#include <algorithm>
#include <array>
#include <vector>

#include "app/demo/base/dates.h"
#include "app/demo/fleet/kuery.h"
#include "app/demo/fleet/packagepolicies.h"
#include "app/demo/fleet/policyrules.h"
#include "app/demo/fleet/tables.h"
#include "app/demo/fleet/writer.h"
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

uint64_t agentsOf(const Fleet &fleet, const Json &policy)
{
    uint64_t count = 0;
    for (uint64_t i = 0; i < fleet.limit(); ++i)
        count += fleet.isListed(i) && policy["id"] == fleet.policy(i).agentPolicyId;
    return count;
}

bool wantsCounts(const QueryValues &query)
{
    return query.flag("withAgentCount") || (query.has("noAgentCount") && !query.flag("noAgentCount"));
}

std::vector<const Json *> found(const FleetRoom &room, const KqlNode &kuery, const QueryValues &query)
{
    std::vector<const Json *> list;
    for (const Json &policy : room.state.agentPolicies) {
        if (passes(kuery, policy))
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
    const auto list = found(room, *kuery, *query);
    Json items = Json::array();
    for (uint64_t i = (page - 1) * perPage; i < list.size() && items.size() < perPage; ++i) {
        Json item = *list[i];
        if (wantsCounts(*query))
            item["agents"] = agentsOf(room.fleet, item);
        if (query->flag("full"))
            item["package_policies"] = packagePoliciesOf(room.state.packagePolicies, item["id"], query->text("format"));
        items.push_back(std::move(item));
    }
    return json({{"items", std::move(items)}, {"total", list.size()}, {"page", page}, {"perPage", perPage}});
}

Answer one(const FleetRoom &room, const Call &call)
{
    static constexpr Parameter known[] = {{.name = "format", .kind = Kind::Choice, .choices = formats}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    const Json *policy = withId(room.state.agentPolicies, call.arguments.front());
    if (!policy)
        return boom(404, "Agent policy not found");
    Json item = *policy;
    item["package_policies"] = packagePoliciesOf(room.state.packagePolicies, item["id"], query->text("format"));
    return json({{"item", std::move(item)}});
}

std::optional<Answer> nameIsTaken(const FleetState &state, const Json &name, const Json &exceptId)
{
    for (const Json &other : state.agentPolicies) {
        if (other["name"] == name && other["id"] != exceptId)
            return boom(409,
                "Agent policy '" + other["id"].get<std::string>() + "' already exists with name '"
                    + name.get<std::string>() + "'");
    }
    return std::nullopt;
}

// Applies a request to the policy; force belongs to the request, not to the policy.
void apply(Json &policy, Json request, const std::string &user)
{
    request.erase("force");
    request.erase("id");
    policy.update(request);
    policy["revision"] = policy.value("revision", 0U) + 1;
    policy["updated_at"] = timeText(nowMs());
    policy["updated_by"] = user;
}

Answer create(const FleetRoom &room, const Call &call)
{
    static constexpr Parameter known[] = {{.name = "sys_monitoring", .kind = Kind::Flag}};
    if (const auto query = readQuery(call.query, known); !query)
        return badRequest(query.error());
    const auto request = body::read(call, agentPolicyRule());
    if (!request)
        return badRequest(request.error());
    if (auto refused = nameIsTaken(room.state, (*request)["name"], nullptr))
        return *refused;
    Json policy{{"id", request->contains("id") ? (*request)["id"] : Json(room.state.newId())}, {"description", ""},
        {"status", "active"}, {"is_managed", false}, {"is_protected", false}, {"schema_version", "1.1.1"}};
    if (const std::string id = policy["id"].get<std::string>(); withId(room.state.agentPolicies, id))
        return boom(409, "Saved object [ingest-agent-policies/" + id + "] conflict");
    apply(policy, *request, userOf(call));
    room.state.agentPolicies.push_back(policy);
    return json({{"item", std::move(policy)}});
}

Answer change(const FleetRoom &room, const Call &call)
{
    static constexpr Parameter known[] = {{.name = "format", .kind = Kind::Choice, .choices = formats}};
    if (const auto query = readQuery(call.query, known); !query)
        return badRequest(query.error());
    const auto request = body::read(call, agentPolicyRule());
    if (!request)
        return badRequest(request.error());
    Json *policy = withId(room.state.agentPolicies, call.arguments.front());
    if (!policy)
        return boom(404, "Saved object [ingest-agent-policies/" + call.arguments.front() + "] not found");
    if (auto refused = nameIsTaken(room.state, (*request)["name"], (*policy)["id"]))
        return *refused;
    apply(*policy, *request, userOf(call));
    return json({{"item", *policy}});
}

Answer remove(const FleetRoom &room, const Call &call)
{
    static const body::Rule rule =
        body::object({{"agentPolicyId", body::text()}, {"force", body::maybe(body::flag())}});
    const auto request = body::read(call, rule);
    if (!request)
        return badRequest(request.error());
    const std::string id = (*request)["agentPolicyId"].get<std::string>();
    const Json *policy = withId(room.state.agentPolicies, id);
    if (!policy)
        return boom(404, "Saved object [ingest-agent-policies/" + id + "] not found");
    if (policy->value("is_managed", false) && !request->value("force", false))
        return badRequest("Cannot delete hosted agent policy " + id);
    if (agentsOf(room.fleet, *policy) > 0)
        return badRequest("Cannot delete an agent policy that is assigned to any active or inactive agents");
    const Json answer{{"id", id}, {"name", (*policy)["name"]}};
    for (const Json &integration : packagePoliciesOf(room.state.packagePolicies, id, "legacy"))
        eraseId(room.state.packagePolicies, integration["id"].get<std::string>());
    eraseId(room.state.agentPolicies, id);
    return json(answer);
}

}

Json firstAgentPolicies()
{
    Json list = Json::array();
    for (const Policy &policy : policies)
        list.push_back({{"id", policy.agentPolicyId}, {"name", policy.agentPolicyName}, {"description", ""},
            {"namespace", "default"}, {"status", "active"}, {"is_managed", false}, {"is_protected", false},
            {"revision", policy.agentRevision}, {"inactivity_timeout", 1209600}, {"schema_version", "1.1.1"},
            {"updated_at", "2025-06-18T09:00:00.000Z"}, {"updated_by", "elastic"}});
    return list;
}

void addAgentPolicyRoutes(FleetRoutes &routes)
{
    routes.add("GET", "/api/fleet/agent_policies", "fleet-agent-policies-read", list);
    routes.add("GET", "/api/fleet/agent_policies/{policy}", "fleet-agent-policies-read", one);
    routes.add("POST", "/api/fleet/agent_policies", "fleet-agent-policies-all", create);
    routes.add("PUT", "/api/fleet/agent_policies/{policy}", "fleet-agent-policies-all", change);
    routes.add("POST", "/api/fleet/agent_policies/delete", "fleet-agent-policies-all", remove);
}

}
