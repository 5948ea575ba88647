// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/api/agentkeys.h"

#include <algorithm>
#include <cctype>

#include "app/demo/base/credentials.h"
#include "app/demo/cases/schema.h"

namespace reeve::demo {

namespace {

// The problems of the body in the order of io-ts, and keys that it does not know; "" if there is none.
std::string problemWith(const Json &body)
{
    static const Schema schema = strictSchema({{"body",
        strictSchema({{"name", textSchema()},
            {"privileges", listSchema(choiceSchema({"event:write", "config_agent:read"}))}})}});
    const Json request{{"body", body}};
    Problems problems;
    schema.decode(&request, "", problems);
    std::string text;
    for (const std::string &problem : problems)
        text += (text.empty() ? "" : "|") + problem;
    if (!text.empty())
        return text;
    for (const auto &[key, value] : body.items()) {
        if (key != "name" && key != "privileges")
            text += "\nbody." + key;
    }
    return text.empty() ? text : "Excess keys are not allowed:" + text;
}

// Elasticsearch: CreateApiKeyRequest.validate()
std::string problemWithName(const std::string &name)
{
    const auto isSpace = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    if (name.empty())
        return "api key name is required";
    if (name.size() > 256)
        return "api key name may not be more than 256 characters long";
    if (isSpace(name.front()) || isSpace(name.back()))
        return "api key name may not begin or end with whitespace";
    return name.front() == '_' ? "api key name may not begin with an underscore" : "";
}

std::string letters(ApiState &state, size_t count)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string text;
    while (text.size() < count) {
        for (uint64_t bits = state.newBits(), i = 0; i < 8 && text.size() < count; ++i, bits >>= 6U)
            text += alphabet[bits & 63U];
    }
    return text;
}

Answer create(const ApiRoom &room, const Call &call)
{
    const Json body = call.body.empty() ? Json() : jsonFrom(call.body);
    if (const auto problem = problemWith(body); !problem.empty())
        return badRequest(problem);
    const std::string name = body["name"].get<std::string>();
    if (const auto problem = problemWithName(name); !problem.empty())
        return boom(
            500, elasticsearchMessage("action_request_validation_exception", "Validation Failed: 1: " + problem + ";"));
    const std::string id = letters(room.state, 20);
    const std::string key = letters(room.state, 22);
    return json({{"agentKey", {{"id", id}, {"name", name}, {"api_key", key}, {"encoded", base64(id + ':' + key)}}}});
}

}

void addAgentKeyRoute(ApiRoutes &routes)
{
    routes.add("POST", "/api/apm/agent_keys", "apm,apm_settings_write", create);
}

}
