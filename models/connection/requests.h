// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The calls that tell where one is and who one is: status, spaces, identity, and the smallest read of each kind of data.
// All of them only read.

#include "models/kibana/request.h"

namespace reeve {

// GET /api/status. Kibana: answers 200 even to a wrong credential, so it proves nothing about signing in.
ApiRequest serverStatus();
// GET /api/spaces/space: the spaces this person may see. Needs a login and nothing else: the proof of a credential.
ApiRequest listSpaces();
// GET /api/spaces/space/{id}: 404 when there is no such space; no other call tells that reliably.
ApiRequest oneSpace(const QString &id);
// GET /internal/security/me: there is no public call for it; 9.x, a proxy or a role may refuse it.
ApiRequest whoAmI();
// GET /api/fleet/agent_status: how many agents Fleet knows in this space.
ApiRequest fleetAgentStatus();
// GET /api/endpoint/metadata with one row: whether reading is allowed, and how many endpoints there are.
ApiRequest firstEndpoint();
// GET /api/cases/_find with one case of one owner (securitySolution, observability, cases).
ApiRequest firstCaseOf(const QString &owner);

}
