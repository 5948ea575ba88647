// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/api/connectors.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "app/demo/api/connectortypes.h"
#include "app/demo/base/accounts.h"
#include "app/demo/base/exampleconnectors.h"
#include "app/demo/http/body.h"

namespace reeve::demo {

namespace {

// Kibana: the action "get" belongs to the feature Actions and Connectors, which readers of any solution have too.
bool mayRead(const Call &call)
{
    return !call.account || (call.account->isKnownIn(call.space) && call.account->username != "fleet_only");
}

bool mayWrite(const Call &call)
{
    return !call.account || (call.account->mayEnter(call.space) && !call.account->writeOwners.empty());
}

Answer unauthorized(std::string_view operation)
{
    return boom(403, "Unauthorized to " + std::string(operation));
}

Json *connectorNamed(const ApiRoom &room, const Call &call)
{
    Json &all = room.state.space(call.space).connectors;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Json &one) { return one["id"] == call.arguments.front(); });
    return found == all.end() ? nullptr : &*found;
}

Answer unknown(const Call &call)
{
    return boom(404, "Saved object [action/" + call.arguments.front() + "] not found");
}

// Kibana: validateEmptyStrings()
std::string problemWithBlank(const Json &value)
{
    const bool blank = value.is_string()
        && std::ranges::all_of(value.get<std::string>(), [](unsigned char c) { return std::isspace(c); });
    return blank ? "value '' is not valid" : "";
}

body::Rule valueRule()
{
    return [](std::optional<Json> &value, const body::Path &path) -> std::optional<body::Problem> {
        const auto problem = value ? problemWithBlank(*value) : std::string();
        return problem.empty() ? std::nullopt : std::optional(body::Problem{path, problem, {}});
    };
}

body::Rule connectorRule(bool withType)
{
    using namespace body;
    Members members{{"name", text(problemWithBlank)}};
    if (withType)
        members.emplace_back("connector_type_id", text(problemWithBlank));
    members.emplace_back("config", orElse(record(valueRule()), Json::object()));
    members.emplace_back("secrets", orElse(record(valueRule()), Json::object()));
    return object(std::move(members));
}

std::string problemWith(const ConnectorType &type, const Json &request)
{
    if (auto problem = problemWithMembers(type.config, request["config"], "config"); !problem.empty())
        return problem;
    return problemWithMembers(type.secrets, request["secrets"], "secrets");
}

Answer list(const ApiRoom &room, const Call &call)
{
    if (!mayRead(call))
        return unauthorized("get actions");
    Json all = room.state.space(call.space).connectors;
    for (Json &one : all)
        one["referenced_by_count"] = 0;
    std::stable_sort(all.begin(), all.end(), [](const Json &a, const Json &b) { return a["name"] < b["name"]; });
    return json(all);
}

Answer one(const ApiRoom &room, const Call &call)
{
    if (!mayRead(call))
        return unauthorized("get actions");
    const Json *connector = connectorNamed(room, call);
    return connector ? json(*connector) : unknown(call);
}

Answer create(const ApiRoom &room, const Call &call)
{
    const auto request = body::read(call, connectorRule(true));
    if (!request)
        return badRequest(request.error());
    const std::string typeId = (*request)["connector_type_id"].get<std::string>();
    if (!mayWrite(call))
        return unauthorized("create a \"" + typeId + "\" action");
    const ConnectorType *type = connectorType(typeId);
    if (!type)
        return badRequest("Action type \"" + typeId + "\" is not registered.");
    if (const auto problem = problemWith(*type, *request); !problem.empty())
        return badRequest(problem);
    const std::string id = call.arguments.empty() ? room.state.newId() : call.arguments.front();
    Json &all = room.state.space(call.space).connectors;
    if (std::ranges::any_of(all, [&](const Json &other) { return other["id"] == id; }))
        return boom(409, "Saved object [action/" + id + "] conflict");
    Json connector{{"id", id}, {"name", (*request)["name"]}, {"config", (*request)["config"]},
        {"connector_type_id", typeId}, {"is_preconfigured", false}, {"is_deprecated", false},
        {"is_missing_secrets", false}, {"is_system_action", false}};
    all.push_back(connector);
    return json(connector);
}

