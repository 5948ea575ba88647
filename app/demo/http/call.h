// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One request as the handlers see it: what was asked, where, by whom.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::demo {

enum class Realm { Anonymous, Password, ApiKey };

struct Call {
    std::string method{};
    std::string target{}; // as sent: path and query, still encoded
    std::string path{}; // decoded, without base path and space
    std::string space = "default";
    std::multimap<std::string, std::string> query{};
    std::map<std::string, std::string> headers{}; // names in lower case
    std::string body{};
    std::string remoteAddress{};
    std::vector<std::string> arguments{}; // what stands in place of each {...} of the route
    Realm realm = Realm::Anonymous;
    bool signedIn = false;

    std::string header(const std::string &lowerCaseName) const
    {
        const auto found = headers.find(lowerCaseName);
        return found == headers.end() ? std::string() : found->second;
    }
    bool hasHeader(const std::string &lowerCaseName) const { return headers.contains(lowerCaseName); }
};

}
