// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/connectionfault.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

constexpr ConnectionFault faults[] = {
    {.name = "answers that break off in the middle",
        .stage = [](Scene &scene) { scene.kibana("truncated"); },
        .stop = "kibana answer-cut-short",
        .advice = "Nothing of the partial answer is used"},
    {.name = "compressed answers that are damaged",
        .stage =
            [](Scene &scene) {
                scene.healthyBut("/api/status",
                    http(200, QByteArray::fromHex("1f8b0800000000000003deadbeef"),
                        asKibana + "Content-Encoding: gzip\r\n"));
            },
        .stop = "kibana unreadable-answer",
        .advice = "The compressed body is damaged"},
    {.name = "answers that are no JSON",
        .stage = [](Scene &scene) { scene.kibana("garbage"); },
        .stop = "kibana unreadable-answer",
        .advice = "What came is not whole JSON"},
    {.name = "a list of endpoints without its total",
        .stage = [](Scene &scene) { scene.healthyBut("/api/endpoint/metadata", http(200, "{}", asKibana)); },
        .stop = "endpoints unreadable-answer",
        .advice = "a list without its total"},
    {.name = "a Kibana that fails on its status",
        .stage = [](Scene &scene) { scene.healthyBut("/api/status", boom(500, "An internal server error occurred.")); },
        .stop = "kibana server-fault",
        .advice = "look at Kibana's log"},
    {.name = "a Kibana that fails on the spaces",
        .stage = [](Scene &scene) { scene.kibana("500@/api/spaces"); },
        .stop = "credentials server-fault",
        .advice = "look at Kibana's log"},
    {.name = "a Kibana that fails on the endpoints",
        .stage = [](Scene &scene) { scene.kibana("500@/api/endpoint"); },
        .stop = "endpoints endpoints-server-fault",
        .advice = "an index of the endpoints is missing or damaged"},
    {.name = "a Kibana that fails on the cases",
        .stage = [](Scene &scene) { scene.kibana("500@/api/cases"); },
        .stop = "cases server-fault",
        .advice = "look at Kibana's log"},
    {.name = "a Kibana that is asked too much",
        .stage = [](Scene &scene) { scene.kibana("429=7"); },
        .stop = "credentials rate-limited",
        .advice = "Wait 7 seconds, as the server asks, then try again"},
    {.name = "a Kibana that stops answering at the endpoints",
        .stage =
            [](Scene &scene) {
                scene.kibana("never@/api/endpoint");
                scene.profile.timeoutSeconds = 2;
            },
        .stop = "endpoints timed-out",
        .advice = "Raise the time-out of the connection"},
};

}

FaultTable answerFaults()
{
    return faults;
}

}
