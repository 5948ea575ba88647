// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/kibana.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "GET /api/status";
constexpr std::string_view source = "core/server/integration_tests/status/routes/status.test.ts";

}

Expectations statusExpectations()
{
    return {
        {route, "an anonymous caller learns the level only", source,
            [](Kibana &kibana) {
                kibana.anonymously()
                    .get("/api/status")
                    .is(200)
                    .has("", {{"status", {{"overall", {{"level", "available"}}}}}});
            }},
    };
}

}
