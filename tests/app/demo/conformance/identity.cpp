// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view me = "GET /internal/security/me";
constexpr std::string_view meTests = "api_integration/apis/security/basic_login.js";
constexpr std::string_view features = "GET /api/features";
constexpr std::string_view featureTests = "api_integration/apis/features/features/features.ts";
constexpr std::string_view privileges = "GET /api/detection_engine/privileges";
constexpr std::string_view privilegeTests =
    "detection_engine_api_integration/security_and_spaces/tests/read_privileges.ts";
constexpr std::string_view licence = "GET /api/licensing/info";
constexpr std::string_view licenceTests = "licensing_plugin/server/info.ts";

Expectation refusesLogin(std::string_view says, const std::string &authorization)
{
    return {me, says, meTests, [authorization](Kibana &kibana) {
                kibana.anonymously()
                    .send("GET", "/internal/security/me", {{"kbn-xsrf", "xxx"}, {"Authorization", authorization}})
                    .is(401)
                    .has("/error", "Unauthorized");
            }};
}

}

Expectations identityExpectations()
{
    return {
        {me, "an API request without credentials is refused, not redirected", meTests,
            [](Kibana &kibana) {
                kibana.anonymously()
                    .send("GET", "/internal/security/me", {{"kbn-xsrf", "xxx"}})
                    .is(401)
                    .says("Unauthorized");
            }},
        refusesLogin("a wrong user and a wrong password are refused", "Basic d3Jvbmc6d3Jvbmc="),
        refusesLogin("the right user with a wrong password is refused", "Basic ZWxhc3RpYzp3cm9uZw=="),
        refusesLogin("an unknown API key is refused", "ApiKey d3Jvbmc6d3Jvbmc="),
        refusesLogin("a scheme that nobody registered is refused", "Bearer AbCdEf"),
        refusesLogin("an API key that is not base64 is refused", "ApiKey not base64!"),
        {me, "a user and a password tell who it is", meTests,
            [](Kibana &kibana) {
                kibana.as("elastic")
                    .get("/internal/security/me")
                    .is(200)
                    .includes("",
                        {{"username", "elastic"}, {"enabled", true}, {"authentication_type", "realm"},
                            {"authentication_provider", {{"type", "http"}, {"name", "__http__"}}}});
            }},
        {me, "the answer has the members of a user, realms and provider, and none of a session", meTests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.as("elastic").get("/internal/security/me");
                for (const char *member :
                    {"username", "full_name", "email", "roles", "metadata", "enabled", "authentication_realm",
                        "lookup_realm", "authentication_provider", "authentication_type", "elastic_cloud_user"})
                    KibanaAnswer(answer).check(answer.json().contains(member), member);
                KibanaAnswer(answer).lacks("/profile_uid");
            }},
        {me, "an API key tells its id and name", meTests,
            [](Kibana &kibana) {
                kibana.get("/internal/security/me")
                    .is(200)
                    .has("/authentication_type", "api_key")
                    .includes("/authentication_realm", {{"name", "_es_api_key"}, {"type", "_es_api_key"}})
                    .check(!kibana.get("/internal/security/me").text("/api_key/id").empty(), "no id of the key");
            }},
        {me, "a user with few rights is told its own name", meTests,
            [](Kibana &kibana) {
                for (const char *user : {"sec_only", "no_kibana_privileges", "research_only", "fleet_only"})
                    kibana.as(user).get("/internal/security/me").is(200).has("/username", user);
            }},
        {me, "a route without a schema takes any key of the query",
            "core/packages/http/router-server-internal/src/validator.ts",
            [](Kibana &kibana) { kibana.get("/internal/security/me?nonsense=1").is(200); }},
        {me, "8.18 answers without the header of Kibana's own client",
            "core/packages/http/server-internal/src/http_config.ts",
            [](Kibana &kibana) { kibana.get("/internal/security/me").is(200); }},
        {features, "the administrator gets the list", featureTests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get("/api/features");
                KibanaAnswer(answer).is(200).check(answer.json().is_array(), "it is no list");
            }},
        {features, "a user without the privilege is refused", featureTests,
            [](Kibana &kibana) {
                for (const char *user : {"sec_only", "obs_only", "no_kibana_privileges"})
                    kibana.as(user).get("/api/features").is(403).has("/error", "Forbidden");
            }},
        {features, "the anonymous are refused", featureTests,
            [](Kibana &kibana) { kibana.anonymously().get("/api/features").is(401); }},
        {features, "8.18 has the security feature as siemV2 and cases as V3", featureTests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get("/api/features");
                for (const char *id : {"siemV2", "securitySolutionCasesV3", "observabilityCasesV3", "generalCasesV3",
                         "fleet", "fleetv2", "securitySolutionTimeline", "securitySolutionNotes", "osquery"})
                    KibanaAnswer(answer).check(
                        answer.body().find('"' + std::string(id) + '"') != std::string::npos, id);
            }},
        {features, "ids that were replaced are left out", featureTests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get("/api/features");
                for (const char *id : {"siem", "siemV3", "securitySolutionCases", "securitySolutionCasesV2",
                         "generalCases", "observabilityCasesV2", "discover", "dashboard"})
                    KibanaAnswer(answer).check(
                        answer.body().find("\"id\":\"" + std::string(id) + '"') == std::string::npos, id);
            }},
        {privileges, "the administrator has every right in the cluster and with the alerts", privilegeTests,
            [](Kibana &kibana) {
                kibana.as("elastic")
                    .get("/api/detection_engine/privileges")
                    .is(200)
                    .includes("",
                        {{"username", "elastic"}, {"has_all_requested", true}, {"is_authenticated", true},
                            {"has_encryption_key", true}, {"application", Json::object()}})
                    .includes("/cluster", {{"all", true}, {"manage_index_templates", true}, {"monitor_ml", true}})
                    .includes("/index/.alerts-security.alerts-default",
                        {{"all", true}, {"maintenance", true}, {"write", true}, {"read", true}});
            }},
        {privileges, "the alerts are those of the space", privilegeTests,
            [](Kibana &kibana) {
                kibana.inSpace("research")
                    .get("/api/detection_engine/privileges")
                    .is(200)
                    .has("/index/.alerts-security.alerts-research/read", true)
                    .lacks("/index/.alerts-security.alerts-default");
            }},
        {privileges, "a user with few rights is told which are missing, with 200", privilegeTests,
            [](Kibana &kibana) {
                kibana.as("sec_only_read")
                    .get("/api/detection_engine/privileges")
                    .is(200)
                    .includes("", {{"username", "sec_only_read"}, {"has_all_requested", false}})
                    .includes("/cluster", {{"all", false}, {"manage_api_key", false}, {"monitor", false}})
                    .includes("/index/.alerts-security.alerts-default",
                        {{"all", false}, {"maintenance", false}, {"write", false}});
            }},
        {privileges, "a user without the security solution is refused", privilegeTests,
            [](Kibana &kibana) {
                kibana.as("fleet_only").get("/api/detection_engine/privileges").is(403).mentions("[securitySolution]");
                kibana.anonymously().get("/api/detection_engine/privileges").is(401);
            }},
        {licence, "the answer has licence, features and signature", licenceTests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get("/api/licensing/info");
                KibanaAnswer(answer).is(200).check(answer.at("/license").is_object()
                        && answer.at("/features").is_object() && !answer.text("/signature").empty(),
                    "members are missing");
            }},
        {licence, "the licence has type, mode, status and the end", licenceTests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get("/api/licensing/info");
                KibanaAnswer(answer)
                    .has("/license/status", "active")
                    .check(
                        !answer.text("/license/type").empty() && answer.at("/license/expiryDateInMillis").is_number(),
                        "members are missing");
            }},
        {licence, "every user may ask", licenceTests,
            [](Kibana &kibana) {
                kibana.as("no_kibana_privileges").get("/api/licensing/info").is(200);
                kibana.anonymously().get("/api/licensing/info").is(401);
            }},
        {licence, "every answer has the licence's signature in a header", "licensing_plugin/server/header.ts",
            [](Kibana &kibana) {
                const std::string signature = kibana.get("/api/licensing/info").text("/signature");
                for (const char *path : {"/", "/api/status", "/api/nothing", "/api/spaces/space"})
                    kibana.get(path).hasHeader("kbn-license-sig", signature);
            }},
    };
}

}
