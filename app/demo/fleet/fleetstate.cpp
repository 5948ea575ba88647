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
