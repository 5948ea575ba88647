// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/server.h"
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "any route";
constexpr std::string_view handlers = "core/server/integration_tests/http/lifecycle_handlers.test.ts";
constexpr std::string_view versions = "core/server/integration_tests/http/versioned_router.test.ts";
constexpr std::string_view versionRules = "router-server-internal/src/versioned_router/route_version_utils.ts";
constexpr std::string_view routing = "core/server/integration_tests/http/router.test.ts";
constexpr std::string_view login = "security_api_integration/tests/http_bearer/header.ts";

const std::string path = "/api/endpoint/metadata";
const std::string noXsrf = "Request must contain a kbn-xsrf header.";

// Sends the header with a GET of the endpoint list.
Expectation withHeader(std::string_view says, std::string_view source, const std::string &name,
    const std::string &value, int status, const std::string &mentioned = {})
{
    return {route, says, source, [=](Kibana &kibana) {
                KibanaAnswer answer = kibana.send("GET", path, {{name, value}}).is(status);
                if (!mentioned.empty())
                    answer.mentions(mentioned);
            }};
}

// Posts a new case with these headers and this type.
Expectation posts(std::string_view says, std::string_view source, const Headers &headers, const std::string &body,
    const std::string &type, int status, const std::string &message = {})
{
    return {
        route, says, source, [=](Kibana &kibana) {
            KibanaAnswer answer =
                kibana.send("POST", "/api/cases", headers, body.empty() ? textOf(newCase()) : body, type).is(status);
            if (!message.empty())
                answer.says(message);
        }};
}

const Headers xsrf{{"kbn-xsrf", "anything"}};

}

