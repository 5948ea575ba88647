// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What a demo Kibana is started with. Plain values, so that a test can write one in a line.

#include <cstdint>
#include <string>
#include <vector>

namespace reeve::demo {

// Which credentials are accepted. None lets everybody in (behind a client certificate, for instance).
enum class Requirement { ApiKeyOrBasic, ApiKey, Basic, None };

// One misbehaviour, see faultKinds() for the names. An empty value takes the kind's default, an empty scope
// is every path the kind applies to (else: paths that begin with it, without base path and space).
// The fault ends after `remaining` requests; below zero it stays until it is cleared.
struct Fault {
    std::string name{};
    std::string value{};
    std::string scope{};
    int remaining = -1;

    bool operator==(const Fault &) const = default;
};

// How the fleet changes: so many endpoints after each answered page of the list, for so many pages.
struct Churn {
    uint64_t gained = 0;
    uint64_t lost = 0;
    uint64_t changed = 0;
    uint64_t pages = UINT64_MAX;

    bool operator==(const Churn &) const = default;
};

struct ServerOptions {
    uint16_t port = 0; // 0: any free one
    std::string host = "127.0.0.1";
    uint64_t fleet = 1000; // number of endpoints
    Churn churn{}; // as it is: the fleet stays the same
    uint64_t seed = 1; // same seed, same fleet and same credentials
    std::string password{}; // empty: one made from the seed
    std::string basePath{}; // "" or "/kbn"
    Requirement require = Requirement::ApiKeyOrBasic;
    std::string tlsCertFile{}; // PEM; with tlsKeyFile it makes the server speak TLS only
    std::string tlsKeyFile{};
    std::string clientCaFile{}; // PEM; when given, a client certificate is demanded
    std::vector<Fault> faults{};
    std::string version = "8.18.2";
    bool compression = true; // as Kibana's server.compression.enabled
};

}
