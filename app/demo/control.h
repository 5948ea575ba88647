// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// /demo/...: controls the demo server over HTTP, from the same machine only.

#include "app/demo/base/credentials.h"
#include "app/demo/base/faults.h"
#include "app/demo/fleet/livingfleet.h"
#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"
#include "app/demo/http/journal.h"

namespace reeve::demo {

inline bool isControl(const Call &call)
{
    return call.path.starts_with("/demo/");
}

// POST /demo/faults {"name":"429","value":"5","scope":"/api/endpoint","count":3} (value, scope, count optional),
// GET and DELETE /demo/faults (?name=), GET and DELETE /demo/requests, GET /demo/credentials,
// GET /demo/fleet (?ids: with the id of every listed endpoint) and POST /demo/fleet {"churn":"5*100"}.
// Returns 403 for requests from other machines.
Answer answerControl(
    const Call &call, FaultBoard &faults, Journal &journal, const Credentials &credentials, LivingFleet &fleet);

}
