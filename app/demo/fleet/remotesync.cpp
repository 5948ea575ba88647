// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/remotesync.h"

#include "app/demo/base/version.h"
#include "app/demo/fleet/packages.h"

namespace reeve::demo {

namespace {

bool isSet(const Json &output, const char *key)
{
    return output.contains(key) && output[key].is_string() && !output[key].get<std::string>().empty();
}

// The remote Kibana of the demo has what this one has, except a package that is still on its way.
Json remoteStatus()
{
    Json list = Json::array();
    for (const char *name : {"elastic_agent", "endpoint", "osquery_manager", "system"}) {
        const bool done = name != std::string_view("osquery_manager");
        Json one{{"id", name}, {"package_name", name}, {"package_version", packageNamed(name)->version},
            {"install_status", {{"main", "installed"}, {"remote", done ? Json("installed") : Json("not_installed")}}},
            {"sync_status", done ? "completed" : "synchronizing"}, {"updated_at", "2025-06-18T09:12:00.000Z"}};
        list.push_back(std::move(one));
    }
    return {{"integrations", std::move(list)},
        {"custom_assets",
            {{"component_template:logs-system.auth@custom",
                {{"name", "logs-system.auth@custom"}, {"type", "component_template"}, {"package_name", "system"},
                    {"package_version", packageNamed("system")->version}, {"sync_status", "completed"}}}}}};
}

Answer status(const FleetRoom &room, const Call &call)
{
    const std::string &id = call.arguments.front();
    const Json *output = withId(room.state.outputs, id);
    // Kibana: an unknown output is an error inside an answer that succeeds.
    if (!output)
        return json({{"integrations", Json::array()}, {"error", "No output found with id " + id}});
    if ((*output)["type"] != "remote_elasticsearch")
        return badRequest("Output " + id + " is not a remote elasticsearch output");
    if (!output->value("sync_integrations", false))
        return badRequest("Synced integrations not enabled");
    if (!isSet(*output, "kibana_url"))
        return boom(404, "Remote Kibana URL not set on the output.");
    if (!isSet(*output, "kibana_api_key"))
        return boom(404, "Remote Kibana API key for " + (*output)["kibana_url"].get<std::string>() + " not found");
    return json(remoteStatus());
}

}

void addRemoteSyncRoute(FleetRoutes &routes)
{
    if (isAtLeast(routes.options().version, 9, 1))
        routes.add("GET", "/api/fleet/remote_synced_integrations/{output}/remote_status",
            "fleet-settings-read,integrations-read", status);
}

}
