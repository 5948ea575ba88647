// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// An endpoint as a new case mentions it.

#include "models/cases/draftfromhosts.h"
#include "models/endpoints/values/endpoint.h"

namespace reeve {

inline HostMention mentionOf(const Endpoint &endpoint)
{
    return {endpoint.hostName, endpoint.agentId, endpoint.addresses, endpoint.osFull};
}

}
