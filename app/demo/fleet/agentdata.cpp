// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/agentdata.h"

#include "app/demo/base/dates.h"
#include "app/demo/fleet/metadata.h"
#include "app/demo/fleet/packages.h"
#include "app/demo/fleet/writer.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

using Kind = Parameter::Kind;

constexpr size_t mostPreviews = 10; // Kibana: MAX_AGENT_DATA_PREVIEW_SIZE

bool sendsData(const Fleet &fleet, uint64_t i)
{
    const AgentStatus status = fleet.status(i);
    return fleet.isListed(i) && status != AgentStatus::Offline && status != AgentStatus::Inactive
        && status != AgentStatus::Uninstalled && status != AgentStatus::Orphaned && status != AgentStatus::Enrolling;
}

// A search hit of Elasticsearch.
Json preview(const Fleet &fleet, uint64_t i, std::string_view dataset)
{
    const std::string id = fleet.agentId(i);
    return {{"_index", ".ds-logs-" + std::string(dataset) + "-default-2025.06.18-000001"}, {"_id", id.substr(0, 20)},
        {"_score", 0},
        {"_source",
            {{"@timestamp", timeText(fleet.lastCheckin(i, nowMs()))}, {"agent", {{"id", id}, {"type", "filebeat"}}},
                {"host", {{"name", fleet.hostname(i)}}},
                {"data_stream", {{"type", "logs"}, {"dataset", dataset}, {"namespace", "default"}}}}}};
}

Answer data(const FleetRoom &room, const Call &call)
{
    static constexpr Parameter known[] = {{.name = "agentsIds", .kind = Kind::TextOrList, .required = true},
        {.name = "pkgName"}, {.name = "pkgVersion"}, {.name = "previewData", .kind = Kind::Flag}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    // Kibana: only both together narrow the search to a package.
    const bool narrowed = query->has("pkgName") && query->has("pkgVersion");
    const std::string package = narrowed ? query->text("pkgName") : "elastic_agent";
    const KnownPackage *found = packageNamed(package);
    if (!found)
        return boom(404, '[' + package + "] package not installed or found in registry");
    if (narrowed && found->version != query->text("pkgVersion"))
        return boom(404, package + '@' + query->text("pkgVersion") + " not found");
    // The policies of the demo have Defend, System and the agent's own monitoring.
    const bool collected = package == "elastic_agent" || package == "endpoint" || package == "system";
    Json items = Json::array();
    Json previews = Json::array();
    for (const std::string &id : query->list("agentsIds")) {
        const auto index = seesFleet(call.space) ? room.fleet.indexOf(id) : std::nullopt;
        const bool arrived = collected && index && sendsData(room.fleet, *index);
        items.push_back({{id, {{"data", arrived}}}});
        if (arrived && query->flag("previewData") && previews.size() < mostPreviews)
            previews.push_back(preview(room.fleet, *index, package));
    }
    return json({{"items", std::move(items)}, {"dataPreview", std::move(previews)}});
}

}

void addAgentDataRoute(FleetRoutes &routes)
{
    routes.add("GET", "/api/fleet/agent_status/data", "fleet-agents-read", data);
}

}
