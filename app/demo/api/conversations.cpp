// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/api/conversations.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "app/demo/base/dates.h"
#include "app/demo/fleet/writer.h"
#include "app/demo/http/query.h"
#include "app/demo/security/zod.h"

namespace reeve::demo {

namespace {

constexpr const char *privilege = "elasticAssistant";
constexpr std::array<std::string_view, 7> changeable{
    "title", "category", "summary", "messages", "apiConfig", "replacements", "excludeFromLastConversationStorage"};

zod::Schema messageSchema()
{
    using namespace zod;
    return object({{"content", text()}, {"reader", optional(record(anything()))},
        {"role", choice({"system", "user", "assistant"})}, {"timestamp", filledText()}, {"isError", optional(flag())},
        {"traceData", optional(partial({{"transactionId", text()}, {"traceId", text()}}))}});
}

zod::Members sharedMembers()
{
    using namespace zod;
    return {{"category", optional(choice({"assistant", "insights"}))}, {"messages", optional(list(messageSchema()))},
        {"apiConfig",
            optional(object({{"connectorId", text()}, {"actionTypeId", text()},
                {"defaultSystemPromptId", optional(text())},
                {"provider", optional(choice({"OpenAI", "Azure OpenAI", "Other"}))}, {"model", optional(text())}}))},
        {"excludeFromLastConversationStorage", optional(flag())}, {"replacements", optional(record(text()))}};
}

zod::Schema newSchema()
{
    zod::Members members{{"id", zod::optional(zod::text())}, {"title", zod::text()}};
    for (auto &member : sharedMembers())
        members.push_back(std::move(member));
    return zod::object(std::move(members));
}

zod::Schema changeSchema()
{
    zod::Members members{{"id", zod::text()}, {"title", zod::optional(zod::text())},
        {"summary",
            zod::optional(zod::partial({{"content", zod::text()}, {"timestamp", zod::filledText()},
                {"public", zod::flag()}, {"confidence", zod::choice({"low", "medium", "high"})}}))}};
    for (auto &member : sharedMembers())
        members.push_back(std::move(member));
    return zod::object(std::move(members));
}

tl::expected<Json, std::string> readBody(const Call &call, const zod::Schema &schema)
{
    const auto request = zod::parsed(schema, call.body.empty() ? Json() : jsonFrom(call.body));
    if (!request)
        return tl::unexpected("[request body]: " + request.error());
    return *request;
}

bool belongsTo(const Json &conversation, const Call &call)
{
    return conversation["users"][0]["name"] == userNameOf(call);
}

Json *conversationNamed(const ApiRoom &room, const Call &call)
{
    Json &all = room.state.space(call.space).conversations;
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const Json &one) { return one["id"] == call.arguments.front() && belongsTo(one, call); });
    return found == all.end() ? nullptr : &*found;
}

Answer unknown(const Call &call)
{
    return siemError(404, "conversation id: \"" + call.arguments.front() + "\" not found");
}

Answer create(const ApiRoom &room, const Call &call)
{
    static const zod::Schema schema = newSchema();
    const auto request = readBody(call, schema);
    if (!request)
        return badRequest(request.error());
    Json &all = room.state.space(call.space).conversations;
    const std::string id = request->contains("id") ? (*request)["id"].get<std::string>() : room.state.newId();
    if (std::ranges::any_of(all, [&](const Json &one) { return one["id"] == id; }))
        return siemError(409, '[' + id + "]: version conflict, document already exists (current version [1])");
    const std::string now = timeText(nowMs());
    Json conversation = *request;
    conversation.update({{"id", id}, {"timestamp", now}, {"createdAt", now}, {"updatedAt", now},
        {"users", Json::array({{{"name", userNameOf(call)}}})}, {"namespace", call.space}});
    if (!conversation.contains("category"))
        conversation["category"] = "assistant";
    all.push_back(conversation);
    return json(conversation);
}

Answer one(const ApiRoom &room, const Call &call)
{
    const Json *conversation = conversationNamed(room, call);
    return conversation ? json(*conversation) : unknown(call);
}

