// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Collects the context of a request that a diagnosis depends on.

#include "models/diagnosis/diagnose.h"
#include "models/kibana/request.h"
#include "models/kibana/target.h"
#include "models/profiles/profile.h"

namespace reeve {

// Holds no secret.
RequestContext requestContextOf(const Profile &profile, const ApiRequest &request);

}
