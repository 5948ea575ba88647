// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "any path";
constexpr std::string_view appRoutes = "core/server/integration_tests/core_app/core_app_routes.test.ts";
constexpr std::string_view login = "api_integration/apis/security/basic_login.js";
constexpr std::string_view hapi = "hapi (call/lib/index.js), which Kibana's HTTP server is made of";
constexpr std::string_view spaces = "plugins/shared/spaces/server/lib/request_interceptors/on_request_interceptor.ts";
constexpr std::string_view ours = "the demo's own: http/answer.h";

Expectation redirects(std::string_view says, std::string_view source, const std::string &target,
    const std::string &location, const std::string &basePath = {})
{
    return {route, says, source, [=](Kibana &kibana) {
                kibana.options.basePath = basePath;
                kibana.get(target).is(302).hasHeader("location", location);
            }};
}

}

Expectations pathExpectations()
{
    return {
        redirects(
            "a path with a slash at its end is redirected to the one without", appRoutes, "/some-path/", "/some-path"),
        redirects(
            "the redirect is below the base path", appRoutes, "/some-path/", "/base-path/some-path", "/base-path"),
        redirects("the redirect keeps the query", appRoutes, "/some-path/?foo=bar", "/some-path?foo=bar"),
        {route, "a path that begins with two slashes is not redirected", appRoutes,
            [](Kibana &kibana) { kibana.get("//some-path/").is(404); }},
        {route, "an unknown path is not found", appRoutes,
            [](Kibana &kibana) { kibana.get("/some-path").is(404).says("Not Found"); }},
        {route, "a slash at the end is no route of the API", hapi,
            [](Kibana &kibana) {
                kibana.get("/api/status/").is(302);
                kibana.post("/api/cases/", Json::object()).is(404);
            }},
        {route, "a browser without a login is sent to the login page, with the way back", login,
            [](Kibana &kibana) {
                kibana.anonymously().get("/abc/xyz").is(302).hasHeader("location", "/login?next=/abc/xyz"); // decoded
                kibana.get("/core/").is(302).hasHeader("location", "/login?next=/core/");
            }},
        {route, "the way back has the query", login,
            [](Kibana &kibana) {
                kibana.anonymously()
                    .get("/app/ml?one=two")
                    .is(302)
                    .hasHeader("location", "/login?next=/app/ml?one=two");
            }},
        {route, "a program without a login is refused on a page",
            "plugins/shared/security/server/authentication/can_redirect_request.ts",
            [](Kibana &kibana) {
                kibana.anonymously().send("GET", "/abc/xyz", {{"kbn-xsrf", "x"}}).is(401);
            }},
        {route, "an unknown path of the API is refused without a login", appRoutes,
            [](Kibana &kibana) {
                kibana.anonymously().get("/api/nothing").is(401).says("Unauthorized");
                kibana.get("/internal/nothing").is(401);
            }},
        {route, "an unknown path that is written to is not found, whoever asks", hapi,
            [](Kibana &kibana) {
                kibana.post("/api/nothing", Json::object()).is(404);
                kibana.anonymously().send("POST", "/api/nothing", {}).is(404);
            }},
        {route, "a route of the API that the demo lacks says so", ours,
            [](Kibana &kibana) {
                for (const char *path : {"/api/nothing", "/internal/nothing", "/api/cases/x/y/z", "/api/fleet"})
                    kibana.get(path)
                        .is(404)
                        .hasHeader("x-demo-route", "missing")
                        .says("This demo of Kibana does not have the route that was asked for.");
                kibana.post("/api/status", Json::object()).is(404).hasHeader("x-demo-route", "missing");
            }},
        {route, "what a route does not find does not look like a route that is missing", ours,
            [](Kibana &kibana) {
                for (const char *path : {"/api/spaces/space/x", "/api/endpoint/metadata/x", "/api/fleet/agents/x",
                         "/api/endpoint/action/x", "/some-path"}) {
                    const KibanaAnswer answer = kibana.get(path);
                    KibanaAnswer(answer).is(404).check(
                        answer.text("/message").find("demo") == std::string::npos, "it speaks of the demo");
                }
            }},
        {route, "without that service an unknown route is Kibana's own 404", appRoutes,
            [](Kibana &kibana) {
                kibana.options.namesMissingRoutes = false;
                kibana.get("/api/nothing").is(404).says("Not Found");
                kibana.post("/api/nothing", Json::object()).is(404).says("Not Found");
            }},
        {route, "OPTIONS is not found, as nothing is registered for it", hapi,
            [](Kibana &kibana) {
                for (const char *path : {"/api/status", "/api/cases", "/api/endpoint/metadata"})
                    kibana.send("OPTIONS", path, {}).is(404).says("Not Found");
            }},
        {route, "HEAD is answered as GET, without a body", hapi,
            [](Kibana &kibana) {
                for (const char *path : {"/api/status", "/api/endpoint/metadata", "/api/spaces/space/default"})
                    kibana.send("HEAD", path, {}).is(200).hasBody("");
                kibana.send("HEAD", "/api/spaces/space/x", {}).is(404).hasBody("");
                kibana.anonymously().send("HEAD", "/api/spaces/space", {}).is(401);
            }},
        {route, "an escaped slash belongs to the id", hapi,
            [](Kibana &kibana) {
                kibana.get("/api/endpoint/metadata/a%2Fb").is(404).says("Endpoint with id a/b not found");
                kibana.get("/api/fleet/agents/a%2fb").is(404).says("Agent a/b not found");
            }},
        {route, "an id may have spaces, percent signs and letters of any script", hapi,
            [](Kibana &kibana) {
                kibana.get("/api/fleet/agents/a%20b%25").is(404).says("Agent a b% not found");
                kibana.get("/api/fleet/agents/%C3%A4%E6%9D%B1").is(404).says("Agent \u00e4\u6771 not found");
                kibana.getAsWritten("/api/fleet/agents/a+b").is(404).says("Agent a+b not found");
            }},
        {route, "an escape that is malformed or not UTF-8 is refused", hapi,
            [](Kibana &kibana) {
                for (const char *path :
                    {"/api/fleet/agents/%zz", "/api/fleet/agents/50%", "/api/endpoint/metadata/%FF", "/%C3"})
                    kibana.get(path).is(400).says("Bad Request");
            }},
        {route, "an escape that is not necessary does not matter", hapi,
            [](Kibana &kibana) {
                kibana.get("/api/%73tatus").is(200);
                kibana.get("/%61pi/spaces/space/d%65fault").is(200).has("/id", "default");
                kibana.get("/s/rese%61rch/api/endpoint/metadata").is(200).has("/total", 0);
            }},
        {route, "one and two dots are resolved", hapi,
            [](Kibana &kibana) {
                kibana.get("/api/./status").is(200);
                kibana.get("/api/spaces/../status").is(200);
            }},
        {route, "capital letters make another path", hapi, [](Kibana &kibana) { kibana.get("/API/status").is(404); }},
        {route, "the default space may be named", spaces,
            [](Kibana &kibana) {
                kibana.get("/s/default/api/endpoint/metadata").is(200).has("/total", 20);
                kibana.get("/s/default/api/spaces/space").is(200);
            }},
        {route, "a space that does not exist is no 404 for a route of the API", spaces,
            [](Kibana &kibana) {
                kibana.get("/s/nowhere/api/endpoint/metadata").is(200).has("/total", 0);
                kibana.get("/s/nowhere/api/status").is(200);
            }},
        {route, "a space is named at the beginning of the path only", spaces,
            [](Kibana &kibana) { kibana.get("/api/s/research/status").is(404); }},
        {route, "a space has small letters, digits, _ and - only", spaces,
            [](Kibana &kibana) {
                kibana.get("/s/Research/api/status").is(404);
                kibana.get("/s/a.b/api/status").is(404);
            }},
        {route, "the base path comes before the space", spaces,
            [](Kibana &kibana) {
                kibana.options.basePath = "/kbn";
                kibana.get("/s/research/api/endpoint/metadata").is(200).has("/total", 0);
            }},
        {route, "outside of the base path nothing is found", "core/packages/http/server-internal/src/http_server.ts",
            [](Kibana &kibana) {
                kibana.options.basePath = "/kbn";
                kibana.server();
                kibana.options.basePath = "";
                kibana.get("/api/status").is(404).says("Not Found");
                kibana.get("/kbnx/api/status").is(404).says("Not Found");
                kibana.get("/kbn/api/status").is(200);
            }},
    };
}

}
