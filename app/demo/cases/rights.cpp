// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/rights.h"

#include <algorithm>

#include "app/demo/base/accounts.h"

namespace reeve::demo {

namespace {

// The features of owners can be disabled in a space; owners that no feature has are refused to every user.
bool ownerIsThere(const std::string &space, const std::string &owner)
{
    if (owner == "observability")
        return space != "security-ops"; // the feature is disabled in that space
    return owner == "securitySolution" || owner == "cases";
}

std::string joined(const Texts &list)
{
    std::string text;
    for (auto it = list.begin(); it != list.end(); ++it) {
        if (std::find(list.begin(), it, *it) == it)
            text += (text.empty() ? "" : ", ") + *it;
    }
    return text;
}

}

bool mayDo(const Call &call, const Operation &operation, const std::string &owner)
{
    const Account &account = *call.account;
    return ownerIsThere(call.space, owner) && account.mayEnter(call.space) && account.has(operation.right)
        && (operation.writes ? account.mayWrite(owner) : account.mayRead(owner));
}

Texts ownersFor(const Call &call, const Operation &operation)
{
    Texts owners;
    for (const char *owner : {"securitySolution", "observability", "cases"}) {
        if (mayDo(call, operation, owner))
            owners.emplace_back(owner);
    }
    return owners;
}

Answer unauthorized(const std::vector<Operation> &operations, const Texts &owners)
{
    Texts verbs;
    Texts nouns;
    for (const Operation &operation : operations) {
        verbs.emplace_back(operation.verb);
        nouns.emplace_back(operation.noun);
    }
    const std::string whose = owners.empty() ? "of any owner" : "with owners: \"" + joined(owners) + "\"";
    return boom(403, "Unauthorized to " + joined(verbs) + " " + joined(nouns) + " " + whose);
}

}
