// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/settings.h"

#include <algorithm>

#include "app/demo/base/version.h"
#include "app/demo/http/body.h"

namespace reeve::demo {

namespace {

// The scheme and path of an address, without host and port.
std::string schemeAndPath(const std::string &address)
{
    const auto host = address.find("//") + 2;
    const auto path = address.find('/', host);
    return address.substr(0, host) + (path == address.npos ? "/" : address.substr(path));
}

std::string problemWithAddresses(const Json &addresses)
{
    for (const Json &address : addresses) {
        if (schemeAndPath(address.get<std::string>()) != schemeAndPath(addresses.front().get<std::string>()))
            return "Protocol and path must be the same for each URL";
    }
    return {};
}

const body::Rule &changeRule()
{
    using namespace body;
    static const Rule rule =
        object({{"has_seen_add_data_notice", maybe(flag())}, {"additional_yaml_config", maybe(text())},
            {"kibana_urls", maybe(list(webAddress(), 0, SIZE_MAX, problemWithAddresses))},
            {"kibana_ca_sha256", maybe(text())}, {"prerelease_integrations_enabled", maybe(flag())},
            {"delete_unenrolled_agents", maybe(object({{"enabled", flag()}, {"is_preconfigured", flag()}}))}});
    return rule;
}

Answer get(const FleetRoom &room, const Call &)
{
    Json item = room.state.settings;
    // Kibana 9.1: since Fleet knows spaces.
    if (isAtLeast(room.options.version, 9, 1))
        item["use_space_awareness_migration_status"] = "success";
    return json({{"item", std::move(item)}});
}

Answer put(const FleetRoom &room, const Call &call)
{
    const auto change = body::read(call, changeRule());
    if (!change)
        return badRequest(change.error());
    Json &settings = room.state.settings;
    if (settings["delete_unenrolled_agents"]["is_preconfigured"] == true
        && change->contains("delete_unenrolled_agents"))
        return badRequest("Setting delete_unenrolled_agents is preconfigured as 'enableDeleteUnenrolledAgents' and "
                          "cannot be updated outside of kibana config file.");
    // Kibana: these are written, and no longer read.
    static constexpr std::string_view unread[] = {"additional_yaml_config", "kibana_urls", "kibana_ca_sha256"};
    for (const auto &[key, value] : change->items()) {
        if (std::ranges::find(unread, key) == std::end(unread))
            settings[key] = value;
    }
    settings["version"] = room.state.newVersion();
    // Kibana: the answer has what was sent, not all settings.
    Json item{{"id", settings["id"]}};
    item.update(*change);
    return json({{"item", std::move(item)}});
}

}

void addSettingRoutes(FleetRoutes &routes)
{
    routes.add("GET", "/api/fleet/settings", "fleet-settings-read", get);
    routes.add("PUT", "/api/fleet/settings", "fleet-settings-all", put);
}

}
