// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One parsed HTTP request as the route handlers see it.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::demo {

struct Account;

enum class Realm { Anonymous, Password, ApiKey };

struct Call {
    std::string method{};
    std::string target{}; // path and query as sent, percent-encoded
    std::string path{}; // decoded, without base path and space
    std::string rawPath{}; // the same as routedPath() returns it: what the router reads
    std::string space = "default";
    std::multimap<std::string, std::string> query{};
    std::map<std::string, std::string> headers{}; // names in lower case
    std::string body{};
    std::string remoteAddress{};
    std::vector<std::string> arguments{}; // values of the route's {...} segments
    Realm realm = Realm::Anonymous;
    bool signedIn = false;
    const Account *account = nullptr; // null unless signed in

    // Returns an empty string if the header is absent.
    std::string header(const std::string &lowerCaseName) const
    {
        const auto found = headers.find(lowerCaseName);
        return found == headers.end() ? std::string() : found->second;
    }
    bool hasHeader(const std::string &lowerCaseName) const { return headers.contains(lowerCaseName); }
};

}
