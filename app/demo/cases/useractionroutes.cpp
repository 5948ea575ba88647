// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "app/demo/cases/caseroutecontext.h"
#include "app/demo/cases/paging.h"

namespace reeve::demo {

namespace {

std::string commentTypeOf(const Json &action)
{
    const Json payload = action["payload"].value("comment", Json());
    return payload.is_object() ? payload.value("type", std::string()) : std::string();
}

// Kibana: cases server/services/user_actions/operations/find; these four are no types of user actions themselves.
bool isOfType(const Json &action, const std::string &type)
{
    const bool comment = action["type"] == "comment";
    const std::string kind = commentTypeOf(action);
    if (type == "action")
        return kind != "user";
    if (type == "user")
        return comment && kind == "user" && action["action"] == "create";
    if (type == "alert")
        return comment && kind == "alert";
    if (type == "attachment")
        return comment && (kind == "persistableState" || kind == "externalReference");
    return action["type"] == type;
}

Schema findSchema()
{
    const Schema type = choiceSchema({"assignees", "comment", "connector", "description", "pushed", "tags", "title",
        "status", "settings", "severity", "create_case", "delete_case", "category", "customFields", "observables",
        "action", "alert", "user", "attachment"});
    return pagedQuery({{"types", oneOrMore(type)}, {"sortOrder", sortOrderSchema()}});
}

// Answers with what work makes of the case, or why the account may not see it.
template<typename Work> Answer onVisibleCase(const CaseRouteContext &context, const Call &call, Work &&work)
{
    auto [lock, room] = context.store.open(call.space);
    const StoredCase *stored = room.find(call.arguments.front());
    if (!stored)
        return unknownCase(call.arguments.front());
    if (auto refused = context.refusal(call, {operations::getCase}, {stored->owner()}))
        return *refused;
    return work(*stored);
}

Answer find(const CaseRouteContext &context, const Call &call)
{
    static const Schema schema = findSchema();
    const auto query = checked(schema, queryOf(call));
    if (!query)
        return badRequest(query.error());
    return onVisibleCase(context, call, [&](const StoredCase &stored) {
        const Texts types = valuesOf(call, "types");
        std::vector<Json> actions;
        for (const Json &action : stored.actions) {
            const auto fits = [&](const std::string &type) { return isOfType(action, type); };
            if (types.empty() || std::any_of(types.begin(), types.end(), fits))
                actions.push_back(action);
        }
        if (query->value("sortOrder", std::string()) == "desc")
            std::reverse(actions.begin(), actions.end());
        const Paging paging = pagingOf(*query);
        return json({{"userActions", paging.cut(actions)}, {"page", paging.page}, {"perPage", paging.perPage},
            {"total", actions.size()}});
    });
}

// The older form of the list, which Kibana 9 no longer has.
Answer all(const CaseRouteContext &context, const Call &call)
{
    return onVisibleCase(context, call, [&](const StoredCase &stored) {
        Json list = Json::array();
        for (Json action : stored.actions) {
            action["action_id"] = action["id"];
            action["case_id"] = stored.body["id"];
            action.erase("id");
            action.erase("version");
            list.push_back(std::move(action));
        }
        return deprecated(context, json(list));
    });
}

Answer stats(const CaseRouteContext &context, const Call &call)
{
    return onVisibleCase(context, call, [](const StoredCase &stored) {
        const auto comments = static_cast<size_t>(std::count_if(
            stored.actions.begin(), stored.actions.end(), [](const Json &action) { return isOfType(action, "user"); }));
        return json({{"total", stored.actions.size()}, {"total_comments", comments},
            {"total_other_actions", stored.actions.size() - comments}});
    });
}

Json userEntry(const Json &user)
{
    Json entry{{"user", {{"username", user["username"]}, {"full_name", user["full_name"]}, {"email", user["email"]}}}};
    if (user.contains("profile_uid"))
        entry["uid"] = user["profile_uid"];
    return entry;
}

Json assigneeEntry(const Json &uid)
{
    return {{"uid", uid}, {"user", {{"username", nullptr}, {"full_name", nullptr}, {"email", nullptr}}}};
}

Answer users(const CaseRouteContext &context, const Call &call)
{
    return onVisibleCase(context, call, [](const StoredCase &stored) {
        std::map<std::string, Json> participants;
        Json assignees = Json::array();
        Json unassigned = Json::array();
        for (const Json &assignee : stored.body["assignees"])
            assignees.push_back(assigneeEntry(assignee["uid"]));
        for (const Json &action : stored.actions) {
            participants.emplace(action["created_by"]["username"].get<std::string>(), userEntry(action["created_by"]));
            for (const Json &gone : action["payload"].value("assignees", Json::array())) {
                const Json entry = assigneeEntry(gone["uid"]);
                const auto listed = [&](const Json &list) {
                    return std::find(list.begin(), list.end(), entry) != list.end();
                };
                if (!listed(assignees) && !listed(unassigned))
                    unassigned.push_back(entry);
            }
        }
        Json list = Json::array();
        for (const auto &[name, entry] : participants)
            list.push_back(entry);
        return json({{"participants", list}, {"reporter", userEntry(stored.body["created_by"])},
            {"assignees", assignees}, {"unassignedUsers", unassigned}});
    });
}

}

void addUserActionRoutes(Router &router, const CaseRouteContext &context)
{
    addRoute(router, context, "GET", "/api/cases/{case}/user_actions/_find", find);
    addRoute(router, context, "GET", "/api/cases/{case}/user_actions", all);
    addRoute(router, context, "GET", "/internal/cases/{case}/user_actions/_stats", stats);
    addRoute(router, context, "GET", "/internal/cases/{case}/_users", users);
}

}
