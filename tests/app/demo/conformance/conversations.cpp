// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view create = "POST /api/security_ai_assistant/current_user/conversations";
constexpr std::string_view find = "GET /api/security_ai_assistant/current_user/conversations/_find";
constexpr std::string_view read = "GET /api/security_ai_assistant/current_user/conversations/{id}";
constexpr std::string_view change = "PUT /api/security_ai_assistant/current_user/conversations/{id}";
constexpr std::string_view remove = "DELETE /api/security_ai_assistant/current_user/conversations/{id}";
constexpr std::string_view schema =
    "kbn-elastic-assistant-common/impl/schemas/conversations/common_attributes.schema.yaml";
constexpr std::string_view findSchema =
    "kbn-elastic-assistant-common/impl/schemas/conversations/find_conversations_route.schema.yaml";
constexpr std::string_view createRoute = "elastic_assistant/server/routes/user_conversations/create_route.ts";
constexpr std::string_view findRoute = "elastic_assistant/server/routes/user_conversations/find_route.ts";
constexpr std::string_view readRoute = "elastic_assistant/server/routes/user_conversations/read_route.ts";
constexpr std::string_view changeRoute = "elastic_assistant/server/routes/user_conversations/update_route.ts";
constexpr std::string_view removeRoute = "elastic_assistant/server/routes/user_conversations/delete_route.ts";

const std::string path = "/api/security_ai_assistant/current_user/conversations";

Json conversation()
{
    return {{"title", "A question"}, {"replacements", Json::object()},
        {"apiConfig", {{"connectorId", "123"}, {"actionTypeId", ".gen-ai"}}},
        {"messages",
            Json::array({{{"role", "user"}, {"content", "test content"}, {"timestamp", "2019-12-13T16:40:33.400Z"}}})}};
}

std::string made(Kibana &kibana, const Json &body = conversation())
{
    return kibana.post(path, body).is(200).text("/id");
}

std::string madeWith(Kibana &kibana, std::string_view title)
{
    return made(kibana, {{"title", title}});
}

Expectation refuses(std::string_view says, const Json &body, const std::string &problem)
{
    return {create, says, schema,
        [=](Kibana &kibana) { kibana.post(path, body).is(400).says("[request body]: " + problem); }};
}

void unknown(KibanaAnswer answer)
{
    answer.is(404).has("", {{"message", "conversation id: \"x\" not found"}, {"status_code", 404}});
}

}

Expectations conversationExpectations()
{
    return {
        {create, "a conversation is answered with its user, its space and its times", createRoute,
            [](Kibana &kibana) {
                kibana.post(path, conversation())
                    .is(200)
                    .includes("", conversation())
                    .includes("", {{"category", "assistant"}, {"namespace", "default"}})
                    .sized("/users", 1)
                    .check(!kibana.post(path, conversation()).text("/createdAt").empty(), "no time");
            }},
        {create, "a title is enough", schema, [](Kibana &kibana) { madeWith(kibana, "Short"); }},
        refuses("a title is needed", without(conversation(), "title"), "title: Required"),
        refuses("a category is one of two", with(conversation(), "category", "chat"),
            "category: Invalid enum value. Expected 'assistant' | 'insights', received 'chat'"),
        refuses("a connector has a type", with(conversation(), "apiConfig", {{"connectorId", "123"}}),
            "apiConfig.actionTypeId: Required"),
        refuses("messages are a list", with(conversation(), "messages", "Hello"),
            "messages: Expected array, received string"),
        refuses("a replacement is a text", with(conversation(), "replacements", {{"a", 1}}),
            "replacements.a: Expected string, received number"),
        {create, "who may not use the assistant is refused", createRoute,
            [](Kibana &kibana) { kibana.as("no_kibana_privileges").post(path, conversation()).is(403); }},
        {read, "a conversation is answered as it was made", readRoute,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.post(path, conversation());
                kibana.get(path + '/' + answer.text("/id")).is(200).has("", answer.json());
            }},
        {read, "a conversation that does not exist is not found", readRoute,
            [](Kibana &kibana) { unknown(kibana.get(path + "/x")); }},
        {read, "a conversation of somebody else is not found", readRoute,
            [](Kibana &kibana) {
                const std::string id = made(kibana);
                kibana.as("sec_only").get(path + '/' + id).is(404);
            }},
        {find, "one's own conversations are found", findRoute,
            [](Kibana &kibana) {
                madeWith(kibana, "A");
                kibana.as("sec_only");
                const std::string id = madeWith(kibana, "B");
                kibana.get(path + "/_find")
                    .is(200)
                    .includes("", {{"page", 1}, {"perPage", 20}, {"total", 1}})
                    .has("/data/0/id", id);
            }},
        {find, "the order is the one that is asked for", findRoute,
            [](Kibana &kibana) {
                for (const char *title : {"B", "C", "A"})
                    madeWith(kibana, title);
                kibana.get(path + "/_find?sort_field=title&sort_order=asc").lists("/data", "title", {"A", "B", "C"});
                kibana.get(path + "/_find?sort_field=title&sort_order=desc&per_page=2&page=2")
                    .lists("/data", "title", Json::array({"A"}))
                    .has("/total", 3);
            }},
        {find, "a page counts from 1", findSchema,
            [](Kibana &kibana) {
                kibana.get(path + "/_find?page=0")
                    .is(400)
                    .says("[request query]: page: Number must be greater than or equal to 1");
            }},
        {find, "a field to sort by is one of three", findSchema,
            [](Kibana &kibana) {
                kibana.get(path + "/_find?sort_field=users")
                    .is(400)
                    .says("[request query]: sort_field: Invalid enum value. Expected 'created_at' | 'title' | "
                          "'updated_at', received 'users'");
            }},
        {change, "what is sent is changed, and the rest stays", changeRoute,
            [](Kibana &kibana) {
                const std::string id = made(kibana);
                kibana.put(path + '/' + id, {{"id", id}, {"title", "Another"}})
                    .is(200)
                    .includes("", with(conversation(), "title", "Another"));
                kibana.get(path + '/' + id).has("/title", "Another");
            }},
        {change, "the id is needed in the body too", schema,
            [](Kibana &kibana) {
                kibana.put(path + '/' + made(kibana), {{"title", "Another"}})
                    .is(400)
                    .says("[request body]: id: Required");
            }},
        {change, "a conversation that does not exist is not found", changeRoute,
            [](Kibana &kibana) {
                unknown(kibana.put(path + "/x", {{"id", "x"}}));
            }},
        {remove, "a conversation is gone", removeRoute,
            [](Kibana &kibana) {
                const std::string id = made(kibana);
                kibana.remove(path + '/' + id).is(200).has("", Json::object());
                kibana.get(path + '/' + id).is(404);
            }},
        {remove, "a conversation that does not exist is not found", removeRoute,
            [](Kibana &kibana) { unknown(kibana.remove(path + "/x")); }},
    };
}

}
