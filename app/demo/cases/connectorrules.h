// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Validates the connector of a case: the known types and the fields of each.

#include <string>
#include <string_view>

#include "app/demo/cases/checker.h"

namespace reeve::demo {

void checkConnector(Checker &checker, const Json &in, const std::string &path, Presence presence);

Json noConnector(); // the connector object of a case without a connector

}
