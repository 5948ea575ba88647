// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// GET /api/fleet/agent_policies and /api/fleet/agent_policies/{id}.

#include "app/demo/fleet/fleet.h"
#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"

namespace reeve::demo {

Answer agentPolicyList(const Fleet &fleet, const Call &call);
Answer oneAgentPolicy(const Call &call);

}
