// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The parts of Kibana that every connection meets first: status, spaces, who am I, licence, features.

#include "app/demo/base/credentials.h"
#include "app/demo/base/faults.h"
#include "app/demo/base/options.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

void addBasicRoutes(Router &router, const ServerOptions &options, const Credentials &credentials, FaultBoard &faults);

bool spaceExists(std::string_view id);

}
