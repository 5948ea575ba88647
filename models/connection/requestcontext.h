// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Collects what diagnose() needs to know about a request besides its error.

#include "models/diagnosis/diagnose.h"
#include "models/kibana/request.h"
#include "models/kibana/target.h"
#include "models/profiles/profile.h"

namespace reeve {

// Returns the context of a request sent for profile: address, space, path, proxy in use and so on. It holds no secret.
RequestContext requestContextOf(const Profile &profile, const ApiRequest &request);

}
