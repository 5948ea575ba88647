// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view health = "GET /api/entity_analytics/monitoring/privileges/health";
constexpr std::string_view list = "GET /api/entity_store/engines";
constexpr std::string_view change = "POST /api/entity_store/engines/{entityType}/{init,start,stop}";
constexpr std::string_view group = "GET /api/streams/{name}/_group";
constexpr std::string_view healthRoute =
    "security_solution/server/lib/entity_analytics/privilege_monitoring/routes/health.ts";
constexpr std::string_view engineRoutes = "security_solution/server/lib/entity_analytics/entity_store/routes";
constexpr std::string_view engineClient =
    "security_solution/server/lib/entity_analytics/entity_store/entity_store_data_client.ts";
constexpr std::string_view types = "security_solution/common/api/entity_analytics/entity_store/common.gen.ts";
constexpr std::string_view groupRoute = "streams/server/routes/streams/group/route.ts";

const std::string healthPath = "/api/entity_analytics/monitoring/privileges/health";
const std::string engines = "/api/entity_store/engines";

Kibana &on(Kibana &kibana, const char *version)
{
    kibana.options.version = version;
    return kibana;
}

}

Expectations entityAnalyticsExpectations()
{
    return {
        {health, "before 9.1 there is no such route", healthRoute,
            [](Kibana &kibana) { kibana.get(healthPath).is(404); }},
        {health, "the monitoring is not installed, until it is", healthRoute,
            [](Kibana &kibana) {
                on(kibana, "9.1.2").get(healthPath).is(200).has("", {{"status", "not_installed"}});
                kibana.post("/api/entity_analytics/monitoring/engine/init").is(200).has("/status", "started");
                kibana.get(healthPath).is(200).has("/status", "started").lacks("/ok");
            }},
        {health, "each space has its own", healthRoute,
            [](Kibana &kibana) {
                on(kibana, "9.1.2").post("/api/entity_analytics/monitoring/engine/init").is(200);
                kibana.inSpace("research").get(healthPath).has("/status", "not_installed");
            }},
        {health, "a user without rights in Security is refused", healthRoute,
            [](Kibana &kibana) {
                on(kibana, "9.1.2")
                    .as("fleet_only")
                    .get(healthPath)
                    .is(403)
                    .mentions("securitySolution-entity-analytics");
            }},
        {health, "what is answered when the advanced setting is off", healthRoute, {},
            "the stored versions throw outside of what they catch, or answer 403"},
        {list, "without an engine the list is empty", engineRoutes,
            [](Kibana &kibana) {
                kibana.get(engines).is(200).has("", {{"count", 0}, {"engines", Json::array()}});
            }},
        {list, "an engine that was installed is listed as started", engineClient,
            [](Kibana &kibana) {
                kibana.post(engines + "/host/init", Json::object())
                    .is(200)
                    .includes("", {{"type", "host"}, {"status", "installing"}});
                kibana.get(engines)
                    .is(200)
                    .has("/count", 1)
                    .includes("/engines/0", {{"type", "host"}, {"status", "started"}, {"fieldHistoryLength", 10}});
                kibana.get(engines + "/host").is(200).has("/type", "host");
                kibana.inSpace("research").get(engines).has("/count", 0);
            }},
        {change, "what is sent is kept", engineClient,
            [](Kibana &kibana) {
                kibana.post(engines + "/user/init", {{"indexPattern", "logs-*"}, {"fieldHistoryLength", 20}}).is(200);
                kibana.get(engines + "/user").has("/indexPattern", "logs-*").has("/fieldHistoryLength", 20);
            }},
        {change, "an engine stops and starts, each once", engineClient,
            [](Kibana &kibana) {
                kibana.post(engines + "/host/init", Json::object());
                kibana.post(engines + "/host/stop").is(200).has("/stopped", true);
                kibana.get(engines + "/host").has("/status", "stopped");
                kibana.post(engines + "/host/stop").is(500).has("/status_code", 500);
                kibana.post(engines + "/host/start").is(200).has("/started", true);
                kibana.post(engines + "/host/start")
                    .is(500)
                    .has("/message",
                        "In namespace default: Cannot start Entity engine for host when current status is: started");
            }},
        {change, "a type that does not exist is refused with those that do", types,
            [](Kibana &kibana) {
                kibana.post(engines + "/printer/start")
                    .is(400)
                    .says("[request params]: entityType: Invalid enum value. Expected 'user' | 'host' | 'service' | "
                          "'universal', received 'printer'");
            }},
        {change, "an engine is removed", engineRoutes,
            [](Kibana &kibana) {
                kibana.post(engines + "/host/init", Json::object());
                kibana.remove(engines + "/host").is(200).has("/deleted", true);
                kibana.get(engines).has("/count", 0);
            }},
        {change, "what is answered for an engine that is not installed", engineClient, {},
            "the stored versions word it in several ways"},
        {list, "from 9.4 on the entity store has other paths", engineRoutes,
            [](Kibana &kibana) { on(kibana, "9.4.0").get(engines).is(404); }},
        {list, "a user without rights in Security is refused", engineRoutes,
            [](Kibana &kibana) { kibana.as("fleet_only").get(engines).is(403); }},
        {group, "before 9.1 there is no such route", groupRoute,
            [](Kibana &kibana) { kibana.get("/api/streams/web-shop/_group").is(404); }},
        {group, "in 9.4 the route is gone", groupRoute,
            [](Kibana &kibana) { on(kibana, "9.4.0").get("/api/streams/web-shop/_group").is(404); }},
        {group, "a group has its members", groupRoute,
            [](Kibana &kibana) {
                on(kibana, "9.2.0").get("/api/streams/web-shop/_group").is(200).sized("/group/members", 2);
            }},
        {group, "a stream that is no group is refused", groupRoute,
            [](Kibana &kibana) {
                on(kibana, "9.1.0").get("/api/streams/logs/_group").is(400).says("Stream is not a group stream");
            }},
        {group, "a stream that is none is not found", groupRoute,
            [](Kibana &kibana) { on(kibana, "9.1.0").get("/api/streams/nonsense/_group").is(404); }},
    };
}

}
