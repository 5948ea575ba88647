// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "Kibana 9.x";
constexpr std::string_view config = "core/packages/http/server-internal/src/http_config.ts";
constexpr std::string_view features = "api_integration/apis/features/features/features.ts";
constexpr std::string_view schema = "security_solution/common/api/endpoint/metadata/list_metadata.ts";
constexpr std::string_view fleet = "fleet/server/routes/agent/handlers.ts";

const Headers mark{{"x-elastic-internal-origin", "Kibana"}};

Expectation hasFeature(std::string_view says, const std::string &version, const std::string &id)
{
    return {
        route, says, features, [=](Kibana &kibana) {
            kibana.options.version = version;
            const KibanaAnswer answer = kibana.get("/api/features");
            for (const char *known : {"siemV2", "siemV3", "siemV4", "siemV5"})
                KibanaAnswer(answer).check(
                    (answer.body().find("\"id\":\"" + std::string(known) + '"') != std::string::npos) == (id == known),
                    "the feature of " + version + " is not " + id);
        }};
}

std::string statuses(size_t count)
{
    Json list = Json::array();
    for (size_t i = 0; i < count; ++i)
        list.push_back("healthy");
    return "/api/endpoint/metadata?hostStatuses=" + Kibana::encoded(textOf(list));
}

// With both versions: the target is answered with these codes.
Expectation differs(std::string_view says, std::string_view source, const std::string &target, int in8, int in9)
{
    return {route, says, source, [=](Kibana &kibana) {
                Kibana older;
                older.options.version = "8.18.2";
                older.get(target).is(in8);
                if (!older.differences().empty())
                    kibana.differs(older.differences());
                kibana.options.version = "9.1.0";
                kibana.get(target).is(in9);
            }};
}

}

Expectations version9Expectations()
{
    return {
        differs("an internal route is refused without the mark of Kibana's own client", config, "/internal/security/me",
            200, 400),
        {route, "the refusal names the path and the method", config,
            [](Kibana &kibana) {
                kibana.options.version = "9.0.0";
                kibana.get("/internal/security/me")
                    .is(400)
                    .says("uri [/internal/security/me] with method [get] exists but is not available with the current "
                          "configuration");
            }},
        {route, "the mark opens the internal routes", config,
            [](Kibana &kibana) {
                kibana.options.version = "9.1.0";
                kibana.send("GET", "/internal/security/me", mark).is(200);
                kibana.get("/internal/security/me?elasticInternalOrigin=true").is(200);
            }},
        differs("the licence is asked for on an internal route, whatever its path", "licensing/server/routes/info.ts",
            "/api/licensing/info", 200, 400),
        {route, "the licence is told to a request with the mark", "licensing/server/routes/info.ts",
            [](Kibana &kibana) {
                kibana.options.version = "9.1.0";
                kibana.send("GET", "/api/licensing/info", mark).is(200);
            }},
        {route, "public routes need no mark", config,
            [](Kibana &kibana) {
                kibana.options.version = "9.1.0";
                for (const char *path : {"/api/status", "/api/spaces/space", "/api/endpoint/metadata", "/api/features",
                         "/api/fleet/agent_status", "/api/cases/_find"})
                    kibana.get(path).is(200);
            }},
        {route, "who it is comes before whether the route is internal", config,
            [](Kibana &kibana) {
                kibana.options.version = "9.1.0";
                kibana.anonymously().get("/internal/security/me").is(401);
            }},
        {route, "the status tells the version", "core/server/integration_tests/status/routes/status.test.ts",
            [](Kibana &kibana) {
                kibana.options.version = "9.1.0";
                kibana.get("/api/status")
                    .is(200)
                    .has("/version/number", "9.1.0")
                    .has("/version/build_flavor", "traditional");
            }},
        {route, "kbn-version is compared with the version", config,
            [](Kibana &kibana) {
                kibana.options.version = "9.1.0";
                kibana.send("GET", "/api/status", {{"kbn-version", "9.1.0"}}).is(200);
                kibana.send("GET", "/api/status", {{"kbn-version", "8.18.2"}}).is(400).mentions("should be \"9.1.0\"");
            }},
        hasFeature("9.0 has the security feature of 8.18", "9.0.3", "siemV2"),
        hasFeature("9.1 has siemV3", "9.1.0", "siemV3"),
        hasFeature("9.2 has siemV4", "9.2.1", "siemV4"),
        hasFeature("9.3 has siemV5", "9.3.0", "siemV5"),
        hasFeature("a later 9.x has siemV5", "9.10.0", "siemV5"),
        {route, "cases keep the name that they have in 8.18", features,
            [](Kibana &kibana) {
                kibana.options.version = "9.1.0";
                const KibanaAnswer answer = kibana.get("/api/features");
                for (const char *id : {"securitySolutionCasesV3", "observabilityCasesV3", "generalCasesV3"})
                    KibanaAnswer(answer).check(answer.body().find(id) != std::string::npos, id);
            }},
        differs("20 statuses are right in both", schema, statuses(20), 200, 200),
        differs("21 statuses are too many, and 8.18 has no limit", schema, statuses(21), 200, 400),
        {route, "too many statuses are told with the limit", schema,
            [](Kibana &kibana) {
                kibana.options.version = "9.1.0";
                kibana.get(statuses(21))
                    .is(400)
                    .says("[request query.hostStatuses]: array size is [21], but cannot be greater than [20]");
            }},
        differs("the path of Fleet's numbers with a hyphen is gone", "fleet/common/constants/routes.ts",
            "/api/fleet/agent-status", 200, 404),
        {route, "Fleet's numbers have no total, and its lists no list", fleet,
            [](Kibana &kibana) {
                kibana.options.version = "9.0.0";
                kibana.get("/api/fleet/agent_status").is(200).lacks("/results/total").has("/results/other", 0);
                kibana.get("/api/fleet/agents").is(200).lacks("/list");
            }},
        differs("pending actions of an agent that nobody knows are not found",
            "security_solution/server/endpoint/routes/actions/status.ts", "/api/endpoint/action_status?agent_ids=x",
            200, 404),
    };
}

}
