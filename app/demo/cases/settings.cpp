// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>

#include "app/demo/base/dates.h"
#include "app/demo/cases/caseroutecontext.h"
#include "app/demo/cases/configurations.h"
#include "app/demo/cases/people.h"
#include "app/demo/cases/rules.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

std::vector<std::string> ownersOf(const Call &call)
{
    std::vector<std::string> owners;
    for (auto [it, end] = call.query.equal_range("owner"); it != end; ++it)
        owners.push_back(it->second);
    return owners;
}

Answer list(const CaseRouteContext &context, const Call &call)
{
    const auto owners = ownersOf(call);
    if (auto refused = context.refusal(call, "access", "cases configurations", owners))
        return *refused;
    auto [lock, room] = context.store.open(call.space);
    Json found = Json::array();
    for (const Json &configuration : room.configurations) {
        if (owners.empty()
            || std::find(owners.begin(), owners.end(), configuration["owner"].get<std::string>()) != owners.end())
            found.push_back(configuration);
    }
    return json(found);
}

Json fresh(const CaseRouteContext &context, const Json &request, const Json &user)
{
    Json configuration{{"id", context.store.newId()}, {"version", context.store.newVersion()}};
    for (const char *key : {"closure_type", "connector", "owner"})
        configuration[key] = request[key];
    for (const char *key : {"customFields", "templates", "observableTypes"})
        configuration[key] = request.value(key, Json::array());
    configuration["mappings"] = Json::array();
    configuration["error"] = nullptr;
    configuration["created_at"] = timeText(nowMs());
    configuration["created_by"] = user;
    configuration["updated_at"] = nullptr;
    configuration["updated_by"] = nullptr;
    return configuration;
}

Answer create(const CaseRouteContext &context, const Call &call)
{
    const auto request = checkConfiguration(jsonFrom(call.body), false);
    if (!request)
        return badRequest(request.error());
    if (auto refused = context.refusal(call, "create", "cases configuration", {(*request)["owner"].get<std::string>()}))
        return *refused;
    auto [lock, room] = context.store.open(call.space);
    std::erase_if(room.configurations, [&](const Json &old) { return old["owner"] == (*request)["owner"]; });
    room.configurations.push_back(fresh(context, *request, context.userOf(call)));
    return json(room.configurations.back());
}

Answer change(const CaseRouteContext &context, const Call &call)
{
    const auto request = checkConfiguration(jsonFrom(call.body), true);
    if (!request)
        return badRequest(request.error());
    auto [lock, room] = context.store.open(call.space);
    const auto found = std::find_if(room.configurations.begin(), room.configurations.end(),
        [&](const Json &configuration) { return configuration["id"] == call.arguments.front(); });
    if (found == room.configurations.end())
        return boom(404, "Saved object [cases-configure/" + call.arguments.front() + "] not found");
    if ((*found)["version"] != (*request)["version"])
        return boom(409, "This configuration has been updated. Please refresh before saving additional updates.");
    if (auto refused = context.refusal(call, "update", "cases configuration", {(*found)["owner"].get<std::string>()}))
        return *refused;
    found->update(*request);
    (*found)["version"] = context.store.newVersion();
    (*found)["updated_at"] = timeText(nowMs());
    (*found)["updated_by"] = context.userOf(call);
    return json(*found);
}

Answer connectors(const CaseRouteContext &, const Call &)
{
    Json found = Json::array();
    const auto add = [&found](const char *id, const char *type, const char *name, Json config, bool missingSecrets) {
        found.push_back({{"id", id}, {"actionTypeId", type}, {"name", name}, {"config", std::move(config)},
            {"isPreconfigured", false}, {"isDeprecated", false}, {"isSystemAction", false},
            {"isMissingSecrets", missingSecrets}, {"referencedByCount", 0}});
    };
    add("demo-jira", ".jira", "Jira", {{"apiUrl", "https://jira.example.com"}, {"projectKey", "SEC"}}, false);
    add("demo-resilient", ".resilient", "IBM Resilient",
        {{"apiUrl", "https://resilient.example.com"}, {"orgId", "201"}}, false);
    add("demo-servicenow", ".servicenow", "ServiceNow ITSM",
        {{"apiUrl", "https://itsm.example.com"}, {"usesTableApi", false}}, false);
    add("demo-servicenow-sir", ".servicenow-sir", "ServiceNow SecOps",
        {{"apiUrl", "https://secops.example.com"}, {"usesTableApi", false}}, true);
    add("demo-swimlane", ".swimlane", "Swimlane",
        {{"apiUrl", "https://swimlane.example.com"}, {"appId", "123456asdf"}, {"connectorType", "cases"},
            {"mappings", Json::object()}},
        false);
    add("demo-webhook", ".cases-webhook", "Webhook",
        {{"createIncidentUrl", "https://hooks.example.com/case"}, {"hasAuth", true}}, false);
    return json(found);
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

Answer suggest(const CaseRouteContext &context, const Call &call)
{
    const Json body = jsonFrom(call.body);
    if (!body.is_object() || !body.contains("owners") || !body["owners"].is_array())
        return badRequest("Invalid value \"undefined\" supplied to \"owners\"");
    if (!body.contains("name") || !body["name"].is_string())
        return badRequest("Invalid value \"undefined\" supplied to \"name\"");
    const Json size = body.value("size", Json(10));
    if (!size.is_number_integer() || size < 0 || size > 100)
        return badRequest(
            "Failed to retrieve suggested user profiles in route: The size is not within the valid range of 0 to 100");
    if (context.faults.trigger("no-assignee-license", call.path))
        return boom(
            403, "In order to retrieve suggested user profiles, you must be subscribed to an Elastic Platinum license");
    const auto name = lower(body["name"].get<std::string>());
    Json found = Json::array();
    for (const Person &person : people()) {
        const bool fits =
            lower(std::string(person.fullName) + " " + std::string(person.username) + " " + std::string(person.email))
                .find(name)
            != std::string::npos;
        if (fits && found.size() < size.get<size_t>())
            found.push_back({{"uid", person.uid}, {"enabled", true}, {"data", Json::object()},
                {"user", {{"username", person.username}, {"full_name", person.fullName}, {"email", person.email}}}});
    }
    return json(found);
}

}

Json *configurationOf(CaseRoom &room, const Json &owner)
{
    const auto found = std::find_if(room.configurations.begin(), room.configurations.end(),
        [&](const Json &configuration) { return configuration["owner"] == owner; });
    return found == room.configurations.end() ? nullptr : &*found;
}

Json configuredFields(CaseRoom &room, const Json &owner)
{
    const Json *configuration = configurationOf(room, owner);
    return configuration ? (*configuration)["customFields"] : Json::array();
}

void addCaseSettingRoutes(Router &router, const CaseRouteContext &context)
{
    const auto add = [&](const char *method, const char *path,
                         Answer (*handler)(const CaseRouteContext &, const Call &)) {
        router.add({.method = method,
            .path = path,
            .versions = std::string_view(path).starts_with("/api/") ? "2023-10-31" : "",
            .handler = [context, handler](const Call &call) { return handler(context, call); }});
    };
    add("GET", "/api/cases/configure", list);
    add("POST", "/api/cases/configure", create);
    add("PATCH", "/api/cases/configure/{configuration}", change);
    add("GET", "/api/cases/configure/connectors/_find", connectors);
    add("POST", "/internal/cases/_suggest_user_profiles", suggest);
}

}