// Kibana: the id of the path is the one that counts, the one of the body must be there.
Answer change(const ApiRoom &room, const Call &call)
{
    static const zod::Schema schema = changeSchema();
    const auto request = readBody(call, schema);
    if (!request)
        return badRequest(request.error());
    Json *conversation = conversationNamed(room, call);
    if (!conversation)
        return unknown(call);
    for (const std::string_view member : changeable) {
        if (const auto found = request->find(member); found != request->end())
            (*conversation)[std::string(member)] = *found;
    }
    (*conversation)["updatedAt"] = timeText(nowMs());
    return json(*conversation);
}

Answer remove(const ApiRoom &room, const Call &call)
{
    const Json *conversation = conversationNamed(room, call);
    if (!conversation)
        return unknown(call);
    Json &all = room.state.space(call.space).conversations;
    all.erase(std::ranges::find(all, *conversation));
    return json(Json::object());
}

zod::Schema findSchema()
{
    using namespace zod;
    return object({{"fields", optional(listFromText(text()))}, {"filter", optional(text())},
        {"sort_field", optional(choice({"created_at", "title", "updated_at"}))},
        {"sort_order", optional(choice({"asc", "desc"}))}, {"page", withDefault(numberFromText(1), "1")},
        {"per_page", withDefault(numberFromText(0), "20")}});
}

// The one kind of filter that the assistant sends: a text in the title.
bool hasTitle(const Json &conversation, std::string_view filter)
{
    constexpr std::string_view field = "title:";
    const auto start = filter.find(field);
    if (start == filter.npos)
        return true;
    std::string wanted;
    for (const char c : filter.substr(start + field.size())) {
        if (c != '"' && c != '*' && c != '(' && c != ')')
            wanted += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    wanted.erase(0, wanted.find_first_not_of(' '));
    std::string title = conversation["title"].get<std::string>();
    std::ranges::transform(title, title.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return title.find(wanted) != title.npos;
}

Answer find(const ApiRoom &room, const Call &call)
{
    static const zod::Schema schema = findSchema();
    Json raw = Json::object();
    for (const auto &[key, value] : call.query)
        raw[key] = value;
    const auto query = zod::parsed(schema, raw);
    if (!query)
        return badRequest("[request query]: " + query.error());
    const std::string filter = query->value("filter", "");
    std::vector<Json> found;
    for (const Json &conversation : room.state.space(call.space).conversations) {
        if (belongsTo(conversation, call) && hasTitle(conversation, filter))
            found.push_back(conversation);
    }
    const std::string field = query->value("sort_field", "");
    const char *member = field == "title" ? "title" : field == "updated_at" ? "updatedAt" : "createdAt";
    const bool ascending = query->value("sort_order", "desc") == "asc";
    if (!field.empty())
        std::ranges::stable_sort(found,
            [&](const Json &a, const Json &b) { return ascending ? a[member] < b[member] : b[member] < a[member]; });
    const auto page = (*query)["page"].get<uint64_t>();
    const auto perPage = (*query)["per_page"].get<uint64_t>();
    Json data = Json::array();
    for (size_t i = 0; i < found.size(); ++i) {
        if (i / std::max<uint64_t>(perPage, 1) == page - 1 && data.size() < perPage)
            data.push_back(found[i]);
    }
    return json({{"perPage", perPage}, {"page", page}, {"total", found.size()}, {"data", std::move(data)}});
}

}

void addConversationRoutes(ApiRoutes &routes)
{
    constexpr const char *conversations = "/api/security_ai_assistant/current_user/conversations";
    constexpr const char *conversation = "/api/security_ai_assistant/current_user/conversations/{id}";
    routes.add("POST", conversations, privilege, create);
    routes.add("GET", "/api/security_ai_assistant/current_user/conversations/_find", privilege, find);
    routes.add("GET", conversation, privilege, one);
    routes.add("PUT", conversation, privilege, change);
    routes.add("DELETE", conversation, privilege, remove);
}

}
