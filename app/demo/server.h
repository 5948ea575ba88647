// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A demo Kibana in this process: a real HTTP(S) server on threads of its own, with a generated fleet.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "app/demo/base/credentials.h"
#include "app/demo/base/options.h"
#include "app/demo/http/journal.h"

namespace reeve::demo {

class Fleet;

// All functions but start() and stop() may be called from any thread.
class Server
{
public:
    explicit Server(ServerOptions options = {});
    ~Server(); // stops
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    // Listens when it returns without an error. The error is a sentence for people: port in use, unreadable file.
    tl::expected<void, std::string> start();
    // Takes well under a second, whatever requests are being answered.
    void stop();

    std::string url() const; // "https://127.0.0.1:5601/kbn"; empty before start()
    uint16_t port() const;
    const Credentials &credentials() const;

    // `fault` as on the command line: NAME[=VALUE][@/PATH][*N].
    tl::expected<void, std::string> setFault(std::string_view fault);
    tl::expected<void, std::string> setFault(const Fault &fault);
    void clearFault(std::string_view name);
    void clearFaults();

    // As on the command line: N or GAINED,LOST,CHANGED, perhaps *PAGES; "0" ends it.
    tl::expected<void, std::string> setChurn(std::string_view churn);
    // The fleet as it is now; its isListed() endpoints are what a list of everything would have.
    Fleet fleet() const;

    // What arrived, control requests (/demo/...) left out. Oldest first, at most the last 2000.
    std::vector<SeenRequest> requests() const;
    // How many of them had this method and path (with base path and space).
    size_t count(std::string_view method, std::string_view path) const;
    void forgetRequests();

    // All cases of a space as a JSON array, each as GET /api/cases/{id} gives it.
    std::string casesJson(std::string_view space = "default") const;

private:
    struct World;
    std::unique_ptr<World> m_world;
};

}
