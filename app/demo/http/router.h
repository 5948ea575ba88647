// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The table of Kibana's routes that the demo knows.

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
    std::string path{}; // segments in braces stand for any one segment
    std::string versions{}; // "2023-10-31", "1" for internal ones, "" for routes without versions
    std::string privileges{}; // API privileges the route demands, as Kibana lists them; "" when a login is enough
    Handler handler{};
    Login login = Login::Required;
};

struct Match {
    const Route *route = nullptr;
    std::vector<std::string> arguments{};
};

class Router
{
public:
    void add(Route route);
    // Literal segments win over {...}. No value: Kibana does not know the path.
    std::optional<Match> find(std::string_view method, std::string_view path) const;

private:
    std::vector<Route> m_routes;
};

}
