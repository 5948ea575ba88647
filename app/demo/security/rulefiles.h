// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Detection rules as NDJSON, with the exception lists that they use.

#include <string>
#include <vector>

#include "app/demo/security/securitystore.h"

namespace reeve::demo {

// One line for each rule, then, with details, for each exception list and item, and a line that counts them.
// ids: the rule_id of each rule; unknown ones are counted as missing.
std::string exportText(
    SecurityRoom &room, SecurityRoom &everywhere, const std::vector<std::string> &ids, bool withDetails);

}
