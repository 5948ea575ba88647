// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/connectionfault.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

constexpr ConnectionFault faults[] = {
    {.name = "answers that break off in the middle",
        .prepare = [](FaultSetup &setup) { setup.kibana("truncated"); },
        .stop = "kibana answer-cut-short",
        .advice = "Nothing of the partial answer is used"},
    {.name = "compressed answers that are damaged",
        .prepare =
            [](FaultSetup &setup) {
                setup.healthyExcept("/api/status",
                    http(200, QByteArray::fromHex("1f8b0800000000000003deadbeef"),
                        asKibana + "Content-Encoding: gzip\r\n"));
            },
        .stop = "kibana unreadable-answer",
        .advice = "The compressed body is damaged"},
    {.name = "answers that are no JSON",
        .prepare = [](FaultSetup &setup) { setup.kibana("garbage"); },
        .stop = "kibana unreadable-answer",
        .advice = "What came is not whole JSON"},
    {.name = "a list of endpoints without its total",
        .prepare = [](FaultSetup &setup) { setup.healthyExcept("/api/endpoint/metadata", http(200, "{}", asKibana)); },
        .stop = "endpoints unreadable-answer",
        .advice = "a list without its total",
        .passesAfter = "cases"},
    {.name = "a Kibana that fails on its status",
        .prepare =
            [](FaultSetup &setup) {
                setup.healthyExcept("/api/status", boom(500, "An internal server error occurred."));
            },
        .stop = "kibana server-fault",
        .advice = "look at Kibana's log"},
    {.name = "a Kibana that fails on the spaces",
        .prepare = [](FaultSetup &setup) { setup.kibana("500@/api/spaces"); },
        .stop = "credentials server-fault",
        .advice = "look at Kibana's log"},
    {.name = "a Kibana that fails on the endpoints",
        .prepare = [](FaultSetup &setup) { setup.kibana("500@/api/endpoint"); },
        .stop = "endpoints endpoints-server-fault",
        .advice = "an index of the endpoints is missing or damaged",
        .passesAfter = "cases"},
    {.name = "a Kibana that fails on the cases",
        .prepare = [](FaultSetup &setup) { setup.kibana("500@/api/cases"); },
        .stop = "cases server-fault",
        .advice = "look at Kibana's log",
        .passesAfter = "data"},
    {.name = "a Kibana that is asked too much",
        .prepare = [](FaultSetup &setup) { setup.kibana("429=7"); },
        .stop = "credentials rate-limited",
        .advice = "Wait 7 seconds, as the server asks, then try again"},
    {.name = "a Kibana that stops answering at the endpoints",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana("never@/api/endpoint");
                setup.profile.timeoutSeconds = 2;
            },
        .stop = "endpoints timed-out",
        .advice = "Raise the time-out of the connection",
        .passesAfter = "cases"},
};

}

FaultTable answerFaults()
{
    return faults;
}

}
