// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A demo Kibana inside this process: an HTTP(S) server on its own threads, with a generated fleet.

#include <cstdint>
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

// A file that was uploaded for endpoints.
struct UploadedFile {
    std::string action{}; // id of the response action
    std::string name{};
    std::string type{}; // media type
    uint64_t size = 0; // bytes
    std::string sha256{}; // in lower case
};

// Thread-safe except for start() and stop().
class Server
{
public:
    explicit Server(ServerOptions options = {});
    ~Server(); // stops
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    // Returns once the server listens. The error is an English sentence, for example about a port in use.
    tl::expected<void, std::string> start();
    // Ends all connections and returns once the last thread has ended; takes less than a second.
    void stop();

    std::string url() const; // "https://127.0.0.1:5601/kbn"; empty before start()
    uint16_t port() const;
    const Credentials &credentials() const;

    // fault: as parseFault() takes it.
    tl::expected<void, std::string> setFault(std::string_view fault);
    tl::expected<void, std::string> setFault(const Fault &fault);
    void clearFault(std::string_view name);
    void clearFaults();

    // churn: as parseChurn() takes it; "0" stops the changes.
    tl::expected<void, std::string> setChurn(std::string_view churn);
    // Returns a copy of the fleet as it is now; a complete list has the endpoints for which isListed() is true.
    Fleet fleet() const;

    // Returns the received requests except control requests (/demo/...), oldest first, at most the last 2000.
    std::vector<SeenRequest> requests() const;
    // Returns how many of them have this method and path (including base path and space).
    size_t count(std::string_view method, std::string_view path) const;
    void forgetRequests();

    // Returns the files that were uploaded in a space, oldest first.
    std::vector<UploadedFile> uploads(std::string_view space = "default") const;

    // Returns all cases of a space as a JSON array, each as GET /api/cases/{id} returns it.
    std::string casesJson(std::string_view space = "default") const;

private:
    struct World;
    std::unique_ptr<World> m_world;
};

}
