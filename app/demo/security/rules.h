// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A detection rule as the API returns it: made from a request, changed, found.

#include <optional>
#include <string>
#include <vector>

#include "app/demo/security/securitycontext.h"

namespace reeve::demo {

// Fills in the defaults of Kibana; request: checked by newRuleSchema() or replacedRuleSchema().
Json newRule(SecurityStore &store, const Json &request, const std::string &user);
// PUT: what the request leaves out gets its default; id, names and times stay.
void replaceRule(SecurityStore &store, Json &rule, const Json &request, const std::string &user);
// PATCH: what the request leaves out stays. The revision counts changes of everything but "enabled".
void patchRule(SecurityStore &store, Json &rule, const Json &request, const std::string &user);
void noteRuleChange(SecurityStore &store, Json &rule, const std::string &user);

// names: {id} or {rule_id}; null if there is none.
Json *ruleNamed(SecurityRoom &room, const Json &names);
Answer unknownRule(const Json &names); // 404: id: "x" not found

// The alerting framework's 403 to an account that may only read; nullopt if the account may write.
std::optional<Answer> refusedRuleChange(const Call &call, std::string_view operation, const Json &rule);

Json exportedRule(const Json &rule); // without what the server keeps about its runs

// The rules that pass a KQL filter over alert.attributes. The error is the message of the parser.
tl::expected<std::vector<Json *>, std::string> rulesMatching(SecurityRoom &room, const std::string &filter);

void addRuleRoutes(Router &router, const SecurityContext &context); // one rule
void addRuleFindRoutes(Router &router, const SecurityContext &context); // _find, tags
void addRuleBulkRoutes(Router &router, const SecurityContext &context);
void addRuleFileRoutes(Router &router, const SecurityContext &context); // _export, _import
void addPrepackagedRoutes(Router &router, const SecurityContext &context);
void fillWithRules(const SecurityContext &context); // about sixty in the default space

}
