// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/fleetstate.h"

#include <algorithm>

#include "app/demo/base/credentials.h"
#include "app/demo/base/random.h"
#include "app/demo/fleet/agentpolicies.h"
#include "app/demo/fleet/ids.h"
#include "app/demo/fleet/outputs.h"
#include "app/demo/fleet/packagepolicies.h"

namespace reeve::demo {

namespace {

constexpr uint64_t idRoll = 6200;

auto found(Json &list, std::string_view id)
{
    return std::find_if(list.begin(), list.end(), [id](const Json &one) { return one["id"] == id; });
}

}

FleetState::FleetState(const ServerOptions &options) : m_seed(options.seed)
{
    // Kibana: the demo's Fleet Servers are new enough for secrets of policies and outputs.
    settings = {{"id", "fleet-default-settings"}, {"version", newVersion()}, {"secret_storage_requirements_met", true},
        {"output_secret_storage_requirements_met", true}, {"has_seen_add_data_notice", true},
        {"prerelease_integrations_enabled", false}, {"preconfigured_fields", Json::array()},
        {"delete_unenrolled_agents", {{"enabled", false}, {"is_preconfigured", false}}}};
    outputs = firstOutputs(options.examples);
    agentPolicies = firstAgentPolicies();
    packagePolicies = firstPackagePolicies();
    for (Json &policy : packagePolicies)
        policy["version"] = newVersion();
}

std::string FleetState::newId()
{
    const uint64_t bits = roll(m_seed, ++m_count, idRoll);
    return uuid(bits & mask48, mix(bits));
}

std::string FleetState::newVersion()
{
    std::string pair = "[";
    return base64(pair.append(std::to_string(++m_count)).append(",1]"));
}

const Policy &FleetState::policyOf(const Json &agentPolicy)
{
    const std::string id = agentPolicy["id"].get<std::string>();
    if (const auto known = std::ranges::find(policies, id, &Policy::agentPolicyId); known != policies.end())
        return *known;
    if (const auto known = std::ranges::find(m_policies, id, &Policy::agentPolicyId); known != m_policies.end())
        return *known;
    Policy policy = policies.front(); // that of Defend without an integration policy
    for (const Json &one : packagePolicies) {
        const Json &ids = one["policy_ids"];
        if (one["package"]["name"] == "endpoint" && std::ranges::find(ids, Json(id)) != ids.end()) {
            policy.id = m_texts.emplace_back(one["id"].get<std::string>());
            policy.name = m_texts.emplace_back(one["name"].get<std::string>());
            policy.endpointRevision = one.value("revision", 1U);
        }
    }
    policy.agentPolicyId = m_texts.emplace_back(id);
    policy.agentPolicyName = m_texts.emplace_back(agentPolicy["name"].get<std::string>());
    policy.agentRevision = agentPolicy.value("revision", 1U);
    return m_policies.emplace_back(policy);
}

const AgentVersion &FleetState::versionOf(const std::string &number)
{
    if (const auto known = std::ranges::find(agentVersions, number, &AgentVersion::number);
        known != agentVersions.end())
        return *known;
    if (const auto known = std::ranges::find(m_versions, number, &AgentVersion::number); known != m_versions.end())
        return *known;
    // Fleet::capabilities() counts minor versions of 8; a later major version has them all.
    const auto last = agentVersions.front().minor;
    return m_versions.emplace_back(AgentVersion{m_texts.emplace_back(number), last, 0});
}

Json *withId(Json &list, std::string_view id)
{
    const auto one = found(list, id);
    return one == list.end() ? nullptr : &*one;
}

void eraseId(Json &list, std::string_view id)
{
    if (const auto one = found(list, id); one != list.end())
        list.erase(one);
}

}
