// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The basic routes of Kibana: status, current user, licence, features.

#include "app/demo/base/credentials.h"
#include "app/demo/base/faults.h"
#include "app/demo/base/options.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

// The arguments must outlive the router.
void addBasicRoutes(Router &router, const ServerOptions &options, const Credentials &credentials, FaultBoard &faults);

}
