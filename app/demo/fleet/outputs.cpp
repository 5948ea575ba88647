// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/outputs.h"

#include <algorithm>

#include "app/demo/fleet/outputrules.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

Answer unknownOutput(const std::string &id)
{
    return boom(404, "Output " + id + " not found");
}

std::optional<Answer> refusedQuery(const Call &call)
{
    const auto query = readQuery(call.query, {});
    return query ? std::nullopt : std::optional(badRequest(query.error()));
}

// Replaces secrets that were sent as text by ids; one that was sent as an id stays.
void storeSecrets(FleetState &state, Json &secrets)
{
    for (auto &[key, value] : secrets.items()) {
        if (value.is_string())
            value = {{"id", state.newId()}};
        else if (value.is_object() && !value.contains("id"))
            storeSecrets(state, value);
    }
}

// Kibana: there is one default output, and one for monitoring.
void takeDefaultsFromOthers(Json &outputs, const Json &output)
{
    for (const char *role : {"is_default", "is_default_monitoring"}) {
        for (Json &other : outputs) {
            if (output.value(role, false) && other["id"] != output["id"])
                other[role] = false;
        }
    }
}

Answer list(const FleetRoom &room, const Call &call)
{
    if (auto refused = refusedQuery(call))
        return *refused;
    Json items = room.state.outputs;
    // Kibana: sorted by is_default, descending; a page is as long as a search of saved objects may be.
    std::stable_sort(items.begin(), items.end(),
        [](const Json &a, const Json &b) { return a["is_default"].get<bool>() && !b["is_default"].get<bool>(); });
    const size_t total = items.size();
    return json({{"items", std::move(items)}, {"total", total}, {"page", 1}, {"perPage", 10000}});
}

Answer one(const FleetRoom &room, const Call &call)
{
    if (auto refused = refusedQuery(call))
        return *refused;
    const Json *output = withId(room.state.outputs, call.arguments.front());
    return output ? json({{"item", *output}}) : unknownOutput(call.arguments.front());
}

Answer create(const FleetRoom &room, const Call &call)
{
    auto output = body::read(call, outputRule(OutputRequest::Create, room.options.version));
    if (!output)
        return badRequest(output.error());
    const std::string type = (*output)["type"].get<std::string>();
    for (const std::string &problem : {problemWithSecrets(*output, type), problemWithPreset(*output)}) {
        if (!problem.empty())
            return badRequest(problem);
    }
    Json item{{"id", output->contains("id") ? (*output)["id"] : Json(room.state.newId())}};
    if (withId(room.state.outputs, item["id"].get<std::string>()))
        return boom(409, "Saved object [ingest-outputs/" + item["id"].get<std::string>() + "] conflict");
    item.update(*output);
    if (item.contains("secrets"))
        storeSecrets(room.state, item["secrets"]);
    completeOutput(item);
    takeDefaultsFromOthers(room.state.outputs, item);
    room.state.outputs.push_back(item);
    return json({{"item", std::move(item)}});
}

// Members that an output loses when its type changes.
void removeOtherTypes(Json &output)
{
    static constexpr const char *ofElasticsearch[] = {"preset", "service_token", "kibana_api_key", "kibana_url",
        "sync_integrations", "sync_uninstalled_integrations", "ca_sha256", "ca_trusted_fingerprint"};
    static constexpr const char *ofKafka[] = {"version", "key", "compression", "compression_level", "client_id",
        "auth_type", "connection_type", "username", "password", "sasl", "partition", "random", "round_robin", "hash",
        "topic", "headers", "timeout", "broker_timeout", "required_acks"};
    const std::string type = output["type"].get<std::string>();
    for (const char *key : ofElasticsearch) {
        if (!type.ends_with("elasticsearch"))
            output.erase(key);
    }
    for (const char *key : ofKafka) {
        if (type != "kafka")
            output.erase(key);
    }
}

