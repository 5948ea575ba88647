// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The checks of a detection rule: the schemas of requests by type of rule, and the rules between fields.

#include <vector>

#include "app/demo/security/zod.h"

namespace reeve::demo {

zod::Schema newRuleSchema(); // POST; the type decides which fields there are
zod::Schema replacedRuleSchema(); // PUT: the same with id or rule_id
zod::Schema patchedRuleSchema(); // PATCH: every field is optional
zod::Schema importedRuleSchema(); // a line of a file: with rule_id
zod::Schema ruleNameSchema(); // {id, rule_id} of a query

// Kibana: validateCreateRuleProps and its like; the messages of a 400, empty if nothing is wrong.
std::vector<std::string> rulesBetweenFields(const Json &rule);
// id or rule_id, one of both.
std::vector<std::string> ruleNameProblems(const Json &names);

}
