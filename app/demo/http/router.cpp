// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/router.h"

namespace reeve::demo {

namespace {

// Removes the first segment from a path that begins with "/".
std::string_view consumeSegment(std::string_view &path)
{
    const auto end = path.find('/', 1);
    const auto segment = path.substr(1, end == path.npos ? end : end - 1);
    path = end == path.npos ? std::string_view() : path.substr(end);
    return segment;
}

std::optional<std::vector<std::string>> argumentsFor(std::string_view pattern, std::string_view path)
{
    std::vector<std::string> arguments;
    while (!pattern.empty() && path.starts_with('/')) {
        const auto expected = consumeSegment(pattern);
        const auto given = consumeSegment(path);
        if (expected.starts_with('{') && !given.empty())
            arguments.emplace_back(given);
        else if (expected != given)
            return std::nullopt;
    }
    if (!pattern.empty() || !path.empty())
        return std::nullopt;
    return arguments;
}

}

void Router::add(Route route)
{
    m_routes.push_back(std::move(route));
}

std::optional<Match> Router::find(std::string_view method, std::string_view rawPath) const
{
    std::optional<Match> best;
    for (const Route &route : m_routes) {
        if (route.method != method && !(method == "HEAD" && route.method == "GET"))
            continue;
        auto arguments = argumentsFor(route.path, rawPath);
        if (arguments && (!best || arguments->size() < best->arguments.size()))
            best = Match{&route, std::move(*arguments)};
    }
    return best;
}

}
