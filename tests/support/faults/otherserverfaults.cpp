// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/connectionfault.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray html("Content-Type: text/html\r\n");
const QByteArray text("Content-Type: text/plain; charset=utf-8\r\n");

// Another kind of server, with the same answer to every request.
void alwaysSays(FaultSetup &setup, const QByteArray &answer)
{
    setup.raw([answer](const RawRequest &) { return answer; });
}

void redirectsTo(FaultSetup &setup, const QByteArray &target)
{
    alwaysSays(setup, http(302, "", "Location: " + target + "\r\n"));
}

constexpr ConnectionFault faults[] = {
    {.name = "Elasticsearch that wants a login",
        .prepare = [](FaultSetup &setup) { setup.kibana("elasticsearch"); },
        .stop = "kibana not-kibana-elasticsearch",
        .advice = "usually port 5601 instead of 9200"},
    {.name = "Elasticsearch that lets everybody in",
        .prepare = [](FaultSetup &setup) { setup.kibana("elasticsearch", {.require = demo::Requirement::None}); },
        .stop = "kibana not-kibana-elasticsearch",
        .advice = "usually port 5601 instead of 9200"},
    {.name = "OpenSearch Dashboards",
        .prepare =
            [](FaultSetup &setup) {
                alwaysSays(setup,
                    http(200, R"({"version":{"number":"2.19.1"},"status":{"overall":{"state":"green"}}})",
                        json + "osd-name: dashboards-1\r\n"));
            },
        .stop = "kibana not-kibana-opensearch",
        .advice = "This is OpenSearch Dashboards, not Kibana"},
    {.name = "Fleet Server",
        .prepare =
            [](FaultSetup &setup) { alwaysSays(setup, http(200, R"({"name":"fleet-server","status":"HEALTHY"})")); },
        .stop = "kibana not-kibana-fleet-server",
        .advice = "is Fleet Server, not Kibana"},
    {.name = "an APM server",
        .prepare = [](FaultSetup &setup) { alwaysSays(setup, http(404, R"({"error":"404 page not found"})")); },
        .stop = "kibana not-kibana",
        .advice = "Check host, port and base path"},
    {.name = "another program that answers in JSON",
        .prepare = [](FaultSetup &setup) { alwaysSays(setup, http(200, R"({"hello":"world"})")); },
        .stop = "kibana not-kibana",
        .advice = "Check host, port and base path"},
    {.name = "a proxy's login page",
        .prepare = [](FaultSetup &setup) { setup.kibana("html-login"); },
        .stop = "kibana html-instead-of-kibana",
        .advice = "ask for an address at which API keys reach Kibana directly"},
    {.name = "a proxy that wants a login of its own",
        .prepare =
            [](FaultSetup &setup) {
                alwaysSays(setup,
                    http(401, "<html><title>401 Authorization Required</title></html>",
                        html + "WWW-Authenticate: Basic realm=\"intranet\"\r\n"));
            },
        .stop = "kibana html-instead-of-kibana",
        .advice = "ask for an address at which API keys reach Kibana directly"},
    {.name = "a web server without this page",
        .prepare =
            [](FaultSetup &setup) { alwaysSays(setup, http(404, "<html><title>404 Not Found</title></html>", html)); },
        .stop = "kibana html-instead-of-kibana",
        .advice = "check host and port"},
    {.name = "a redirect to a login page",
        .prepare = [](FaultSetup &setup) { redirectsTo(setup, "/login?next=%2F"); },
        .stop = "kibana redirect-to-login",
        .advice = "The server answers with its login page"},
    {.name = "a redirect to another host",
        .prepare = [](FaultSetup &setup) { redirectsTo(setup, "https://sso.example.com/login"); },
        .stop = "kibana redirect-to-other-origin",
        .advice = "If you do not know the other server, do not connect"},
    {.name = "a redirect to another port of the host",
        .prepare = [](FaultSetup &setup) { setup.kibana("redirect=https://127.0.0.1:9/api/status"); },
        .stop = "kibana redirect-to-other-origin",
        .advice = "If you do not know the other server, do not connect"},
    {.name = "a redirect from http to https",
        .prepare = [](FaultSetup &setup) { redirectsTo(setup, "https://127.0.0.1/api/status"); },
        .stop = "kibana redirect-to-https",
        .advice = "Change the connection's address to the https one"},
    {.name = "a redirect to the base path",
        .prepare = [](FaultSetup &setup) { redirectsTo(setup, "/kbn/api/status"); },
        .stop = "kibana redirected",
        .advice = "Change the connection's address to"},
    {.name = "http to a port of TLS that says so on a page",
        .prepare =
            [](FaultSetup &setup) {
                alwaysSays(setup,
                    http(400, "<html><title>400 The plain HTTP request was sent to HTTPS port</title></html>", html));
            },
        .stop = "kibana plain-http-to-tls-port",
        .advice = "Change http:// to https://"},
    {.name = "http to a port of TLS that says so in plain text",
        .prepare =
            [](FaultSetup &setup) {
                alwaysSays(setup, http(400, "Client sent an HTTP request to an HTTPS server.\n", text));
            },
        .stop = "kibana plain-http-to-tls-port",
        .advice = "Change http:// to https://"},
    {.name = "http to a mail server",
        .prepare = [](FaultSetup &setup) { alwaysSays(setup, "220 mail.example.com ESMTP\r\n\r\n"); },
        .stop = "kibana plain-http-to-tls-port",
        .advice = "A program that does not speak HTTP at all looks the same"},
    {.name = "a deployment that Elastic Cloud does not know",
        .prepare =
            [](FaultSetup &setup) { alwaysSays(setup, http(404, R"({"ok":false,"message":"Unknown resource."})")); },
        .stop = "kibana cloud-unknown-deployment",
        .advice = "copy the Kibana endpoint from there"},
    {.name = "a missing base path",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana(nullptr, {.basePath = "/kbn"});
                setup.profile.address.setPath({});
            },
        .stop = "kibana base-path",
        .advice = "Put everything before /app or /s/"},
    {.name = "another base path",
        .prepare =
            [](FaultSetup &setup) {
                setup.kibana(nullptr, {.basePath = "/kbn"});
                setup.profile.address.setPath(u"/kibana"_s);
            },
        .stop = "kibana base-path",
        .advice = "see which path Kibana's pages begin with"},
};

}

FaultTable otherServerFaults()
{
    return faults;
}

}
