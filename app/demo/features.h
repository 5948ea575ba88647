// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// GET /api/features: what roles can be given rights for, under the names of the version of Kibana.

#include <string_view>

#include "app/demo/base/json.h"

namespace reeve::demo {

// Without the ids that a later version has replaced, as Kibana leaves them out.
Json featuresOf(std::string_view kibanaVersion);

}
