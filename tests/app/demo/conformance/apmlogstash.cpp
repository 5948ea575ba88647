// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/base/credentials.h"
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view createKey = "POST /api/apm/agent_keys";
constexpr std::string_view save = "PUT /api/logstash/pipeline/{id}";
constexpr std::string_view load = "GET /api/logstash/pipeline/{id}";
constexpr std::string_view list = "GET /api/logstash/pipelines";
constexpr std::string_view remove = "DELETE /api/logstash/pipeline/{id}";
constexpr std::string_view keyTests = "apis/observability/apm/agent_keys/agent_keys.spec.ts";
constexpr std::string_view keyRoute = "apm/server/routes/agent_keys/route.ts";
constexpr std::string_view saveRoute = "logstash/server/routes/pipeline/save.ts";
constexpr std::string_view loadRoute = "logstash/server/routes/pipeline/load.ts";
constexpr std::string_view listRoute = "logstash/server/routes/pipelines/list.ts";
constexpr std::string_view deleteRoute = "logstash/server/routes/pipeline/delete.ts";

const std::string keyPath = "/api/apm/agent_keys";
const std::string pipelinePath = "/api/logstash/pipeline/";

Json key()
{
    return {{"name", "test"}, {"privileges", {"config_agent:read", "event:write"}}};
}

Json pipeline()
{
    return {{"pipeline", "input { stdin {} } output { stdout {} }"}, {"description", "Just a simple pipeline"},
        {"settings", {{"pipeline.workers", 1}, {"queue.type", "memory"}}}};
}

Expectation refusesKey(std::string_view says, const Json &body, const std::string &message)
{
    return {createKey, says, keyRoute, [=](Kibana &kibana) { kibana.post(keyPath, body).is(400).says(message); }};
}

Expectations agentKeys()
{
    return {
        {createKey, "a key is answered once, also as agents send it", keyTests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.post(keyPath, key());
                KibanaAnswer(answer)
                    .is(200)
                    .has("/agentKey/name", "test")
                    .has("/agentKey/encoded",
                        base64(answer.text("/agentKey/id") + ':' + answer.text("/agentKey/api_key")))
                    .check(answer.at("/agentKey").size() == 4, "there are other members");
            }},
        {createKey, "every key differs", keyTests,
            [](Kibana &kibana) {
                const KibanaAnswer one = kibana.post(keyPath, key());
                const KibanaAnswer other = kibana.post(keyPath, key());
                KibanaAnswer(other).check(
                    one.at("/agentKey/api_key") != other.at("/agentKey/api_key"), "two keys are equal");
            }},
        refusesKey("a name is required", without(key(), "name"), invalid("undefined", "body,name")),
        refusesKey("privileges are required", without(key(), "privileges"), invalid("undefined", "body,privileges")),
        refusesKey("a privilege that does not exist is refused",
            with(key(), "privileges", Json::array({"sourcemap:write"})), invalid("sourcemap:write", "body,privileges")),
        refusesKey("a name that is no text is refused", with(key(), "name", 5), invalid("5", "body,name")),
        refusesKey("a key that the schema does not have is refused", with(key(), "expiration", "1d"),
            "Excess keys are not allowed:\nbody.expiration"),
        {createKey, "a name that Elasticsearch refuses is an error with its reason",
            "apm/server/routes/apm_routes/register_apm_server_routes.ts",
            [](Kibana &kibana) {
                kibana.post(keyPath, with(key(), "name", "")).is(500).mentions("api key name is required");
                kibana.post(keyPath, with(key(), "name", "_a")).is(500).mentions("may not begin with an underscore");
            }},
        {createKey, "whether a key without privileges is made", keyRoute, {},
            "Elasticsearch decides it while the privileges are checked"},
        {createKey, "a user without rights in APM is refused with the privileges", keyTests,
            [](Kibana &kibana) { kibana.as("sec_only").post(keyPath, key()).is(403).mentions("apm_settings_write"); }},
    };
}