Expectations requestExpectations()
{
    return {
        {route, "a method that changes something is refused without kbn-xsrf and kbn-version", handlers,
            [](Kibana &kibana) {
                for (const char *method : {"POST", "PATCH", "DELETE"})
                    kibana.send(method, "/api/cases?ids=[\"x\"]", {}, {}, "application/json").is(400).says(noXsrf);
            }},
        posts("any value of kbn-xsrf will do", handlers, xsrf, {}, "application/json", 200),
        posts("kbn-version of the server stands for kbn-xsrf", handlers, {{"kbn-version", "8.18.2"}}, {},
            "application/json", 200),
        posts("the mark of Kibana's own client does not stand for kbn-xsrf", handlers,
            {{"x-elastic-internal-origin", "Kibana"}}, {}, "application/json", 400, noXsrf),
        {route, "GET and HEAD need no kbn-xsrf, and may have it", handlers,
            [](Kibana &kibana) {
                for (const char *method : {"GET", "HEAD"}) {
                    kibana.send(method, path, {}).is(200);
                    kibana.send(method, path, xsrf).is(200);
                }
            }},
        withHeader("kbn-version of the server is accepted", handlers, "kbn-version", "8.18.2", 200),
        withHeader("another kbn-version is refused", handlers, "kbn-version", "invalid-version", 400,
            "Browser client is out of date"),
        {route, "another kbn-version is told with the version that is expected", handlers,
            [](Kibana &kibana) {
                kibana.send("GET", path, {{"kbn-version", "8.17.0"}})
                    .is(400)
                    .says("Browser client is out of date, please refresh the page (\"kbn-version\" header was "
                          "\"8.17.0\" but should be \"8.18.2\")")
                    .includes("/attributes", {{"expected", "8.18.2"}, {"got", "8.17.0"}});
            }},
        {route, "kbn-name is in every answer", handlers,
            [](Kibana &kibana) {
                for (const char *target :
                    {"/api/status", "/api/cases/x", "/api/nothing", "/api/endpoint/metadata?page=x"})
                    kibana.get(target).hasHeader("kbn-name", "reeve-demo");
                kibana.anonymously().get(path).hasHeader("kbn-name", "reeve-demo");
            }},
        {route, "answers are not to be kept", routing,
            [](Kibana &kibana) {
                kibana.get(path).hasHeader("cache-control", "private, no-cache, no-store, must-revalidate");
                kibana.get("/api/nothing").hasHeader("cache-control", "private, no-cache, no-store, must-revalidate");
            }},
        withHeader(
            "the version of the API that exists is accepted", versions, "elastic-api-version", "2023-10-31", 200),
        {route, "the version of the API is in the answer", versions,
            [](Kibana &kibana) { kibana.get(path).is(200).hasHeader("elastic-api-version", "2023-10-31"); }},
        {route, "the version of the API is in an answer about a wrong parameter", versions,
            [](Kibana &kibana) {
                kibana.get(path + "?page=x").is(400).hasHeader("elastic-api-version", "2023-10-31");
            }},
        withHeader("a version that is no day is refused", versionRules, "elastic-api-version", "abc", 400,
            "Invalid version. Received \"abc\", expected a valid date string formatted as YYYY-MM-DD."),
        withHeader("a number is no version of a public route", versionRules, "elastic-api-version", "1", 400,
            "Invalid version. Received \"1\""),
        withHeader("a day that the calendar lacks is no version", versionRules, "elastic-api-version", "2023-02-30",
            400, "Invalid version."),
        withHeader("a version that does not exist is refused with those that do", versions, "elastic-api-version",
            "2020-02-02", 400,
            "No version \"2020-02-02\" available for [get] [/api/endpoint/metadata]. Available versions are: "
            "[2023-10-31]"),
        {route, "a version that does not exist is told with the pattern of the route", versions,
            [](Kibana &kibana) {
                kibana.send("GET", "/api/spaces/space/default", {{"elastic-api-version", "2020-02-02"}})
                    .is(400)
                    .mentions("[/api/spaces/space/{id}]");
            }},
        refuses(route, "the version of the API is not accepted in the query", versions, path + "?apiVersion=2023-10-31",
            400,
            "Use of query parameter \"apiVersion\" is not allowed. Please specify the API version using the "
            "\"elastic-api-version\" header."),
        {route, "a route without versions does not look at the header", versions,
            [](Kibana &kibana) {
                kibana.send("GET", "/api/status", {{"elastic-api-version", "abc"}}).is(200);
                kibana.send("GET", "/api/features", {{"elastic-api-version", "1999-01-01"}}).is(200);
            }},
        posts("a body that is not JSON is refused", routing, xsrf, "{\"title\":", "application/json", 400,
            "Invalid request payload JSON format"),
        posts("a type may have parameters", routing, xsrf, {}, "application/json; charset=utf-8", 200),
        posts("a type that ends with +json is JSON", routing, xsrf, {}, "application/vnd.elastic+json", 200),
        posts("a type that nothing reads is refused", routing, xsrf, "<a/>", "application/xml", 415,
            "Unsupported Media Type"),
        posts("a form with parts is refused where no file is expected", routing, xsrf,
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n",
            "multipart/form-data; boundary=x", 415, "Unsupported Media Type"),
        posts("a picture is refused", routing, xsrf, "x", "image/png", 415, "Unsupported Media Type"),
        posts("the type is looked at before kbn-xsrf", routing, {}, "x", "image/png", 415),
        {route, "a body that is too large is refused with the limit", routing,
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCaseWith("description", std::string(1100000, 'x')))
                    .is(413)
                    .says("Payload content length greater than maximum allowed: 1048576");
            }},
        {route, "who it is comes before what the body is", login,
            [](Kibana &kibana) {
                kibana.anonymously().send("POST", "/api/cases", {}, "{", "application/json").is(401);
                kibana.send("POST", "/api/cases", {}, "x", "image/png").is(401);
            }},
        {route, "who it is comes before kbn-xsrf", login,
            [](Kibana &kibana) {
                kibana.anonymously()
                    .send("POST", "/api/cases", {}, "{}", "application/json")
                    .is(401)
                    .says("Unauthorized");
            }},
        {route, "kbn-xsrf comes before what the user may do", handlers,
            [](Kibana &kibana) {
                kibana.as("sec_only_read")
                    .send("POST", "/api/cases", {}, textOf(newCase()), "application/json")
                    .is(400);
            }},
        {route, "what the user may do comes before what is wrong with the query",
            "plugins/shared/security/server/authorization/api_authorization.ts",
            [](Kibana &kibana) {
                kibana.as("fleet_only").get(path + "?page=x").is(403);
                kibana.send("GET", path, {{"elastic-api-version", "abc"}}).is(403);
            }},
        {route, "a user without the privilege of a route is told which it is",
            "plugins/shared/security/server/authorization/api_authorization.ts",
            [](Kibana &kibana) {
                kibana.as("fleet_only")
                    .get(path)
                    .is(403)
                    .says("API [GET /api/endpoint/metadata] is unauthorized for user, this action is granted by the "
                          "Kibana privileges [securitySolution]");
            }},
        {route, "the path is told with its query, without the space",
            "plugins/shared/security/server/authorization/api_authorization.ts",
            [](Kibana &kibana) {
                kibana.as("fleet_only")
                    .inSpace("security-ops")
                    .get(path + "?page=0&pageSize=1")
                    .is(403)
                    .mentions("API [GET /api/endpoint/metadata?page=0&pageSize=1] is unauthorized");
            }},
        {route, "a user of another space has no privilege in this one",
            "plugins/shared/security/server/authorization/api_authorization.ts",
            [](Kibana &kibana) {
                kibana.as("research_only").get(path).is(403);
                kibana.inSpace("research").get(path).is(200);
            }},
        {route, "an unknown key is refused with what Elasticsearch says",
            "plugins/shared/security/server/authentication/providers/http.ts",
            [](Kibana &kibana) {
                kibana.anonymously()
                    .send("GET", path, {{"Authorization", "ApiKey d3Jvbmc6d3Jvbmc="}})
                    .is(401)
                    .mentions("unable to authenticate with provided credentials");
            }},
        {route, "a wrong password is refused with the user's name",
            "plugins/shared/security/server/authentication/providers/http.ts",
            [](Kibana &kibana) {
                kibana.anonymously()
                    .send("GET", path, {{"Authorization", "Basic ZWxhc3RpYzp3cm9uZw=="}})
                    .is(401)
                    .mentions("unable to authenticate user [elastic]");
            }},
        {route, "the scheme may be written in any case", login,
            [](Kibana &kibana) {
                const std::string key = kibana.server().credentials().encodedApiKey;
                for (const char *scheme : {"apikey ", "APIKEY ", "ApiKey "})
                    kibana.anonymously().send("GET", path, {{"Authorization", scheme + key}}).is(200);
            }},
        {route, "8.18 does not ask for the mark of Kibana's own client", handlers,
            [](Kibana &kibana) {
                kibana.get("/internal/security/me").is(200);
                kibana.send("GET", "/internal/security/me", {{"x-elastic-internal-origin", "anything"}}).is(200);
            }},
        {route, "with restricted internal routes a request without the mark is refused", handlers,
            [](Kibana &kibana) {
                kibana.options.faults = {{.name = "restrict-internal"}};
                kibana.get("/internal/security/me").is(400).has("/error", "Bad Request");
            }},
        {route, "the mark may be in the query, of public routes too", handlers,
            [](Kibana &kibana) {
                kibana.options.faults = {{.name = "restrict-internal"}};
                kibana.get("/internal/security/me?elasticInternalOrigin=anything").is(200);
                kibana.get(path + "?elasticInternalOrigin=true").is(200);
            }},
    };
}

}
