// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The edits of POST /api/detection_engine/rules/_bulk_action.

#include <string>

#include "app/demo/security/zod.h"

namespace reeve::demo {

zod::Schema editSchema(); // one edit: {type, value}

// Returns Kibana's message if the rule cannot be edited so, and then leaves it partly changed.
std::string applyEdits(Json &rule, const Json &edits);

}
