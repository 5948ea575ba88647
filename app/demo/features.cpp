// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/features.h"

#include <array>
#include <string>

#include "app/demo/base/version.h"

namespace reeve::demo {

namespace {

struct Feature {
    std::string_view id;
    std::string_view name;
    std::string_view category;
};

// Kibana: x-pack/test/api_integration/apis/features/features.ts, in the version that has siemV2.
constexpr std::array features{
    Feature{"discover_v2", "Discover", "kibana"},
    Feature{"visualize_v2", "Visualize Library", "kibana"},
    Feature{"dashboard_v2", "Dashboard", "kibana"},
    Feature{"maps_v2", "Maps", "kibana"},
    Feature{"ml", "Machine Learning", "kibana"},
    Feature{"graph", "Graph", "kibana"},
    Feature{"canvas", "Canvas", "kibana"},
    Feature{"dataQuality", "Data Set Quality", "management"},
    Feature{"enterpriseSearch", "Search", "enterpriseSearch"},
    Feature{"apm", "APM and User Experience", "observability"},
    Feature{"infrastructure", "Infrastructure", "observability"},
    Feature{"logs", "Logs", "observability"},
    Feature{"uptime", "Synthetics and Uptime", "observability"},
    Feature{"slo", "SLOs", "observability"},
    Feature{"observabilityAIAssistant", "Observability AI Assistant", "observability"},
    Feature{"observabilityCasesV3", "Cases", "observability"},
    Feature{"securitySolutionCasesV3", "Cases", "securitySolution"},
    Feature{"securitySolutionTimeline", "Timeline", "securitySolution"},
    Feature{"securitySolutionNotes", "Notes", "securitySolution"},
    Feature{"securitySolutionAssistant", "Elastic AI Assistant", "securitySolution"},
    Feature{"securitySolutionAttackDiscovery", "Attack discovery", "securitySolution"},
    Feature{"securitySolutionSiemMigrations", "SIEM migrations", "securitySolution"},
    Feature{"dev_tools", "Dev Tools", "management"},
    Feature{"advancedSettings", "Advanced Settings", "management"},
    Feature{"indexPatterns", "Data View Management", "management"},
    Feature{"filesManagement", "Files Management", "management"},
    Feature{"filesSharedImage", "Shared images", "management"},
    Feature{"savedObjectsManagement", "Saved Objects Management", "management"},
    Feature{"savedObjectsTagging", "Tag Management", "management"},
    Feature{"savedQueryManagement", "Saved Query Management", "management"},
    Feature{"osquery", "Osquery", "management"},
    Feature{"actions", "Actions and Connectors", "management"},
    Feature{"stackAlerts", "Stack Rules", "management"},
    Feature{"rulesSettings", "Rules Settings", "management"},
    Feature{"maintenanceWindow", "Maintenance Windows", "management"},
    Feature{"generalCasesV3", "Cases", "management"},
    Feature{"monitoring", "Stack Monitoring", "management"},
    Feature{"fleetv2", "Fleet", "management"},
    Feature{"fleet", "Integrations", "management"},
};

std::string_view securityFeatureOf(std::string_view version)
{
    return isAtLeast(version, 9, 3) ? "siemV5"
        : isAtLeast(version, 9, 2)  ? "siemV4"
        : isAtLeast(version, 9, 1)  ? "siemV3"
                                    : "siemV2";
}

Json entry(const Feature &feature)
{
    return {{"id", feature.id}, {"name", feature.name},
        {"category", {{"id", feature.category}, {"label", feature.category}}}, {"app", Json::array({"kibana"})},
        {"subFeatures", Json::array()}};
}

}

Json featuresOf(std::string_view kibanaVersion)
{
    Json list = Json::array({entry({securityFeatureOf(kibanaVersion), "Security", "securitySolution"})});
    for (const Feature &feature : features)
        list.push_back(entry(feature));
    return list;
}

}
