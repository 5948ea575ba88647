// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/packagepolicychanges.h"

#include <algorithm>

#include "app/demo/base/dates.h"
#include "app/demo/cases/schema.h"
#include "app/demo/fleet/packages.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

constexpr std::string_view type = "ingest-package-policies";

Json fullVariables(const Json &simple)
{
    Json full = Json::object();
    for (const auto &[key, value] : simple.items())
        full[key] = {{"value", value}};
    return full;
}

Json fullStreams(const Json &simple)
{
    Json streams = Json::array();
    for (const auto &[dataset, stream] : simple.items()) {
        Json one{{"enabled", stream.value("enabled", true)}, {"data_stream", {{"type", "logs"}, {"dataset", dataset}}}};
        if (stream.contains("vars"))
            one["vars"] = fullVariables(stream["vars"]);
        streams.push_back(std::move(one));
    }
    return streams;
}

// Kibana: simplifiedPackagePolicytoNewPackagePolicy(); the name of an input is its template, a hyphen and its type.
Json fullInputs(const Json &simple, const std::string &package)
{
    Json inputs = Json::array();
    for (const auto &[name, input] : simple.items()) {
        Json one{{"type", name}};
        if (name.starts_with(package + '-'))
            one = {{"type", name.substr(package.size() + 1)}, {"policy_template", package}};
        one["enabled"] = input.value("enabled", true);
        one["streams"] = fullStreams(input.value("streams", Json::object()));
        if (input.contains("vars"))
            one["vars"] = fullVariables(input["vars"]);
        inputs.push_back(std::move(one));
    }
    return inputs;
}

// Turns a simplified request into a full one.
void complete(Json &request)
{
    const bool simple = request.contains("inputs") && request["inputs"].is_object();
    if (simple && request.contains("vars"))
        request["vars"] = fullVariables(request["vars"]);
    if (simple)
        request["inputs"] = fullInputs(request["inputs"], request["package"]["name"].get<std::string>());
    if (!request.contains("inputs"))
        return;
    for (Json &input : request["inputs"]) {
        if (!input.contains("streams"))
            input["streams"] = Json::array();
    }
}

std::optional<Answer> nameIsTaken(const FleetState &state, const std::string &name, const Json &exceptId)
{
    for (const Json &other : state.packagePolicies) {
        if (other["name"] == name && other["id"] != exceptId)
            return boom(409,
                "An integration policy with the name " + name
                    + " already exists. Please rename it or choose a different name.");
    }
    return std::nullopt;
}

// The agent policies of a request, whichever way it names them; null if it names none.
Json agentPoliciesIn(const Json &request)
{
    if (request.contains("policy_ids"))
        return request["policy_ids"];
    if (!request.contains("policy_id"))
        return nullptr;
    return request["policy_id"].is_null() ? Json::array() : Json::array({request["policy_id"]});
}

std::optional<Answer> unknownAgentPolicy(FleetState &state, const Json &ids)
{
    for (const Json &id : ids) {
        if (!withId(state.agentPolicies, id.get<std::string>()))
            return boom(404, "Saved object [ingest-agent-policies/" + id.get<std::string>() + "] not found");
    }
    return std::nullopt;
}

bool isHosted(FleetState &state, const Json &id)
{
    const Json *agentPolicy = withId(state.agentPolicies, id.get<std::string>());
    return agentPolicy && agentPolicy->value("is_managed", false);
}

std::optional<Answer> refusedPlace(FleetState &state, const Json &ids, const std::string &package, bool force)
{
    for (const Json &id : ids) {
        if (!force && isHosted(state, id))
            return badRequest("Cannot update integrations of hosted agent policy " + id.get<std::string>());
        const bool there = std::ranges::any_of(state.packagePolicies, [&](const Json &other) {
            return other["package"]["name"] == package
                && std::ranges::find(other["policy_ids"], id) != other["policy_ids"].end();
        });
        if (package == "endpoint" && there) // Kibana: "limited" packages
            return badRequest("Unable to create integration policy. Integration '" + package
                + "' already exists on this agent policy.");
    }
    return std::nullopt;
}

void bumpAgentPolicies(FleetState &state, const Json &ids, const std::string &user)
{
    for (const Json &id : ids) {
        if (Json *agentPolicy = withId(state.agentPolicies, id.get<std::string>())) {
            (*agentPolicy)["revision"] = (*agentPolicy)["revision"].get<unsigned>() + 1;
            (*agentPolicy)["updated_at"] = timeText(nowMs());
            (*agentPolicy)["updated_by"] = user;
        }
    }
}

void place(Json &policy, const Json &ids)
{
    policy["policy_ids"] = ids;
    policy["policy_id"] = ids.empty() ? Json() : ids.front();
}

// Problem of the version that a change was made from; nothing if it names none.
std::optional<Answer> refusedVersion(const Json &policy, const Json &request)
{
    if (!request.contains("version") || request["version"] == policy["version"])
        return std::nullopt;
    // Kibana: a version is the base64 of an array of sequence number and primary term.
    const auto version = request["version"].get<std::string>();
    if (!version.starts_with("Wz"))
        return badRequest("Invalid version [" + version + "]");
    return boom(409, "Saved object [" + std::string(type) + '/' + policy["id"].get<std::string>() + "] conflict");
}

}

