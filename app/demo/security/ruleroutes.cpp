// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/rules.h"
#include "app/demo/security/ruleschema.h"

namespace reeve::demo {

namespace {

Answer create(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call, newRuleSchema());
    if (!request)
        return request.error();
    if (const auto problems = rulesBetweenFields(*request); !problems.empty())
        return siemError(400, problems);
    auto [lock, room, everywhere] = context.store.open(call.space);
    if (const Json id = request->value("rule_id", Json()); !id.is_null() && objectWith(room.rules, "rule_id", id))
        return siemError(409, "rule_id: \"" + id.get<std::string>() + "\" already exists");
    if (auto refusal = refusedRuleChange(call, "create", *request))
        return *refusal;
    room.rules.push_back(newRule(context.store, *request, context.userOf(call)));
    return json(room.rules.back());
}

// Reads the names of a rule in the query; the error is the answer.
tl::expected<Json, Answer> readNames(const Call &call)
{
    auto names = readSearch(call, ruleNameSchema());
    if (!names)
        return names;
    if (const auto problems = ruleNameProblems(*names); !problems.empty())
        return tl::unexpected(siemError(400, problems));
    return names;
}

Answer read(const SecurityContext &context, const Call &call)
{
    const auto names = readNames(call);
    if (!names)
        return names.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    const Json *rule = ruleNamed(room, *names);
    return rule ? json(*rule) : unknownRule(*names);
}

Answer remove(const SecurityContext &context, const Call &call)
{
    const auto names = readNames(call);
    if (!names)
        return names.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    const Json *rule = ruleNamed(room, *names);
    if (!rule)
        return unknownRule(*names);
    if (auto refusal = refusedRuleChange(call, "delete", *rule))
        return *refusal;
    const Json removed = *rule;
    eraseWith(room.rules, "id", removed["id"]);
    return json(removed);
}

using Change = void (*)(SecurityStore &, Json &, const Json &, const std::string &);

Answer changeWith(const SecurityContext &context, const Call &call, const zod::Schema &schema, Change change)
{
    const auto request = readBody(call, schema);
    if (!request)
        return request.error();
    auto problems = ruleNameProblems(*request);
    const auto others = rulesBetweenFields(*request);
    problems.insert(problems.end(), others.begin(), others.end());
    if (!problems.empty())
        return siemError(400, problems);
    auto [lock, room, everywhere] = context.store.open(call.space);
    Json *rule = ruleNamed(room, *request);
    if (!rule)
        return unknownRule(*request);
    if (auto refusal = refusedRuleChange(call, "update", *rule))
        return *refusal;
    change(context.store, *rule, *request, context.userOf(call));
    return json(*rule);
}

Answer replace(const SecurityContext &context, const Call &call)
{
    return changeWith(context, call, replacedRuleSchema(), replaceRule);
}

Answer patch(const SecurityContext &context, const Call &call)
{
    return changeWith(context, call, patchedRuleSchema(), patchRule);
}

}

void addRuleRoutes(Router &router, const SecurityContext &context)
{
    constexpr const char *path = "/api/detection_engine/rules";
    addSecurityRoutes(router, context,
        {{"POST", path, create}, {"GET", path, read}, {"DELETE", path, remove}, {"PUT", path, replace},
            {"PATCH", path, patch}});
}

}
