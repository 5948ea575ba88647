// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// GET /api/detection_engine/privileges: what the user may do in Elasticsearch with the alerts of the space.

#include "app/demo/base/credentials.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

// The credentials must outlive the router.
// The privileges of the account on the cluster and on one index or data stream.
Json indexPrivileges(const Call &call, const Credentials &credentials, const std::string &name);

void addPrivilegesRoute(Router &router, const Credentials &credentials);

}
