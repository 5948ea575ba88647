// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Converts an endpoint to the host that a new case mentions.

#include "models/cases/draftfromhosts.h"
#include "models/endpoints/values/endpoint.h"

namespace reeve {

inline HostMention mentionOf(const Endpoint &endpoint)
{
    return {endpoint.hostName, endpoint.agentId, endpoint.addresses, endpoint.osFull, endpoint.fullName};
}

}
