// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The options of a demo server.

#include <cstdint>
#include <string>
#include <vector>

namespace reeve::demo {

// Which credentials are accepted. None: no credential is required (for example behind a client certificate).
enum class Requirement { ApiKeyOrBasic, ApiKey, Basic, None };

// One simulated fault; faultKinds() lists the names.
struct Fault {
    std::string name{};
    std::string value{}; // empty: the kind's default
    std::string scope{}; // applies to paths that begin with it, without base path and space; empty: the kind's default
    int remaining = -1; // number of requests it still applies to; negative: until cleared

    bool operator==(const Fault &) const = default;
};

// How the fleet changes while it is read: numbers of endpoints per answered page of the endpoint list.
struct Churn {
    uint64_t gained = 0;
    uint64_t lost = 0;
    uint64_t changed = 0;
    uint64_t pages = UINT64_MAX; // the changes stop after this number of pages

    bool operator==(const Churn &) const = default;
};

struct ServerOptions {
    uint16_t port = 0; // 0: any free port
    std::string host = "127.0.0.1";
    uint64_t fleet = 1000; // number of endpoints
    Churn churn{}; // default: the fleet does not change
    uint64_t seed = 1; // determines the fleet and the credentials
    std::string password{}; // empty: derived from the seed
    std::string basePath{}; // "" or "/kbn"
    Requirement require = Requirement::ApiKeyOrBasic;
    std::string tlsCertFile{}; // PEM; set together with tlsKeyFile, the server speaks TLS only
    std::string tlsKeyFile{};
    std::string clientCaFile{}; // PEM; if set, the server requires a client certificate
    std::vector<Fault> faults{};
    std::string version = "8.18.2"; // decides between the answers of 8.18 and those of 9.x
    bool namesMissingRoutes = true; // an unknown API route is answered by missingRoute() instead of Kibana's own 404
    bool examples = true; // whether it begins with a dozen cases and a configuration per owner
    bool compression = true; // Kibana: server.compression.enabled
};

}
