// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view list = "GET /api/fleet/outputs";
constexpr std::string_view one = "GET /api/fleet/outputs/{outputId}";
constexpr std::string_view create = "POST /api/fleet/outputs";
constexpr std::string_view change = "PUT /api/fleet/outputs/{outputId}";
constexpr std::string_view remove = "DELETE /api/fleet/outputs/{outputId}";
constexpr std::string_view tests = "fleet_api_integration/apis/outputs/crud.ts";
constexpr std::string_view handler = "fleet/server/routes/output/handler.ts";
constexpr std::string_view model = "fleet/server/types/models/output.ts";
constexpr std::string_view service = "fleet/server/services/output.ts";
constexpr std::string_view routes = "fleet/server/routes/output/index.ts";

const std::string path = "/api/fleet/outputs";
const std::string byDefault = path + "/fleet-default-output";

Json elasticsearch()
{
    return {{"name", "My output"}, {"type", "elasticsearch"}, {"hosts", Json::array({"https://test.fr"})}};
}

Json logstash()
{
    return {{"name", "My Logstash Output"}, {"type", "logstash"}, {"hosts", Json::array({"test.fr:443"})},
        {"ssl", {{"certificate", "CERTIFICATE"}, {"key", "KEY"}, {"certificate_authorities", {"CA1", "CA2"}}}}};
}

Json kafka()
{
    return {{"name", "My Kafka Output"}, {"type", "kafka"}, {"hosts", Json::array({"test.fr:2000"})},
        {"auth_type", "user_pass"}, {"username", "user"}, {"password", "pass"}, {"topic", "topic1"}};
}

std::string made(Kibana &kibana, const Json &body)
{
    return kibana.post(path, body).is(200).text("/item/id");
}

// POST with this body is refused, and the message contains the text.
Expectation refusesOutput(std::string_view says, std::string_view source, const Json &body, const std::string &text)
{
    return {create, says, source, [=](Kibana &kibana) { kibana.post(path, body).is(400).mentions(text); }};
}

Expectations reading()
{
    return {
        {list, "every output is listed on one page", tests,
            [](Kibana &kibana) {
                kibana.get(path)
                    .is(200)
                    .sized("/items", 1)
                    .has("/items/0/is_default", true)
                    .includes("", {{"total", 1}, {"page", 1}, {"perPage", 10000}});
                made(kibana, elasticsearch());
                kibana.get(path).sized("/items", 2).has("/items/0/id", "fleet-default-output");
            }},
        {one, "the default output has id, name, type, hosts and whether it is the default", tests,
            [](Kibana &kibana) {
                kibana.get(byDefault).is(200).includes(
                    "/item", {{"id", "fleet-default-output"}, {"type", "elasticsearch"}, {"is_default", true}});
            }},
        refuses(one, "an id that nobody has is not found", handler, path + "/x", 404, "Output x not found"),
        {one, "a user without rights in Fleet is refused", routes,
            [](Kibana &kibana) {
                kibana.as("sec_only").get(byDefault).is(403);
                kibana.as("fleet_only").get(byDefault).is(200);
            }},
    };
}

