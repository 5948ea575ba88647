// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>

#include "app/demo/base/dates.h"
#include "app/demo/cases/caseroutecontext.h"
#include "app/demo/cases/configurations.h"
#include "app/demo/cases/configurerules.h"
#include "app/demo/cases/connectorrules.h"
#include "app/demo/cases/connectors.h"
#include "app/demo/cases/paging.h"
#include "app/demo/cases/people.h"
#include "app/demo/cases/rules.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

bool has(const Texts &list, const Json &text)
{
    return std::find(list.begin(), list.end(), text.get<std::string>()) != list.end();
}

Answer list(const CaseRouteContext &context, const Call &call)
{
    static const Schema schema = ownerQuery();
    if (const auto query = checked(schema, queryOf(call)); !query)
        return badRequest(query.error());
    if (auto refused = context.refusalOfAll(call, operations::findConfigurations))
        return *refused;
    const Texts visible = ownersFor(call, operations::findConfigurations);
    const Texts asked = valuesOf(call, "owner");
    auto [lock, room] = context.store.open(call.space);
    Json found = Json::array();
    for (const Json &configuration : room.configurations) {
        if (has(visible, configuration["owner"]) && (asked.empty() || has(asked, configuration["owner"])))
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
    configuration["mappings"] = mappingsOf(request["connector"]["type"].get<std::string>());
    configuration["error"] = nullptr;
    configuration["created_at"] = timeText(nowMs());
    configuration["created_by"] = user;
    configuration["updated_at"] = nullptr;
    configuration["updated_by"] = nullptr;
    return configuration;
}

// The first of these problems; "" if there is none.
std::string firstOf(std::initializer_list<std::string> problems)
{
    const auto found =
        std::find_if(problems.begin(), problems.end(), [](const std::string &problem) { return !problem.empty(); });
    return found == problems.end() ? std::string() : *found;
}

Answer create(const CaseRouteContext &context, const Call &call)
{
    const auto request = checkConfiguration(jsonFrom(call.body), false);
    if (!request)
        return badRequest(request.error());
    const Json customFields = request->value("customFields", Json());
    const auto problem = firstOf({problemWithRepeatedKeys(customFields, "customFields"),
        problemWithTemplates(request->value("templates", Json()), customFields),
        problemWithObservableTypes(request->value("observableTypes", Json()))});
    if (!problem.empty())
        return badRequest(problem);
    if (auto refused = context.refusalOfAll(call, operations::createConfiguration))
        return *refused;
    if (auto refused =
            context.refusal(call, {operations::createConfiguration}, {(*request)["owner"].get<std::string>()}))
        return *refused;
    auto [lock, room] = context.store.open(call.space);
    std::erase_if(room.configurations, [&](const Json &old) { return old["owner"] == (*request)["owner"]; });
    room.configurations.push_back(fresh(context, *request, context.userOf(call)));
    return json(room.configurations.back());
}

std::string problemWithChange(const Json &request, const Json &templates, const Json &configuration)
{
    const Json customFields = request.value("customFields", Json());
    return firstOf({problemWithChangedTypes(customFields, configuration["customFields"]),
        problemWithTemplates(templates, customFields)});
}

Answer change(const CaseRouteContext &context, const Call &call)
{
    const auto request = checkConfiguration(jsonFrom(call.body), true);
    if (!request)
        return badRequest(request.error());
    const Json customFields = request->value("customFields", Json());
    if (const auto problem = firstOf({problemWithRepeatedKeys(customFields, "customFields"),
            problemWithObservableTypes(request->value("observableTypes", Json()))});
        !problem.empty())
        return badRequest(problem);
    auto [lock, room] = context.store.open(call.space);
    const auto found = std::find_if(room.configurations.begin(), room.configurations.end(),
        [&](const Json &configuration) { return configuration["id"] == call.arguments.front(); });
    if (found == room.configurations.end())
        return boom(404, "Saved object [cases-configure/" + call.arguments.front() + "] not found");
    Json attributes = *request;
    if (attributes.contains("templates"))
        attributes["templates"] = completeTemplates(attributes["templates"], customFields);
    if (const auto problem = problemWithChange(*request, attributes.value("templates", Json()), *found);
        !problem.empty())
        return badRequest(problem);
    if (auto refused = context.refusal(call, {operations::updateConfiguration}, {(*found)["owner"].get<std::string>()}))
        return *refused;
    if ((*found)["version"] != (*request)["version"])
        return boom(409, "This configuration has been updated. Please refresh before saving additional updates.");
    found->update(attributes);
    (*found)["mappings"] = mappingsOf((*found)["connector"]["type"].get<std::string>());
    (*found)["version"] = context.store.newVersion();
    (*found)["updated_at"] = timeText(nowMs());
    (*found)["updated_by"] = context.userOf(call);
    return json(*found);
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

bool isNamed(const Person &person, const std::string &name)
{
    const std::string names =
        std::string(person.fullName) + " " + std::string(person.username) + " " + std::string(person.email);
    return lower(names).find(name) != std::string::npos;
}

Answer suggest(const CaseRouteContext &context, const Call &call)
{
    if (ownersFor(call, operations::getCase).empty())
        return boom(403,
            "API [POST /internal/cases/_suggest_user_profiles] is unauthorized for user, this action is granted by the "
            "Kibana privileges [casesSuggestUserProfiles]");
    static const Schema schema = allOf({strictSchema({{"name", textSchema()}, {"owners", listSchema(textSchema())}}),
        partialSchema({{"size", numberSchema()}})});
    const auto request = checked(schema, jsonFrom(call.body));
    if (!request)
        return badRequest(request.error());
    if (context.faults.trigger("no-assignee-license", call.path))
        return boom(
            403, "In order to retrieve suggested user profiles, you must be subscribed to an Elastic Platinum license");
    const double size = request->value("size", 10.0);
    if (size < 0 || size > 100)
        return badRequest("size must be between 0 and 100");
    const auto name = lower((*request)["name"].get<std::string>());
    Json found = Json::array();
    for (const Person &person : people()) {
        if (!(*request)["owners"].empty() && isNamed(person, name) && static_cast<double>(found.size()) < size)
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
    return configuration ? (*configuration)["customFields"] : Json();
}

void addCaseSettingRoutes(Router &router, const CaseRouteContext &context)
{
    addRoute(router, context, "GET", "/api/cases/configure", list);
    addRoute(router, context, "POST", "/api/cases/configure", create);
    addRoute(router, context, "PATCH", "/api/cases/configure/{configuration}", change);
    addRoute(router, context, "POST", "/internal/cases/_suggest_user_profiles", suggest);
    addConnectorRoutes(router, context);
}

}
