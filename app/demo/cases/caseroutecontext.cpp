// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/caseroutecontext.h"

#include <algorithm>

#include "app/demo/base/accounts.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

Json CaseRouteContext::userOf(const Call &call) const
{
    Json user{{"username", call.account == &administrator() ? credentials.username : call.account->username},
        {"full_name", nullptr}, {"email", nullptr}};
    if (call.realm == Realm::Password)
        user["profile_uid"] =
            call.account == &administrator() ? "u_demo_elastic_0" : "u_demo_" + call.account->username;
    return user;
}

std::optional<Answer> CaseRouteContext::refusal(
    const Call &call, const std::vector<Operation> &operations, const Texts &owners) const
{
    const bool allowed = std::all_of(owners.begin(), owners.end(), [&](const std::string &owner) {
        return std::all_of(operations.begin(), operations.end(),
            [&](const Operation &operation) { return mayDo(call, operation, owner); });
    });
    if (owners.empty() || (allowed && !faults.trigger("403-cases", call.path)))
        return std::nullopt;
    return unauthorized(operations, owners);
}

std::optional<Answer> CaseRouteContext::refusalOfAll(const Call &call, const Operation &operation) const
{
    if (!ownersFor(call, operation).empty() && !faults.trigger("403-cases", call.path))
        return std::nullopt;
    return unauthorized({operation}, {});
}

std::optional<Answer> CaseRouteContext::refusedAssignment(const Call &call, std::string_view ending) const
{
    if (!faults.trigger("no-assignee-license", call.path))
        return std::nullopt;
    return boom(403,
        "In order to assign users to cases, you must be subscribed to an Elastic Platinum license"
            + std::string(ending));
}

Answer unknownCase(const std::string &id)
{
    return boom(404, "Saved object [cases/" + id + "] not found");
}

Answer deprecated(const CaseRouteContext &context, Answer answer)
{
    if (answer.status == 200)
        answer.headers.emplace_back("warning", "299 Kibana-" + context.version + " \"Deprecated endpoint\"");
    return answer;
}

Texts valuesOf(const Call &call, const std::string &key)
{
    Texts values;
    for (auto [it, end] = call.query.equal_range(key); it != end; ++it)
        values.push_back(it->second);
    return values;
}

Json queryOf(const Call &call)
{
    return queryObject(call.query);
}

void addRoute(
    Router &router, const CaseRouteContext &context, const char *method, const char *path, CaseHandler handler)
{
    router.add({.method = method,
        .path = path,
        .versions = std::string_view(path).starts_with("/api/") ? "2023-10-31" : "",
        .handler = [context, handler](const Call &call) { return handler(context, call); }});
}

}
