// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/api/streams.h"

#include "app/demo/base/version.h"

namespace reeve::demo {

namespace {

// The streams of the demo: two that take data, and a group of them.
Answer group(const ApiRoom &, const Call &call)
{
    const std::string &name = call.arguments.front();
    if (name == "logs" || name == "logs.nginx")
        return badRequest("Stream is not a group stream");
    if (name != "web-shop")
        return boom(404, "Cannot find stream " + name);
    return json({{"group",
        {{"metadata", {{"owner", "shop team"}}}, {"tags", Json::array({"production"})},
            {"members", Json::array({"logs", "logs.nginx"})}}}});
}

}

void addStreamRoutes(ApiRoutes &routes)
{
    if (isAtLeast(routes.version(), 9, 1) && !isAtLeast(routes.version(), 9, 4))
        routes.add("GET", "/api/streams/{name}/_group", "read_stream", group);
}

}
