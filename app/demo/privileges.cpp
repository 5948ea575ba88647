// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/privileges.h"

#include <array>
#include <string>
#include <string_view>

#include "app/demo/base/accounts.h"

namespace reeve::demo {

namespace {

constexpr std::array<std::string_view, 25> clusterRights{"all", "create_snapshot", "manage", "manage_api_key",
    "manage_ccr", "manage_ilm", "manage_index_templates", "manage_ingest_pipelines", "manage_ml", "manage_own_api_key",
    "manage_pipeline", "manage_rollup", "manage_saml", "manage_security", "manage_token", "manage_transform",
    "manage_watcher", "monitor", "monitor_ml", "monitor_rollup", "monitor_transform", "monitor_watcher", "read_ccr",
    "read_ilm", "transport_client"};
constexpr std::array<std::string_view, 17> indexRights{"all", "create", "create_doc", "create_index", "delete",
    "delete_index", "index", "maintenance", "manage", "manage_follow_index", "manage_ilm", "manage_leader_index",
    "monitor", "read", "read_cross_cluster", "view_index_metadata", "write"};

Answer privileges(const Call &call, const Credentials &credentials)
{
    Json answer = indexPrivileges(call, credentials, ".alerts-security.alerts-" + call.space);
    answer["is_authenticated"] = true;
    answer["has_encryption_key"] = true;
    return json(answer);
}

}

Json indexPrivileges(const Call &call, const Credentials &credentials, const std::string &name)
{
    const bool all = !call.account || call.account == &administrator();
    Json cluster = Json::object();
    for (const std::string_view right : clusterRights)
        cluster[std::string(right)] = all;
    Json index = Json::object();
    for (const std::string_view right : indexRights)
        index[std::string(right)] = all || right == "read" || right == "view_index_metadata";
    return {{"username", all ? credentials.username : call.account->username}, {"has_all_requested", all},
        {"cluster", cluster}, {"index", {{name, index}}}, {"application", Json::object()}};
}

void addPrivilegesRoute(Router &router, const Credentials &credentials)
{
    router.add({.method = "GET",
        .path = "/api/detection_engine/privileges",
        .versions = "2023-10-31",
        .privileges = "securitySolution",
        .handler = [&credentials](const Call &call) { return privileges(call, credentials); }});
}

}
