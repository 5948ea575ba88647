// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/demo/base/dates.h"
#include "app/demo/cases/caseroutecontext.h"
#include "app/demo/cases/changes.h"
#include "app/demo/cases/configurations.h"
#include "app/demo/cases/rules.h"
#include "app/demo/cases/useractions.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

Json emptyCase(CaseStore &store, const Json &user)
{
    Json body{{"id", store.newId()}, {"version", store.newVersion()}, {"comments", Json::array()}, {"totalComment", 0},
        {"totalAlerts", 0}};
    for (const char *key : {"title", "description", "tags", "owner", "settings", "connector", "severity", "status",
             "category", "assignees", "customFields"})
        body[key] = nullptr;
    body["severity"] = "low";
    body["status"] = "open";
    body["assignees"] = Json::array();
    body["customFields"] = Json::array();
    body["observables"] = Json::array();
    body["duration"] = nullptr;
    body["closed_at"] = nullptr;
    body["closed_by"] = nullptr;
    body["created_at"] = timeText(store.newTime());
    body["created_by"] = user;
    body["updated_at"] = nullptr;
    body["updated_by"] = nullptr;
    body["external_service"] = nullptr;
    return body;
}

std::optional<Answer> refusedCreation(const CaseRouteContext &context, const Call &call, const Json &request)
{
    const bool assigns = !request.value("assignees", Json::array()).empty();
    const std::vector<Operation> needed = assigns
        ? std::vector<Operation>{operations::assignCase, operations::createCase}
        : std::vector<Operation>{operations::createCase};
    if (auto refused = context.refusal(call, needed, {request["owner"].get<std::string>()}))
        return refused;
    return assigns ? context.refusedAssignment(call) : std::nullopt;
}

Answer create(const CaseRouteContext &context, const Call &call)
{
    const auto request = checkNewCase(jsonFrom(call.body));
    if (!request)
        return badRequest(request.error());
    // Kibana reads the owner's configuration, and checks the custom fields, before it checks the right to create.
    if (ownersFor(call, operations::findConfigurations).empty())
        return unauthorized({operations::findConfigurations}, {});
    auto [lock, room] = context.store.open(call.space);
    const bool seesConfiguration = mayDo(call, operations::findConfigurations, (*request)["owner"].get<std::string>());
    const Json configured = seesConfiguration ? configuredFields(room, (*request)["owner"]) : Json();
    const Json requested = request->value("customFields", Json::array());
    if (const auto problem = problemWithCustomFields(requested, configured); !problem.empty())
        return badRequest(problem);
    if (auto refused = refusedCreation(context, call, *request))
        return *refused;
    StoredCase stored;
    const Json user = context.userOf(call);
    stored.body = emptyCase(context.store, user);
    for (const auto &[key, value] : request->items())
        stored.body[key] = value;
    stored.body["assignees"] = withoutRepeatedAssignees(stored.body["assignees"]);
    stored.body["customFields"] = completeCustomFields(requested, configured);
    noteCreation(context.store, stored, user);
    room.cases.push_back(stored);
    return json(context.store.withComments(stored));
}

// Answers with what work makes of the case of the route's first argument, or why the account may not see it.
template<typename Work> Answer onVisibleCase(const CaseRouteContext &context, const Call &call, Work &&work)
{
    auto [lock, room] = context.store.open(call.space);
    StoredCase *stored = room.find(call.arguments.front());
    if (!stored)
        return unknownCase(call.arguments.front());
    if (auto refused = context.refusal(call, {operations::getCase}, {stored->owner()}))
        return *refused;
    return work(*stored);
}

Json shown(const CaseRouteContext &context, const Call &call, const StoredCase &stored)
{
    const auto found = call.query.find("includeComments");
    return found != call.query.end() && found->second == "false" ? stored.body : context.store.withComments(stored);
}

Answer get(const CaseRouteContext &context, const Call &call)
{
    return onVisibleCase(context, call, [&](const StoredCase &stored) { return json(shown(context, call, stored)); });
}

Answer resolve(const CaseRouteContext &context, const Call &call)
{
    return onVisibleCase(context, call, [&](const StoredCase &stored) {
        return json({{"case", shown(context, call, stored)}, {"outcome", "exactMatch"}});
    });
}

Answer change(const CaseRouteContext &context, const Call &call)
{
    const auto request = checkCasePatch(jsonFrom(call.body));
    if (!request)
        return badRequest(request.error());
    auto [lock, room] = context.store.open(call.space);
    CaseChange change{context, room, call, (*request)["cases"]};
    if (auto refused = change.refusal())
        return *refused;
    return json(change.apply());
}

// ids are JSON text or the key repeated.
Checked idsOf(const Call &call)
{
    static const Schema schema = limitedList(filledText(), "ids", 1, 100);
    Json ids = Json::array();
    for (const auto &[key, value] : call.query) {
        if (key != "ids")
            return tl::unexpected("[request query." + key + "]: definition for this key is missing");
        ids.push_back(value);
    }
    if (ids.empty())
        return tl::unexpected(std::string("[request query.ids]: expected value of type [array] but got [undefined]"));
    if (ids.size() == 1)
        ids = jsonFrom(ids.front().get<std::string>());
    if (!ids.is_array())
        return tl::unexpected(std::string("[request query.ids]: could not parse array value from json input"));
    return checked(schema, ids);
}

