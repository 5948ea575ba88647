// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The checks of requests for response actions.

#include <string_view>

#include "app/demo/http/body.h"

namespace reeve::demo {

// command: as in the path: "kill_process". The upload's file is not a part of the body that the rule sees.
body::Rule actionRule(std::string_view command);

}