Expectations creation()
{
    return {
        {create, "an output to Elasticsearch gets a port, a preset, and is no default", tests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.post(path, elasticsearch());
                KibanaAnswer(answer).is(200).has("/item",
                    {{"id", answer.at("/item/id")}, {"name", "My output"}, {"type", "elasticsearch"},
                        {"hosts", Json::array({"https://test.fr:443"})}, {"is_default", false},
                        {"is_default_monitoring", false}, {"preset", "balanced"}});
            }},
        {create, "a host without TLS gets port 80, and one with a port keeps it",
            "fleet/common/services/hosts_utils.ts",
            [](Kibana &kibana) {
                kibana.post(path, with(elasticsearch(), "hosts", {"http://a.test", "https://b.test:9200/es/"}))
                    .is(200)
                    .has("/item/hosts", {"http://a.test:80", "https://b.test:9200/es"});
            }},
        {create, "an output to Logstash is made as it was sent", tests,
            [](Kibana &kibana) {
                kibana.post(path, logstash())
                    .is(200)
                    .includes("/item", {{"type", "logstash"}, {"is_default", false}, {"ssl", logstash()["ssl"]}})
                    .lacks("/item/preset");
            }},
        {create, "an output to Kafka gets what was left out", tests,
            [](Kibana &kibana) {
                kibana.post(path, kafka())
                    .is(200)
                    .includes("/item",
                        {{"broker_timeout", 10}, {"required_acks", 1}, {"client_id", "Elastic"},
                            {"compression", "gzip"}, {"compression_level", 4}, {"sasl", {{"mechanism", "PLAIN"}}},
                            {"timeout", 30}, {"partition", "hash"}, {"version", "1.0.0"}, {"topic", "topic1"}});
            }},
        {create, "an id of one's own is kept", handler,
            [](Kibana &kibana) {
                kibana.post(path, with(elasticsearch(), "id", "mine")).is(200).has("/item/id", "mine");
                kibana.get(path + "/mine").is(200).has("/item/name", "My output");
                kibana.post(path, with(elasticsearch(), "id", "mine")).is(409);
            }},
        {create, "a new default takes the place of the old one", tests,
            [](Kibana &kibana) {
                const std::string id = made(kibana, with(elasticsearch(), "is_default", true));
                const KibanaAnswer answer = kibana.get(path);
                int defaults = 0;
                for (const Json &output : answer.at("/items"))
                    defaults += output["is_default"] == true;
                KibanaAnswer(answer).has("/items/0/id", id).check(defaults == 1, "there is not one default");
                kibana.get(byDefault).has("/item/is_default", false).has("/item/is_default_monitoring", true);
            }},
        {create, "a secret is answered as an id", tests,
            [](Kibana &kibana) {
                Json body = without(kafka(), "password");
                body["secrets"] = {{"password", "pass"}};
                const KibanaAnswer answer = kibana.post(path, body);
                KibanaAnswer(answer).is(200).check(
                    answer.at("/item/secrets/password/id").is_string(), "there is no id of the secret");
                KibanaAnswer(answer).check(answer.body().find("\"pass\"") == std::string::npos, "the secret is told");
            }},
        {create, "values of the shipper are discarded unless the YAML has one", tests,
            [](Kibana &kibana) {
                Json body = with(elasticsearch(), "shipper", {{"disk_queue_enabled", true}});
                kibana.post(path, body).is(200).has("/item/shipper", nullptr);
                body["config_yaml"] = "shipper: {}";
                kibana.post(path, body)
                    .is(200)
                    .includes("/item/shipper", {{"disk_queue_enabled", true}, {"loadbalance", nullptr}});
            }},
        {create, "keys of another preset in the YAML make it a custom one", tests,
            [](Kibana &kibana) {
                kibana.post(path, with(elasticsearch(), "config_yaml", "worker: 4"))
                    .is(200)
                    .has("/item/preset", "custom");
            }},
        {create, "a balanced preset forbids its keys in the YAML", tests,
            [](Kibana &kibana) {
                Json body = with(elasticsearch(), "preset", "balanced");
                body["config_yaml"] = "bulk_max_size: 1000";
                kibana.post(path, body).is(400).mentions("preset cannot be balanced when config_yaml contains one of");
            }},
        refusesOutput("a preset that does not exist is refused", tests,
            with(elasticsearch(), "preset", "some_unknown_preset"), "types that failed validation:"),
        refusesOutput("a type that does not exist is told for each that does", model,
            with(elasticsearch(), "type", "syslog"),
            "[request body]: types that failed validation:\n- [request body.0.type]: expected value to equal "
            "[elasticsearch]\n- [request body.1.type]: expected value to equal [remote_elasticsearch]"),
        refusesOutput("a name is required", model, without(elasticsearch(), "name"),
            "[request body.0.name]: expected value of type [string] but got [undefined]"),
        refusesOutput("an output without a host is refused", model, with(elasticsearch(), "hosts", Json::array()),
            "[request body.0.hosts]: array size is [0], but cannot be smaller than [1]"),
        refusesOutput("a host of Elasticsearch has a scheme", model,
            with(elasticsearch(), "hosts", Json::array({"ftp://test.fr"})),
            "[request body.0.hosts.0]: expected URI with scheme [http|https]."),
        refusesOutput("a host of Logstash has no scheme", tests,
            with(logstash(), "hosts", Json::array({"https://test.fr:443"})),
            "Host address must begin with a domain name or IP address"),
        refusesOutput("a host of Kafka has a port", model, with(kafka(), "hosts", Json::array({"test.fr"})),
            "Invalid format. Expected \"host:port\" without protocol"),
        refusesOutput("a port of Kafka is a port", model, with(kafka(), "hosts", Json::array({"test.fr:70000"})),
            "Invalid port number. Expected a number between 1 and 65535"),
        refusesOutput("a user belongs to a way of signing in that has one", model, with(kafka(), "auth_type", "ssl"),
            "a value wasn't expected to be present"),
        refusesOutput("a level of compression belongs to gzip", model,
            with(with(kafka(), "compression", "lz4"), "compression_level", 4), "a value wasn't expected to be present"),
        refusesOutput("a key and its secret exclude each other", tests,
            with(logstash(), "secrets", {{"ssl", {{"key", "KEY"}}}}),
            "Cannot specify both ssl.key and secrets.ssl.key"),
        refusesOutput("a password and its secret exclude each other", handler,
            with(kafka(), "secrets", {{"password", "pass"}}), "Cannot specify both password and secrets.password"),
        refusesOutput("an unknown member is refused", model, with(elasticsearch(), "colour", "red"),
            "[request body.0.colour]: definition for this key is missing"),
        {create, "synchronizing integrations came with 9.1", model,
            [](Kibana &kibana) {
                Json body = with(elasticsearch(), "type", "remote_elasticsearch");
                body["sync_integrations"] = true;
                kibana.post(path, body).is(400).mentions("definition for this key is missing");
            }},
        {create, "whether 8.19 knows the synchronizing of integrations", model, {}, "the demo has 8.18 and 9.x only"},
        {create, "reading Fleet is not enough to make an output", routes,
            [](Kibana &kibana) {
                kibana.as("fleet_only").post(path, elasticsearch()).is(403).mentions("fleet-settings-all");
                kibana.as("fleet_all").post(path, elasticsearch()).is(200);
            }},
    };
}

