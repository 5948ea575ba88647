// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The routes of Kibana that the demo implements.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"

namespace reeve::demo {

using Handler = std::function<Answer(const Call &)>;

enum class Login { Required, Optional };

struct Route {
    std::string method{};
    std::string path{}; // segments in braces match any segment
    std::string versions{}; // "2023-10-31"; "1" for internal routes; "" for unversioned routes
    std::string privileges{}; // required API privileges as Kibana lists them; "" if none beyond a login
    Handler handler{};
    Login login = Login::Required;
    // Bytes of a body; more are a 413. Kibana: server.maxPayload, unless the route says otherwise.
    size_t maxBytes = 1048576;
    // Takes multipart/form-data. Kibana: every route that says something about its body does.
    bool multipart = false;
    bool internal = false; // 9.x refuses it without a mark of Kibana's own client; paths in /internal/ are so anyway
};

struct Match {
    const Route *route = nullptr;
    std::vector<std::string> arguments{}; // values of the segments in braces, as they stand in the path
};

class Router
{
public:
    void add(Route route);
    // rawPath: as routedPath() returns it. Prefers literal segments over {...}. Returns nullopt for an unknown route.
    // The match is valid until the next add().
    std::optional<Match> find(std::string_view method, std::string_view rawPath) const;

private:
    std::vector<Route> m_routes;
};

}
