// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The users of a demo server who have fewer rights than its administrator, modelled on the users of Kibana's API
// integration tests. Each signs in with the administrator's password.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::demo {

struct Account {
    std::string username{};
    std::vector<std::string> readOwners{}; // owners whose cases it may see
    std::vector<std::string> writeOwners{}; // owners whose cases it may create and change
    std::vector<std::string> lacks{}; // operations that it lacks although it may write, for example "deleteCase"
    std::vector<std::string> spaces{}; // empty: every space
    bool security = false; // may use the Security solution's routes (API privilege securitySolution)
    bool fleet = false; // may read Fleet and integrations
    bool fleetAll = false; // may change them
    bool management = false; // may read features and the like
    bool actionsLog = false; // may read the history of response actions (Kibana: canReadActionsLogManagement)
    bool responseActions = false; // may run at least one response action
    bool copiesObjects = false; // may copy and share saved objects into a space

    bool mayRead(std::string_view owner) const;
    bool mayWrite(std::string_view owner) const;
    bool mayEnter(std::string_view space) const;
    bool has(std::string_view operation) const; // not among those it lacks
    bool isKnownIn(std::string_view space) const; // has any right there (Kibana: the action login:)
    // Whether it has every API privilege of a comma-separated list in this space; an unknown one is everybody's.
    bool mayUse(std::string_view privileges, std::string_view space) const;
};

const Account &administrator(); // may do everything
std::span<const Account> limitedAccounts();
// Returns nullptr for an unknown name.
const Account *accountNamed(std::string_view username);

}