Expectations changes()
{
    return {
        {change, "a changed host gets its port, and can be read", tests,
            [](Kibana &kibana) {
                kibana.put(byDefault, {{"hosts", Json::array({"https://test.fr"})}}).is(200);
                kibana.get(byDefault)
                    .has("/item/hosts", Json::array({"https://test.fr:443"}))
                    .has("/item/name", "default");
            }},
        {change, "an output that is none is not found", tests,
            [](Kibana &kibana) {
                kibana.put(path + "/x", {{"hosts", Json::array({"https://test.fr"})}})
                    .is(404)
                    .says("Output x not found");
            }},
        {change, "an output becomes one of another type", tests,
            [](Kibana &kibana) {
                const std::string id = made(kibana, elasticsearch());
                kibana.put(path + '/' + id, logstash())
                    .is(200)
                    .includes("/item", {{"id", id}, {"type", "logstash"}})
                    .lacks("/item/preset");
            }},
        {change, "the default cannot be taken away, only given to another", service,
            [](Kibana &kibana) {
                kibana.put(byDefault, {{"is_default", false}})
                    .is(400)
                    .mentions("Make another output the default first.");
                const std::string id = made(kibana, elasticsearch());
                kibana.put(path + '/' + id, {{"is_default", true}}).is(200);
                kibana.get(byDefault).has("/item/is_default", false);
            }},
        {change, "a new secret has a new id, and one that is sent as an id stays", tests,
            [](Kibana &kibana) {
                Json body = without(kafka(), "password");
                body["secrets"] = {{"password", "pass"}};
                const KibanaAnswer first = kibana.post(path, body);
                const std::string target = path + '/' + first.text("/item/id");
                const Json kept = first.at("/item/secrets");
                kibana.put(target, with(body, "secrets", kept)).is(200).has("/item/secrets", kept);
                const KibanaAnswer changed = kibana.put(target, with(body, "secrets", {{"password", "other"}}));
                KibanaAnswer(changed).is(200).check(changed.at("/item/secrets") != kept, "the id is the old one");
            }},
        {change, "an unknown preset is refused", tests,
            [](Kibana &kibana) { kibana.put(byDefault, with(elasticsearch(), "preset", "none")).is(400); }},
        {change, "whether a type that Fleet Server cannot use is refused", tests, {},
            "no policy of the demo has Fleet Server"},
        {change, "reading Fleet is not enough to change an output", routes,
            [](Kibana &kibana) { kibana.as("fleet_only").put(byDefault, Json::object()).is(403); }},
        {remove, "an output is removed, and its id answered", tests,
            [](Kibana &kibana) {
                const std::string id = made(kibana, elasticsearch());
                kibana.remove(path + '/' + id).is(200).has("", {{"id", id}});
                kibana.get(path + '/' + id).is(404);
            }},
        {remove, "the default stays", tests,
            [](Kibana &kibana) {
                kibana.remove(byDefault).is(400).says("Default output fleet-default-output cannot be deleted.");
            }},
        {remove, "the default for monitoring stays", tests,
            [](Kibana &kibana) {
                const std::string id = made(kibana, with(elasticsearch(), "is_default_monitoring", true));
                kibana.remove(path + '/' + id).is(400).says("Default monitoring output " + id + " cannot be deleted.");
            }},
        {remove, "an output that is none is not found", tests,
            [](Kibana &kibana) { kibana.remove(path + "/x").is(404).says("Output x not found"); }},
        {remove, "reading Fleet is not enough to remove an output", routes,
            [](Kibana &kibana) { kibana.as("fleet_only").remove(byDefault).is(403); }},
    };
}

}

Expectations fleetOutputExpectations()
{
    Expectations rows;
    for (Expectations part : {reading(), creation(), changes()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
