// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Kibana's requests about the server, the account and the space, and the smallest read of each kind of data. They only
// read.

#include "models/kibana/request.h"

namespace reeve {

// GET /api/status. Kibana: answers 200 even to a wrong credential, so it proves nothing about signing in.
ApiRequest serverStatus();
// GET /api/spaces/space: the spaces that the account may see. Needs a sign-in and no privilege, so success proves that
// somebody is signed in; by which credential only whoAmI() tells.
ApiRequest listSpaces();
// GET /api/spaces/space/{id}. Kibana: 404 when there is no such space; other requests do not report that reliably.
ApiRequest oneSpace(const QString &id);
// GET /internal/security/me. Kibana: there is no public request for it; 9.x, a proxy or a role may refuse it. The answer
// is what Elasticsearch's _security/_authenticate reports, with Kibana's authentication_provider; api_key {id, name} is
// there for every key since 7.14, managed_by since 9.2.
ApiRequest whoAmI();
// GET /api/fleet/agent_status: the number of Fleet's agents in this space, by state.
ApiRequest fleetAgentStatus();
// GET /api/endpoint/metadata with one row: whether reading is allowed, and the number of endpoints.
ApiRequest firstEndpoint();
// GET /api/cases/_find for the newest case: whether reading is allowed at all. Kibana: 403 only where the account may
// see no owner's cases; asked for one owner that it may not see, it answers 200 with nothing. So no owner is named.
// POST /api/core/capabilities is not asked for the rights per owner, although an API key may call it and it changes
// nothing. Kibana: the route declares no access and so is internal, closed from 9.0 on like /internal; it answers who is
// not signed in too; the features change their names (securitySolutionCases, V2, V3; generalCases, observabilityCases)
// without a list of which one rules; and a feature that is hidden in the space counts as not granted, although the API
// still allows it. "May not read" would then be wrong.
ApiRequest newestCase();

}