Expectations pipelines()
{
    return {
        {save, "a pipeline is saved without an answer's body, and can be loaded", saveRoute,
            [](Kibana &kibana) {
                kibana.put(pipelinePath + "fast_pipeline", pipeline()).is(204).hasBody("");
                kibana.get(pipelinePath + "fast_pipeline")
                    .is(200)
                    .has("",
                        {{"id", "fast_pipeline"}, {"description", "Just a simple pipeline"}, {"username", "elastic"},
                            {"pipeline", pipeline()["pipeline"]}, {"settings", pipeline()["settings"]}});
            }},
        {save, "a saved pipeline is replaced whole", saveRoute,
            [](Kibana &kibana) {
                kibana.put(pipelinePath + "a", pipeline()).is(204);
                kibana.put(pipelinePath + "a", {{"pipeline", "x"}}).is(204);
                kibana.get(pipelinePath + "a")
                    .has("/pipeline", "x")
                    .has("/settings", Json::object())
                    .lacks("/description");
            }},
        {save, "the pipeline itself is required", saveRoute,
            [](Kibana &kibana) {
                kibana.put(pipelinePath + "a", without(pipeline(), "pipeline"))
                    .is(400)
                    .says("[request body.pipeline]: expected value of type [string] but got [undefined]");
            }},
        {save, "settings may have any keys, and are an object", saveRoute,
            [](Kibana &kibana) {
                kibana.put(pipelinePath + "a", with(pipeline(), "settings", {{"any.thing", {1, 2}}})).is(204);
                kibana.put(pipelinePath + "a", with(pipeline(), "settings", Json::array()))
                    .is(400)
                    .says("[request body.settings]: expected a plain object value, but found [Array] instead.");
            }},
        {save, "another key beside them is refused", saveRoute,
            [](Kibana &kibana) {
                kibana.put(pipelinePath + "a", with(pipeline(), "id", "a"))
                    .is(400)
                    .says("[request body.id]: definition for this key is missing");
            }},
        {save, "a user without rights in Elasticsearch is refused", saveRoute,
            [](Kibana &kibana) {
                kibana.as("sec_only")
                    .put(pipelinePath + "a", pipeline())
                    .is(403)
                    .says("Insufficient user permissions for managing Logstash pipelines");
            }},
        {load, "a pipeline that is none is not found", loadRoute,
            [](Kibana &kibana) { kibana.get(pipelinePath + "x").is(404).says("Not Found"); }},
        {list, "every pipeline is listed by its id, with its last change and without its text", listRoute,
            [](Kibana &kibana) {
                kibana.get("/api/logstash/pipelines").is(200).has("/pipelines", Json::array());
                kibana.put(pipelinePath + "b", pipeline());
                kibana.put(pipelinePath + "a", pipeline());
                const KibanaAnswer answer = kibana.get("/api/logstash/pipelines");
                KibanaAnswer(answer)
                    .lists("/pipelines", "id", {"a", "b"})
                    .has("/pipelines/0/username", "elastic")
                    .lacks("/pipelines/0/pipeline")
                    .check(answer.at("/pipelines/0/last_modified").is_string(), "there is no last change");
            }},
        {list, "a user without rights in Elasticsearch is refused", listRoute,
            [](Kibana &kibana) { kibana.as("sec_only").get("/api/logstash/pipelines").is(403); }},
        {remove, "a pipeline is removed, and then not found", deleteRoute,
            [](Kibana &kibana) {
                kibana.put(pipelinePath + "a", pipeline());
                kibana.remove(pipelinePath + "a").is(204);
                kibana.remove(pipelinePath + "a").is(404);
            }},
    };
}

}

Expectations apmLogstashExpectations()
{
    Expectations rows = agentKeys();
    for (Expectation &row : pipelines())
        rows.push_back(std::move(row));
    return rows;
}

}
