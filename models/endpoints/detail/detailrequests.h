// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is asked about one endpoint beside its document; see readEndpoint() for that.

#include <QStringList>

#include "models/kibana/request.h"

namespace reeve {

// GET /api/endpoint/policy_response. 404 where the endpoint never told how it applied its policy.
ApiRequest readPolicyResponse(const QString &agentId);

struct ActionsQuery {
    QStringList agentIds{}; // Kibana: at most 50 before 9.x
    int page = 1; // from 1, unlike the list of endpoints
    int pageSize = 20; // 1 to 10,000
};
// GET /api/endpoint/action, newest first, without the outputs. 404 where no action was ever run on the deployment.
ApiRequest listResponseActions(const ActionsQuery &query);

// GET /api/endpoint/action_status: how many actions of which command wait. Kibana: 1 to 50 agents.
ApiRequest pendingActions(const QStringList &agentIds);

// GET /api/fleet/agents/{id}; the id is Fleet's, elastic.agent.id in the endpoint's document.
ApiRequest readFleetAgent(const QString &fleetAgentId);

}