tl::expected<Json, Answer> newPackagePolicy(FleetState &state, Json request, const std::string &user)
{
    if (!request.contains("package"))
        return tl::unexpected(badRequest("Package is required"));
    const std::string package = request["package"]["name"].get<std::string>();
    const KnownPackage *known = packageNamed(package);
    if (!known)
        return tl::unexpected(boom(404, '[' + package + "] package not installed or found in registry"));
    const std::string name = trimmed(request["name"].get<std::string>());
    if (auto refused = nameIsTaken(state, name, nullptr))
        return tl::unexpected(*refused);
    Json ids = agentPoliciesIn(request);
    if (ids.is_null())
        ids = Json::array();
    if (auto refused = unknownAgentPolicy(state, ids))
        return tl::unexpected(*refused);
    if (auto refused = refusedPlace(state, ids, package, request.value("force", false)))
        return tl::unexpected(*refused);
    complete(request);
    const std::string date = timeText(nowMs());
    Json policy{{"id", request.contains("id") ? request["id"] : Json(state.newId())}, {"version", state.newVersion()},
        {"enabled", true}};
    if (withId(state.packagePolicies, policy["id"].get<std::string>()))
        return tl::unexpected(
            boom(409, "Saved object [" + std::string(type) + '/' + policy["id"].get<std::string>() + "] conflict"));
    for (const char *key : {"force", "id", "spaceIds"})
        request.erase(key);
    policy.update(request);
    policy["name"] = name;
    policy["package"]["title"] = request["package"].value("title", std::string(known->title));
    if (!policy.contains("inputs"))
        policy["inputs"] = Json::array();
    place(policy, ids);
    policy["revision"] = 1;
    for (const char *key : {"created", "updated"}) {
        policy[key + std::string("_at")] = date;
        policy[key + std::string("_by")] = user;
    }
    state.packagePolicies.push_back(policy);
    bumpAgentPolicies(state, ids, user);
    return policy;
}

std::optional<Answer> changePackagePolicy(FleetState &state, Json &policy, Json request, const std::string &user)
{
    if (request.contains("inputs") && request["inputs"].is_object() && !request.contains("package"))
        return badRequest("Package is required");
    if (request.contains("name"))
        request["name"] = trimmed(request["name"].get<std::string>());
    if (request.contains("name") && request["name"] != policy["name"]) {
        if (auto taken = nameIsTaken(state, request["name"].get<std::string>(), policy["id"]))
            return taken;
    }
    Json ids = agentPoliciesIn(request);
    if (ids.is_null())
        ids = policy["policy_ids"];
    if (auto refused = unknownAgentPolicy(state, ids))
        return refused;
    if (auto refused = refusedVersion(policy, request))
        return refused;
    complete(request);
    for (const char *key : {"force", "id", "spaceIds", "version"})
        request.erase(key);
    bumpAgentPolicies(state, policy["policy_ids"], user);
    Json package = policy["package"];
    package.update(request.value("package", Json::object()));
    policy.update(request);
    policy["package"] = std::move(package);
    place(policy, ids);
    policy["version"] = state.newVersion();
    policy["revision"] = policy["revision"].get<unsigned>() + 1;
    policy["updated_at"] = timeText(nowMs());
    policy["updated_by"] = user;
    return std::nullopt;
}

Json removePackagePolicy(FleetState &state, const std::string &id, bool force)
{
    const auto failed = [&id](int status, const std::string &message) {
        return Json{{"id", id}, {"success", false}, {"statusCode", status}, {"body", {{"message", message}}}};
    };
    const Json *policy = withId(state.packagePolicies, id);
    if (!policy)
        return failed(404, "Saved object [" + std::string(type) + '/' + id + "] not found");
    for (const Json &agentPolicy : (*policy)["policy_ids"]) {
        if (!force && isHosted(state, agentPolicy))
            return failed(400, "Cannot remove integrations of hosted agent policy " + agentPolicy.get<std::string>());
    }
    const Json outcome{{"id", id}, {"name", (*policy)["name"]}, {"success", true}, {"package", (*policy)["package"]},
        {"policy_id", (*policy)["policy_id"]}, {"policy_ids", (*policy)["policy_ids"]},
        {"output_id", policy->value("output_id", Json())}};
    bumpAgentPolicies(state, (*policy)["policy_ids"], "elastic");
    eraseId(state.packagePolicies, id);
    return outcome;
}

Json defendInput(bool prevents)
{
    const char *mode = prevents ? "prevent" : "detect";
    const Json protections{{"malware", {{"mode", mode}, {"blocklist", true}, {"on_write_scan", true}}},
        {"memory_protection", {{"mode", mode}, {"supported", true}}},
        {"behavior_protection", {{"mode", mode}, {"supported", true}, {"reputation_service", true}}}};
    Json windows{{"events", {{"dns", true}, {"file", true}, {"network", true}, {"process", true}, {"registry", true}}},
        {"logging", {{"file", "info"}}}, {"ransomware", {{"mode", mode}, {"supported", true}}}};
    Json others{{"events", {{"file", true}, {"network", true}, {"process", true}}}, {"logging", {{"file", "info"}}}};
    windows.update(protections);
    others.update(protections);
    return {{"type", "endpoint"}, {"enabled", true}, {"streams", Json::array()},
        {"config",
            {{"integration_config",
                 {{"value", {{"type", "endpoint"}, {"endpointConfig", {{"preset", "EDRComplete"}}}}}}},
                {"artifact_manifest",
                    {{"value",
                        {{"manifest_version", "1.0.12"}, {"schema_version", "v1"}, {"artifacts", Json::object()}}}}},
                {"policy", {{"value", {{"windows", windows}, {"mac", others}, {"linux", others}}}}}}}};
}

}
