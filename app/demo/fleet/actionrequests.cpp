// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/actionrequests.h"

#include <algorithm>
#include <array>

#include <openssl/evp.h>

#include "app/demo/base/accounts.h"
#include "app/demo/base/dates.h"
#include "app/demo/fleet/actionrules.h"
#include "app/demo/fleet/metadata.h"
#include "app/demo/fleet/writer.h"
#include "app/demo/http/multipart.h"

namespace reeve::demo {

namespace {

constexpr size_t mostUploaded = 26214400; // Kibana: xpack.securitySolution.maxUploadResponseActionFileBytes

struct Room {
    LivingFleet &fleet;
    RunActions &actions;
};

struct Command {
    const char *path; // the last segment
    const char *name; // as the API names it
};

constexpr std::array commands{Command{"isolate", "isolate"}, Command{"unisolate", "unisolate"},
    Command{"kill_process", "kill-process"}, Command{"suspend_process", "suspend-process"},
    Command{"running_procs", "running-processes"}, Command{"get_file", "get-file"}, Command{"execute", "execute"},
    Command{"scan", "scan"}};

std::string sha256(const std::string &bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
    std::string hex;
    for (unsigned i = 0; i < size; ++i) {
        constexpr std::string_view digits = "0123456789abcdef";
        hex += digits[digest[i] >> 4U];
        hex += digits[digest[i] & 15U];
    }
    return hex;
}

// Kibana: after the body was checked, in withEndpointAuthz().
std::optional<Answer> refused(const Call &call)
{
    if (call.account && !call.account->responseActions)
        return boom(403, "Endpoint authorization failure");
    return std::nullopt;
}

// Kibana: the agents whose endpoints it knows; the others are dropped, and none is an error.
std::vector<std::string> knownAgents(const Room &room, const Call &call, const Json &ids)
{
    const Fleet fleet = room.fleet.now();
    std::vector<std::string> known;
    for (const Json &id : ids) {
        const auto agent = id.get<std::string>();
        const auto index = seesFleet(call.space) ? fleet.indexOf(agent) : std::nullopt;
        if (index && fleet.isListed(*index) && std::ranges::find(known, agent) == known.end())
            known.push_back(agent);
    }
    return known;
}

// The type of the connector through which Kibana reaches agents of other vendors.
std::string connectorOf(const std::string &agentType)
{
    return agentType == "sentinel_one" ? ".sentinelone" : '.' + agentType;
}

Answer started(const Room &room, const Call &call, const std::string &command, const Json &request,
    std::optional<ActionFile> file = {})
{
    if (request["agent_type"] != "endpoint")
        return badRequest("No stack connector instance configured for ["
            + connectorOf(request["agent_type"].get<std::string>()) + "]");
    RunAction action{.command = command,
        .by = call.account ? call.account->username : "unknown",
        .comment = request.value("comment", ""),
        .space = call.space,
        .agents = knownAgents(room, call, request["endpoint_ids"]),
        .started = nowMs()};
    if (action.agents.empty())
        return badRequest("The host does not have Elastic Defend integration installed");
    if (request.contains("parameters"))
        action.parameters = request["parameters"];
    if (command == "execute" && !action.parameters.contains("timeout"))
        action.parameters["timeout"] = 14400; // Kibana: four hours
    if (file) {
        action.parameters["file_name"] = file->name;
        action.parameters["file_sha256"] = file->sha256;
        action.parameters["file_size"] = file->size;
    }
    action.file = std::move(file);
    action = room.actions.add(std::move(action));
    Json body = Json::object();
    if (command == "isolate" || command == "unisolate") // Kibana: as older versions named the id
        body["action"] = action.id;
    body["data"] = runActionJson(action, room.fleet.now());
    return json(body);
}

Answer run(const Room &room, const Call &call, const Command &command)
{
    const auto request = body::read(call, actionRule(command.path));
    if (!request)
        return badRequest(request.error());
    if (auto refusal = refused(call))
        return *refusal;
    return started(room, call, command.name, *request);
}

// The fields of the form; the last part of a name counts, as in a JSON object.
Json fieldsOf(const std::vector<Part> &parts)
{
    Json fields = Json::object();
    for (const Part &part : parts) {
        if (part.name != "file")
            fields[part.name] = part.content;
    }
    return fields;
}

Answer upload(const Room &room, const Call &call)
{
    if (!isMultipart(call.header("content-type")))
        return boom(415, "Unsupported Media Type");
    const auto parts = multipartParts(call);
    if (!parts)
        return badRequest(parts.error());
    const auto request = body::check(fieldsOf(*parts), actionRule("upload"));
    if (!request)
        return badRequest(request.error());
    const Part *file = partNamed(*parts, "file");
    if (!file || file->filename.empty()) {
        const std::string got = file ? "string" : "undefined";
        return badRequest("[request body.file]: expected value of type [Stream] but got [" + got + "]");
    }
    if (auto refusal = refused(call))
        return *refusal;
    return started(room, call, "upload", *request,
        ActionFile{file->filename, file->type.empty() ? "application/octet-stream" : file->type, file->content.size(),
            sha256(file->content)});
}

// The file that an agent sent for an action. Defend: its id is that of the action, a dot and that of the agent.
Answer fileInfo(const Room &room, const Call &call)
{
    if (auto refusal = refused(call))
        return *refusal;
    const std::string &id = call.arguments[0];
    const std::string &fileId = call.arguments[1];
    const auto action = room.actions.read(id, call.space, room.fleet);
    if (!action)
        return boom(404, "Action with id '" + id + "' not found.");
    const bool offers = action->command == "get-file" || action->command == "execute";
    const auto agent =
        std::ranges::find_if(action->agents, [&](const std::string &one) { return fileId == id + '.' + one; });
    if (agent == action->agents.end())
        return badRequest("Invalid file id [" + fileId + "] for action [" + id + "]");
    if (!offers || action->completed == 0)
        return boom(404, "File with id [" + fileId + "] not found");
    const std::string name = action->command == "execute" ? "execute-output.zip" : "file.zip";
    return json({{"data",
        {{"name", name}, {"id", fileId}, {"mimeType", "application/zip"}, {"size", 20480}, {"status", "READY"},
            {"created", timeText(action->completed)}, {"actionId", id}, {"agentId", *agent},
            {"agentType", "endpoint"}}}});
}

}

void addActionRequestRoutes(Router &router, LivingFleet &fleet, RunActions &actions)
{
    const std::string path = "/api/endpoint/action/";
    const auto route = [&](const char *method, const std::string &rest) {
        return Route{.method = method, .path = path + rest, .versions = "2023-10-31", .privileges = "securitySolution"};
    };
    for (const Command &command : commands) {
        Route one = route("POST", command.path);
        one.handler = [&fleet, &actions, command](const Call &call) { return run({fleet, actions}, call, command); };
        router.add(std::move(one));
    }
    Route form = route("POST", "upload");
    form.multipart = true;
    form.maxBytes = mostUploaded;
    form.handler = [&fleet, &actions](const Call &call) { return upload({fleet, actions}, call); };
    router.add(std::move(form));
    Route file = route("GET", "{action}/file/{file}");
    file.handler = [&fleet, &actions](const Call &call) { return fileInfo({fleet, actions}, call); };
    router.add(std::move(file));
}

}
