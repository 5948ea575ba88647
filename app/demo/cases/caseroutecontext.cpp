// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/caseroutecontext.h"

#include <algorithm>

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
    Json user{{"username", credentials.username}, {"full_name", nullptr}, {"email", nullptr}};
    if (call.realm == Realm::Password)
        user["profile_uid"] = "u_demo_elastic_0";
    return user;
}

std::optional<Answer> CaseRouteContext::refusal(
    const Call &call, std::string_view verb, std::string_view what, const std::vector<std::string> &owners) const
{
    const bool allThere = std::all_of(
        owners.begin(), owners.end(), [&](const std::string &owner) { return ownerIsThere(call.space, owner); });
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
