// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/connectionfault.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray html("Content-Type: text/html\r\n");

void showsPage(FaultSetup &setup, int status, const QByteArray &title)
{
    setup.raw([status, title](const RawRequest &) {
        return http(status, "<html><head><title>" + title + "</title></head></html>", html + "Server: nginx\r\n");
    });
}

constexpr ConnectionFault faults[] = {
    {.name = "a proxy that does not reach Kibana",
        .prepare = [](FaultSetup &setup) { setup.kibana("502"); },
        .stop = "kibana gateway-failed",
        .advice = "Check that Kibana runs and that the proxy leads to the right port"},
    {.name = "a proxy without a Kibana behind it",
        .prepare = [](FaultSetup &setup) { showsPage(setup, 503, "503 Service Temporarily Unavailable"); },
        .stop = "kibana gateway-failed",
        .advice = "Check that Kibana runs and that the proxy leads to the right port"},
    {.name = "a proxy that waited too long",
        .prepare = [](FaultSetup &setup) { showsPage(setup, 504, "504 Gateway Time-out"); },
        .stop = "kibana gateway-failed",
        .advice = "slower than the proxy waits"},
    {.name = "a firewall that forbids it on a page",
        .prepare = [](FaultSetup &setup) { showsPage(setup, 403, "403 Forbidden"); },
        .stop = "kibana forbidden-by-proxy",
        .advice = "to let this machine use Kibana's API"},
    {.name = "a proxy that fails before it lets callers through",
        .prepare = [](FaultSetup &setup) { showsPage(setup, 500, "500 Internal Server Error"); },
        .stop = "kibana failed-in-front",
        .advice = "auth_request"},
    {.name = "a proxy that fails later on",
        .prepare =
            [](FaultSetup &setup) {
                setup.healthyExcept(
                    "/api/endpoint/metadata", http(500, "<html><title>500</title></html>", html + "Server: nginx\r\n"));
            },
        .stop = "endpoints failed-in-front",
        .advice = "nginx in front of Kibana failed",
        .passesAfter = "cases"},
    {.name = "a proxy that breaks off later on",
        .prepare = [](FaultSetup &setup) { setup.kibana("502@/api/endpoint"); },
        .stop = "endpoints gateway-failed",
        .advice = "A proxy answered, but Kibana behind it did not",
        .passesAfter = "cases"},
    {.name = "a Kibana that starts",
        .prepare = [](FaultSetup &setup) { setup.kibana("503-not-ready"); },
        .stop = "ready kibana-not-ready",
        .advice = "Wait 30 seconds, as the server asks, then try again"},
    {.name = "a Kibana without its Elasticsearch",
        .prepare = [](FaultSetup &setup) { setup.kibana("status-unavailable"); },
        .stop = "ready kibana-not-ready",
        .advice = "2 services are unavailable: elasticsearch, savedObjects"},
    {.name = "a Kibana that calls itself critical",
        .prepare =
            [](FaultSetup &setup) {
                setup.healthyExcept("/api/status",
                    http(
                        200, R"({"status":{"overall":{"level":"critical","summary":"Fleet has crashed"}}})", asKibana));
            },
        .stop = "ready kibana-not-ready",
        .advice = "Fleet has crashed"},
    {.name = "a Kibana that could not read its licence",
        .prepare =
            [](FaultSetup &setup) {
                setup.healthyExcept("/api/spaces/space HTTP",
                    boom(503, "License information could not be obtained from Elasticsearch for the [data] cluster."));
            },
        .stop = "credentials licence-not-known-yet",
        .advice = "does not reach Elasticsearch"},
};

}

FaultTable gatewayFaults()
{
    return faults;
}

}