std::string problemWithChange(const Json &output, const Json &change)
{
    const std::string id = output["id"].get<std::string>();
    for (const char *role : {"is_default", "is_default_monitoring"}) {
        if (output[role] == true && change.value(role, true) == false)
            return "Default output " + id
                + " cannot be set to is_default=false or is_default_monitoring=false manually. Make another output "
                  "the default first.";
    }
    const std::string type = change.value("type", output["type"].get<std::string>());
    if (auto problem = problemWithSecrets(change, type); !problem.empty())
        return problem;
    return problemWithPreset(change);
}

Answer change(const FleetRoom &room, const Call &call)
{
    const auto change = body::read(call, outputRule(OutputRequest::Change, room.options.version));
    if (!change)
        return badRequest(change.error());
    Json *output = withId(room.state.outputs, call.arguments.front());
    if (!output)
        return unknownOutput(call.arguments.front());
    if (const auto problem = problemWithChange(*output, *change); !problem.empty())
        return badRequest(problem);
    const Json id = (*output)["id"];
    output->update(*change);
    (*output)["id"] = id;
    if (change->contains("secrets"))
        storeSecrets(room.state, (*output)["secrets"]);
    removeOtherTypes(*output);
    completeOutput(*output);
    takeDefaultsFromOthers(room.state.outputs, *output);
    return json({{"item", *output}});
}

Answer remove(const FleetRoom &room, const Call &call)
{
    const std::string &id = call.arguments.front();
    const Json *output = withId(room.state.outputs, id);
    if (!output)
        return unknownOutput(id);
    if ((*output)["is_default"] == true)
        return badRequest("Default output " + id + " cannot be deleted.");
    if ((*output)["is_default_monitoring"] == true)
        return badRequest("Default monitoring output " + id + " cannot be deleted.");
    eraseId(room.state.outputs, id);
    for (Json &policy : room.state.packagePolicies) {
        if (policy.value("output_id", Json()) == id)
            policy["output_id"] = nullptr;
    }
    return json({{"id", id}});
}

}

Json firstOutputs(bool examples)
{
    Json outputs = Json::array({{{"id", "fleet-default-output"}, {"name", "default"}, {"type", "elasticsearch"},
        {"is_default", true}, {"is_default_monitoring", true},
        {"hosts", {"https://es-1.example.com:9200", "https://es-2.example.com:9200"}},
        {"ca_trusted_fingerprint", "7a9f3c0e5b1d48f2a6c7e9d0b3f4a5c6d7e8f90112233445566778899aabbccd"},
        {"preset", "balanced"}}});
    if (!examples)
        return outputs;
    outputs.push_back({{"id", "5d4f9a52-0f0b-4a77-9a3f-3a1f6b6b9c01"}, {"name", "Central archive"},
        {"type", "remote_elasticsearch"}, {"is_default", false}, {"is_default_monitoring", false},
        {"hosts", Json::array({"https://archive.example.com:9200"})}, {"preset", "throughput"},
        {"secrets", {{"service_token", {{"id", "kX2vB5YBq0mJ3s8nT1aP"}}}}}});
    outputs.push_back({{"id", "5d4f9a52-0f0b-4a77-9a3f-3a1f6b6b9c02"}, {"name", "Logstash in the DMZ"},
        {"type", "logstash"}, {"is_default", false}, {"is_default_monitoring", false},
        {"hosts", {"logstash-1.example.com:5044", "logstash-2.example.com:5044"}},
        {"ssl",
            {{"certificate", "-----BEGIN CERTIFICATE-----\nexample\n-----END CERTIFICATE-----"},
                {"certificate_authorities", Json::array()}}},
        {"secrets", {{"ssl", {{"key", {{"id", "mY7wC9ZBq0mJ3s8nT2bQ"}}}}}}}});
    return outputs;
}

void addOutputRoutes(FleetRoutes &routes)
{
    routes.add("GET", "/api/fleet/outputs", "fleet-settings-read,fleet-agent-policies-read", list);
    routes.add("GET", "/api/fleet/outputs/{output}", "fleet-settings-read,fleet-agent-policies-read", one);
    routes.add("POST", "/api/fleet/outputs", "fleet-settings-all", create);
    routes.add("PUT", "/api/fleet/outputs/{output}", "fleet-settings-all", change);
    routes.add("DELETE", "/api/fleet/outputs/{output}", "fleet-settings-all", remove);
}

}