Answer change(const ApiRoom &room, const Call &call)
{
    const auto request = body::read(call, connectorRule(false));
    if (!request)
        return badRequest(request.error());
    if (!mayWrite(call))
        return unauthorized("update actions");
    Json *connector = connectorNamed(room, call);
    if (!connector)
        return unknown(call);
    const ConnectorType *type = connectorType((*connector)["connector_type_id"].get<std::string>());
    if (const auto problem = problemWith(*type, *request); !problem.empty())
        return badRequest(problem);
    (*connector)["name"] = (*request)["name"];
    (*connector)["config"] = (*request)["config"];
    (*connector)["is_missing_secrets"] = false;
    return json(*connector);
}

Answer remove(const ApiRoom &room, const Call &call)
{
    if (!mayWrite(call))
        return unauthorized("delete actions");
    Json &all = room.state.space(call.space).connectors;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Json &one) { return one["id"] == call.arguments.front(); });
    if (found == all.end())
        return unknown(call);
    all.erase(found);
    return noContent();
}

Answer execute(const ApiRoom &room, const Call &call)
{
    using namespace body;
    static const Rule rule = object({{"params", record(anything())}});
    const auto request = read(call, rule);
    if (!request)
        return badRequest(request.error());
    if (!mayRead(call))
        return unauthorized("execute actions");
    const Json *connector = connectorNamed(room, call);
    if (!connector)
        return unknown(call);
    const Json id = (*connector)["id"];
    const ConnectorType *type = connectorType((*connector)["connector_type_id"].get<std::string>());
    // Kibana: what goes wrong while a connector runs is told in an answer that succeeds.
    const auto failed = [&id](const std::string &message) {
        return json({{"connector_id", id}, {"status", "error"}, {"message", message}, {"retry", false},
            {"errorSource", "user"}});
    };
    if (const auto problem = problemWithMembers(type->parameters, (*request)["params"], "params"); !problem.empty())
        return failed(problem);
    if ((*connector)["is_missing_secrets"] == true)
        return failed("Unable to execute action because it is missing its secrets");
    return json({{"connector_id", id}, {"status", "ok"}, {"data", {{"text", "ok"}}}});
}

Answer types(const ApiRoom &, const Call &call)
{
    if (!mayRead(call))
        return unauthorized("get actions");
    const auto wanted = call.query.find("feature_id");
    Json list = Json::array();
    for (const ConnectorType &type : connectorTypes()) {
        Json features = Json::array();
        for (std::string_view rest = type.features; !rest.empty();) {
            const auto feature = rest.substr(0, rest.find(' '));
            features.push_back(feature);
            rest.remove_prefix(std::min(feature.size() + 1, rest.size()));
        }
        if (wanted != call.query.end() && std::ranges::find(features, Json(wanted->second)) == features.end())
            continue;
        list.push_back({{"id", type.id}, {"name", type.name}, {"enabled", true}, {"enabled_in_config", true},
            {"enabled_in_license", true}, {"minimum_license_required", type.license},
            {"supported_feature_ids", std::move(features)}, {"is_system_action_type", false}});
    }
    return json(list);
}

}

Json firstConnectors()
{
    Json list = Json::array();
    std::vector<ExampleConnector> examples = caseConnectors();
    examples.push_back({"demo-server-log", ".server-log", "Kibana's log", Json::object()});
    for (const ExampleConnector &one : examples)
        list.push_back({{"id", one.id}, {"name", one.name}, {"config", one.config}, {"connector_type_id", one.type},
            {"is_preconfigured", false}, {"is_deprecated", false}, {"is_missing_secrets", one.isMissingSecrets},
            {"is_system_action", false}});
    return list;
}

void addActionConnectorRoutes(ApiRoutes &routes)
{
    routes.addUnversioned("GET", "/api/actions/connectors", list);
    routes.addUnversioned("GET", "/api/actions/connector_types", types);
    routes.addUnversioned("GET", "/api/actions/connector/{id}", one);
    routes.addUnversioned("POST", "/api/actions/connector", create);
    routes.addUnversioned("POST", "/api/actions/connector/{id}", create);
    routes.addUnversioned("PUT", "/api/actions/connector/{id}", change);
    routes.addUnversioned("DELETE", "/api/actions/connector/{id}", remove);
    routes.addUnversioned("POST", "/api/actions/connector/{id}/_execute", execute);
}

}
