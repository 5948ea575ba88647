// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The connector part of a case: which types there are and which fields each of them takes.

#include <string>
#include <string_view>

#include "app/demo/cases/checker.h"

namespace reeve::demo {

void checkConnector(Checker &checker, const Json &in, const std::string &path, Presence presence);

Json noConnector(); // what a case without a connector carries

}
