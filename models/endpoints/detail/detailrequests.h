// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The requests of the detail pane about one endpoint. readEndpoint() requests its document.

#include <QStringList>

#include "models/kibana/request.h"

namespace reeve {

// GET /api/endpoint/policy_response. Status 404 if the endpoint never reported how it applied its policy.
ApiRequest readPolicyResponse(const QString &agentId);

struct ActionsQuery {
    QStringList agentIds{}; // Kibana before 9.0: at most 50
    int page = 1; // from 1, unlike the list of endpoints
    int pageSize = 20; // 1 to 10,000
};
// GET /api/endpoint/action, newest first, without the outputs. Status 404 if no action was ever run in the deployment.
ApiRequest listResponseActions(const ActionsQuery &query);

// GET /api/endpoint/action_status: the number of pending actions for each command. Kibana: 1 to 50 agents.
ApiRequest pendingActions(const QStringList &agentIds);

// GET /api/fleet/agents/{id}; the id is elastic.agent.id of the endpoint's document.
ApiRequest readFleetAgent(const QString &fleetAgentId);

}
