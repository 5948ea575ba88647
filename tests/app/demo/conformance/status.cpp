// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "GET /api/status";
constexpr std::string_view source = "core/server/integration_tests/status/routes/status.test.ts";
constexpr std::string_view schema = "core/packages/status/server-internal/src/routes/status.ts";

Fault fault(const char *name, const char *value = "")
{
    return {.name = name, .value = value};
}

const std::string bothFormats = "[request query]: provide only one format option: v7format or v8format";

// With this level of core, a caller with and one without credentials get the code and the level.
Expectation decides(std::string_view says, const Fault &given, int code, const std::string &level)
{
    return {route, says, source, [given, code, level](Kibana &kibana) {
                kibana.options.faults = {given};
                kibana.get("/api/status").is(code).has("/status/overall/level", level);
                kibana.get("/api/status?v7format=true").is(code);
                kibana.anonymously().get("/api/status").is(code).has("/status/overall/level", level);
            }};
}

Expectation tellsLegacy(std::string_view says, const std::string &target)
{
    return {route, says, source, [target](Kibana &kibana) {
                kibana.get(target)
                    .is(200)
                    .includes("/status/overall",
                        {{"state", "green"}, {"title", "Green"}, {"nickname", "Looking good"}, {"icon", "success"},
                            {"uiColor", "success"}})
                    .includes("/status/statuses/0",
                        {{"id", "core:elasticsearch@8.18.2"}, {"state", "green"}, {"icon", "success"},
                            {"uiColor", "success"}})
                    .lacks("/status/core");
            }};
}

Expectation tellsNew(std::string_view says, const std::string &target)
{
    return {route, says, source, [target](Kibana &kibana) {
                kibana.get(target)
                    .is(200)
                    .has("/status/overall/level", "available")
                    .has("/status/core/elasticsearch/level", "available")
                    .has("/status/core/savedObjects/level", "available")
                    .lacks("/status/statuses");
            }};
}

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
        {route, "a caller with wrong credentials learns the level only", source,
            [](Kibana &kibana) {
                kibana.anonymously()
                    .send("GET", "/api/status", {{"Authorization", "ApiKey d3Jvbmc6a2V5"}})
                    .is(200)
                    .has("", {{"status", {{"overall", {{"level", "available"}}}}}});
            }},
        {route, "a caller with an Authorization header that is no scheme learns the level only", source,
            [](Kibana &kibana) {
                kibana.anonymously()
                    .send("GET", "/api/status", {{"Authorization", "fake creds"}})
                    .is(200)
                    .lacks("/version");
            }},
        {route, "a caller with credentials learns name, version, status and metrics", source,
            [](Kibana &kibana) {
                kibana.get("/api/status")
                    .is(200)
                    .includes(
                        "/version", {{"number", "8.18.2"}, {"build_snapshot", false}, {"build_flavor", "traditional"}})
                    .has("/status/overall/level", "available")
                    .check(!kibana.get("/api/status").text("/name").empty(), "there is no name");
            }},
        {route, "the version names hash, number and date of the build", source,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get("/api/status");
                KibanaAnswer(answer).check(!answer.text("/version/build_hash").empty()
                        && answer.at("/version/build_number").is_number()
                        && answer.text("/version/build_date").size() == 24,
                    "the build is not told whole");
            }},
        {route, "the number of a snapshot is told without the ending", source,
            [](Kibana &kibana) {
                kibana.options.version = "8.18.3-SNAPSHOT";
                kibana.get("/api/status").has("/version/number", "8.18.3").has("/version/build_snapshot", true);
            }},
        {route, "the metrics count requests by status code under both names", source,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get("/api/status");
                KibanaAnswer(answer).check(answer.at("/metrics/requests/status_codes").is_object()
                        && answer.at("/metrics/requests/statusCodes") == answer.at("/metrics/requests/status_codes")
                        && answer.at("/metrics/collection_interval_in_millis").is_number(),
                    "the metrics lack members");
            }},
        {route, "a user without any right learns as much as every other user", schema,
            [](Kibana &kibana) {
                kibana.as("no_kibana_privileges").get("/api/status").is(200).has("/version/number", "8.18.2");
            }},
        tellsNew("without a format the status is told in the format of Kibana 8", "/api/status"),
        tellsNew("v8format=true is the format of Kibana 8", "/api/status?v8format=true"),
        tellsNew("v7format=false is the format of Kibana 8", "/api/status?v7format=false"),
        tellsLegacy("v7format=true is the format of Kibana 7", "/api/status?v7format=true"),
        tellsLegacy("v8format=false is the format of Kibana 7", "/api/status?v8format=false"),
        refuses(route, "both formats as true are refused", source, "/api/status?v8format=true&v7format=true", 400,
            bothFormats),
        refuses(route, "one format as true and one as false are refused", source,
            "/api/status?v8format=true&v7format=false", 400, bothFormats),
        refuses(route, "both formats as false are refused", source, "/api/status?v8format=false&v7format=false", 400,
            bothFormats),
        refuses(route, "the old format as true and the new one as false are refused", source,
            "/api/status?v8format=false&v7format=true", 400, bothFormats),
        {route, "both formats are refused to the anonymous too", schema,
            [](Kibana &kibana) {
                kibana.anonymously().get("/api/status?v8format=true&v7format=true").is(400).says(bothFormats);
            }},
        complains(route, "a format that is no boolean is refused", schema, "/api/status?v7format=yes",
            "[request query.v7format]: expected value of type [boolean] but got [string]"),
        refusesUnknownKey(route, schema, "/api/status"),
        decides("available core answers 200", {.name = "status-plugin", .value = "available"}, 200, "available"),
        decides("degraded core answers 200", fault("status-degraded"), 200, "degraded"),
        decides("unavailable core answers 503", fault("status-unavailable"), 503, "unavailable"),
        {route, "a critical plugin beside an available core answers 200", source,
            [](Kibana &kibana) {
                kibana.options.faults = {fault("status-plugin", "critical")};
                // Only core decides: the overall level of the full answer is critical, and the code is 200.
                kibana.get("/api/status").is(200).has("/status/overall/level", "critical");
            }},
        {route, "the level for the anonymous is that of core, not of the plugins", source,
            [](Kibana &kibana) {
                kibana.options.faults = {fault("status-plugin", "unavailable")};
                kibana.anonymously().get("/api/status").is(200).has("/status/overall/level", "available");
            }},
        {route, "the plugin that is not available is named in the full answer", source,
            [](Kibana &kibana) {
                kibana.options.faults = {fault("status-plugin", "degraded")};
                kibana.get("/api/status")
                    .is(200)
                    .has("/status/plugins/fleet/level", "degraded")
                    .has("/status/core/elasticsearch/level", "available");
            }},
        {route, "the old format gives a degraded plugin yellow and a critical one red", source,
            [](Kibana &kibana) {
                kibana.options.faults = {fault("status-plugin", "degraded")};
                const KibanaAnswer answer = kibana.get("/api/status?v7format=true");
                KibanaAnswer(answer)
                    .includes("/status/overall", {{"state", "yellow"}, {"icon", "warning"}, {"uiColor", "warning"}})
                    .includes("/status/statuses/2",
                        {{"id", "plugin:fleet@8.18.2"}, {"state", "yellow"}, {"icon", "warning"}});
            }},
        {route, "a caller without the cluster privilege monitor learns the level only", source, {},
            "newer than 8.18: 8.18 tells every authenticated caller all"},
    };
}

}
