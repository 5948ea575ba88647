// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/base/accounts.h"

#include <algorithm>

namespace reeve::demo {

namespace {

using List = std::vector<std::string>;

bool contains(const List &list, std::string_view text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

const List everyOwner{"securitySolution", "observability", "cases"};

}

bool Account::mayRead(std::string_view owner) const
{
    return contains(readOwners, owner);
}

bool Account::mayWrite(std::string_view owner) const
{
    return contains(writeOwners, owner);
}

bool Account::mayEnter(std::string_view space) const
{
    return spaces.empty() || contains(spaces, space);
}

bool Account::isKnownIn(std::string_view space) const
{
    const bool anything = !readOwners.empty() || !writeOwners.empty() || security || fleet || management;
    return anything && mayEnter(space);
}

bool Account::mayUse(std::string_view privileges, std::string_view space) const
{
    while (!privileges.empty()) {
        const std::string_view privilege = privileges.substr(0, privileges.find(','));
        privileges.remove_prefix(std::min(privilege.size() + 1, privileges.size()));
        const bool reads = privilege == "lists-read" || privilege == "lists-summary" || privilege == "timeline_read"
            || privilege == "notes_read";
        const bool writes = privilege == "lists-all" || privilege == "timeline_write" || privilege == "notes_write";
        const bool ofFleet = privilege.starts_with("fleet") || privilege.starts_with("integrations");
        const bool ofSecurity = privilege.starts_with("securitySolution") || privilege.starts_with("osquery-")
            || privilege == "elasticAssistant";
        const bool ofOthers = privilege.starts_with("apm") || privilege == "read_stream";
        const bool has = ofSecurity || reads         ? security
            : writes                                 ? security && mayWrite("securitySolution")
            : ofOthers                               ? this == &administrator()
            : ofFleet && privilege.ends_with("-all") ? fleetAll
            : ofFleet                                ? fleet
            : privilege == "read_features"           ? management
                                                     : true;
        if (!has || !mayEnter(space))
            return false;
    }
    return true;
}

bool Account::has(std::string_view operation) const
{
    return !contains(lacks, operation);
}

const Account &administrator()
{
    static const Account account{.username = "elastic",
        .readOwners = everyOwner,
        .writeOwners = everyOwner,
        .security = true,
        .fleet = true,
        .fleetAll = true,
        .management = true,
        .actionsLog = true,
        .responseActions = true,
        .copiesObjects = true};
    return account;
}

std::span<const Account> limitedAccounts()
{
    static const std::vector<Account> accounts{
        {.username = "sec_only",
            .readOwners = {"securitySolution"},
            .writeOwners = {"securitySolution"},
            .security = true},
        {.username = "sec_only_read", .readOwners = {"securitySolution"}, .security = true},
        {.username = "sec_only_no_delete",
            .readOwners = {"securitySolution"},
            .writeOwners = {"securitySolution"},
            .lacks = {"deleteCase", "deleteComment"},
            .security = true},
        {.username = "sec_only_no_reopen",
            .readOwners = {"securitySolution"},
            .writeOwners = {"securitySolution"},
            .lacks = {"reopenCase"},
            .security = true},
        {.username = "sec_only_no_assign",
            .readOwners = {"securitySolution"},
            .writeOwners = {"securitySolution"},
            .lacks = {"assignCase"},
            .security = true},
        {.username = "sec_only_no_settings",
            .readOwners = {"securitySolution"},
            .writeOwners = {"securitySolution"},
            .lacks = {"createConfiguration", "updateConfiguration"},
            .security = true},
        {.username = "sec_only_no_comments",
            .readOwners = {"securitySolution"},
            .writeOwners = {"securitySolution"},
            .lacks = {"createComment"},
            .security = true},
        {.username = "obs_only", .readOwners = {"observability"}, .writeOwners = {"observability"}},
        {.username = "obs_only_read", .readOwners = {"observability"}},
        {.username = "obs_sec",
            .readOwners = {"securitySolution", "observability"},
            .writeOwners = {"securitySolution", "observability"},
            .security = true},
        {.username = "obs_sec_read", .readOwners = {"securitySolution", "observability"}, .security = true},
        {.username = "global_read", .readOwners = everyOwner, .security = true, .fleet = true, .management = true},
        {.username = "no_kibana_privileges"},
        {.username = "fleet_only", .fleet = true},
        {.username = "fleet_all", .fleet = true, .fleetAll = true},
        {.username = "sec_actions_log", .readOwners = {"securitySolution"}, .security = true, .actionsLog = true},
        {.username = "management_only", .management = true},
        {.username = "research_only",
            .readOwners = everyOwner,
            .writeOwners = everyOwner,
            .spaces = {"research"},
            .security = true},
    };
    return accounts;
}

const Account *accountNamed(std::string_view username)
{
    if (username == administrator().username)
        return &administrator();
    const auto all = limitedAccounts();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Account &account) { return account.username == username; });
    return found == all.end() ? nullptr : &*found;
}

}