Answer remove(const CaseRouteContext &context, const Call &call)
{
    const auto ids = idsOf(call);
    if (!ids)
        return badRequest(ids.error());
    auto [lock, room] = context.store.open(call.space);
    Texts owners;
    for (const Json &id : *ids) {
        const StoredCase *stored = room.find(id.get<std::string>());
        if (!stored)
            return unknownCase(id.get<std::string>());
        owners.push_back(stored->owner());
    }
    if (auto refused = context.refusal(call, {operations::deleteCase}, owners))
        return *refused;
    std::erase_if(room.cases,
        [&](const StoredCase &stored) { return std::find(ids->begin(), ids->end(), stored.body["id"]) != ids->end(); });
    return noContent();
}

Answer bulkGet(const CaseRouteContext &context, const Call &call)
{
    static const Schema schema = strictSchema({{"ids", limitedList(textSchema(), "ids", 1, 1000)}});
    const auto request = checked(schema, jsonFrom(call.body));
    if (!request)
        return badRequest(request.error());
    if (auto refused = context.refusalOfAll(call, operations::findCases))
        return *refused;
    auto [lock, room] = context.store.open(call.space);
    Json found = Json::array();
    Json unknown = Json::array();
    Json hidden = Json::array();
    for (const Json &id : (*request)["ids"]) {
        const StoredCase *stored = room.find(id.get<std::string>());
        if (!stored)
            unknown.push_back(
                {{"error", "Not Found"}, {"message", "Saved object [cases/" + id.get<std::string>() + "] not found"},
                    {"status", 404}, {"caseId", id}});
        else if (!mayDo(call, operations::findCases, stored->owner()))
            hidden.push_back({{"error", "Forbidden"},
                {"message", "Unauthorized to access case with owner: \"" + stored->owner() + "\""}, {"status", 403},
                {"caseId", id}});
        else
            found.push_back(stored->body);
    }
    unknown.insert(unknown.end(), hidden.begin(), hidden.end());
    return json({{"cases", found}, {"errors", unknown}});
}

// PUT of one custom field. Kibana: cases server/client/cases/replace_custom_field
Answer replaceField(const CaseRouteContext &context, const Call &call)
{
    static const Schema schema = strictSchema(
        {{"value", anyOf({flagSchema(), nullSchema(), customFieldValueSchema("text", "value"), numberSchema()})},
            {"caseVersion", textSchema()}});
    const auto request = checked(schema, jsonFrom(call.body));
    if (!request)
        return badRequest(request.error());
    auto [lock, room] = context.store.open(call.space);
    StoredCase *stored = room.find(call.arguments.front());
    if (!stored)
        return unknownCase(call.arguments.front());
    if (auto refused = context.refusal(call, {operations::updateCase}, {stored->owner()}))
        return *refused;
    const Json configured = configuredFields(room, stored->body["owner"]);
    const auto field = std::find_if(
        configured.begin(), configured.end(), [&](const Json &one) { return one["key"] == call.arguments[1]; });
    if (configured.is_null() || field == configured.end())
        return badRequest("cannot find custom field");
    const Json &value = (*request)["value"];
    if (value.is_null() && (*field)["required"] == true)
        return badRequest("Custom field value cannot be null or undefined.");
    const auto type = (*field)["type"].get<std::string>();
    static const Schema fields[] = {customFieldValueSchema("text", "value"), customFieldValueSchema("toggle", "value"),
        customFieldValueSchema("number", "value")};
    Problems problems;
    fields[type == "text" ? 0 : type == "toggle" ? 1 : 2].decode(&value, "value", problems);
    if (!problems.empty())
        return badRequest(problems.front());
    if (stored->body["version"] != (*request)["caseVersion"])
        return boom(409, "Saved object [cases/" + stored->id() + "] conflict");
    const Json before = stored->body["customFields"];
    Json after = Json::array({{{"key", (*field)["key"]}, {"type", type}, {"value", value}}});
    std::copy_if(before.begin(), before.end(), std::back_inserter(after),
        [&](const Json &one) { return one["key"] != call.arguments[1]; });
    stored->body["customFields"] = after;
    const Json user = context.userOf(call);
    noteChange(context.store, *stored, "customFields", before, user);
    touch(context.store, *stored, user);
    return json(after.front());
}

}

void addCaseRoutes(Router &router, const CaseRouteContext &context)
{
    const auto add = [&](const char *method, const char *path, CaseHandler handler) {
        addRoute(router, context, method, path, handler);
    };
    add("POST", "/api/cases", create);
    add("PATCH", "/api/cases", change);
    add("DELETE", "/api/cases", remove);
    add("GET", "/api/cases/{case}", get);
    add("GET", "/api/cases/{case}/resolve", resolve);
    add("POST", "/internal/cases/_bulk_get", bulkGet);
    add("PUT", "/internal/cases/{case}/custom_fields/{field}", replaceField);
}

}
