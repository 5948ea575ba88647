// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a diagnosis has to know about a request: where it went, as whom, for what. No secret among it.

#include "models/diagnosis/diagnose.h"
#include "models/kibana/request.h"
#include "models/kibana/target.h"
#include "models/profiles/profile.h"

namespace reeve {

RequestContext requestContextOf(const Profile &profile, const ApiRequest &request);

}
