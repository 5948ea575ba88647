// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/connectionfault.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

constexpr ConnectionFault faults[] = {
    {.name = "a space that does not exist",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana();
                setup.profile.space = u"nowhere"_s;
            },
        .stop = "space wrong-space",
        .advice = "There is no space nowhere in this Kibana"},
    {.name = "a space that was deleted meanwhile",
        .prepare = [](FaultSetup &setup) { setup.kibana("404-space"); },
        .stop = "space wrong-space",
        .advice = "the id stands in the address between /s/ and /app"},
    {.name = "a space this account may not see",
        .prepare = [](FaultSetup &setup) { setup.healthyExcept("/api/spaces/space/default", boom(403, "Forbidden")); },
        .stop = "space forbidden-space",
        .advice = "Or have the role extended to "},
    {.name = "an account that may see no space at all",
        .prepare = [](FaultSetup &setup) { setup.healthyExcept("/api/spaces/space", boom(403, "Forbidden")); },
        .stop = "space forbidden-space",
        .advice = "Or have the role extended to "},
    {.name = "no right on endpoints, refused at the route",
        .prepare = [](FaultSetup &setup) { setup.kibana("403"); },
        .stop = "endpoints forbidden-endpoints",
        .advice = "Kibana names the API privilege that grants it",
        .passesAfter = "cases"},
    {.name = "no right on endpoints, refused by the handler",
        .prepare = [](FaultSetup &setup) { setup.kibana("403-endpoint"); },
        .stop = "endpoints forbidden-endpoints",
        .advice = "It does not name the missing privilege",
        .passesAfter = "cases"},
    {.name = "a licence without endpoints",
        .prepare =
            [](FaultSetup &setup) {
                setup.healthyExcept("/api/endpoint/metadata",
                    boom(403, "Your license does not support Elastic Defend. Please upgrade your license."));
            },
        .stop = "endpoints licence",
        .advice = "which licence is active",
        .passesAfter = "cases"},
    {.name = "a Kibana without Elastic Security",
        .prepare = [](FaultSetup &setup) { setup.healthyExcept("/api/endpoint/metadata", boom(404, "Not Found")); },
        .stop = "endpoints not-found",
        .advice = "ask whether Elastic Security is switched on",
        .passesAfter = "cases"},
    {.name = "no right on cases of any owner",
        .prepare = [](FaultSetup &setup) { setup.kibana("403-cases"); },
        .stop = "passed",
        .advice = "Read to see, All to create and change",
        .warned = "cases forbidden-cases"},
    {.name = "agents, and no endpoint in the space",
        .prepare =
            [](FaultSetup &setup) {
                setup.healthyExcept("/api/endpoint/metadata", http(200, R"({"data":[],"total":0})", asKibana));
            },
        .stop = "passed",
        .advice = "Elastic Defend",
        .warned = "data agents-without-endpoints"},
};

}

FaultTable privilegeFaults()
{
    return faults;
}

}
