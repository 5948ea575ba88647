// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/caseroutecontext.h"

#include <algorithm>

#include "app/demo/base/accounts.h"

namespace reeve::demo {

namespace {

bool ownerIsThere(const std::string &space, const std::string &owner)
{
    if (owner == "observability")
        return space != "security-ops"; // the feature is disabled in that space
    return owner == "securitySolution" || owner == "cases";
}

}

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
    const Call &call, std::string_view verb, std::string_view what, const std::vector<std::string> &owners) const
{
    const bool reads = verb == "access" || verb == "find";
    const bool allThere = std::all_of(owners.begin(), owners.end(), [&](const std::string &owner) {
        return ownerIsThere(call.space, owner)
            && (reads ? call.account->mayRead(owner) : call.account->mayWrite(owner));
    });
    if (allThere && !faults.trigger("403-cases", call.path))
        return std::nullopt;
    std::string message = "Unauthorized to " + std::string(verb) + " " + std::string(what);
    std::string list;
    for (const std::string &owner : owners)
        list += (list.empty() ? "" : ", ") + owner;
    message += owners.empty() ? " of any owner" : " with owners: \"" + list + "\"";
    return boom(403, message);
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

}
