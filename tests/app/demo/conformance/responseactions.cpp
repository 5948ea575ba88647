// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/demo/fleet/fleet.h"
#include "app/demo/server.h"
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view any = "POST /api/endpoint/action/{command}";
constexpr std::string_view upload = "POST /api/endpoint/action/upload";
constexpr std::string_view details = "GET /api/endpoint/action/{action_id}";
constexpr std::string_view fileInfo = "GET /api/endpoint/action/{action_id}/file/{file_id}";
constexpr std::string_view base = "security_solution/common/api/endpoint/actions/common/base.ts";
constexpr std::string_view schemas = "security_solution/common/api/endpoint/actions/response_actions";
constexpr std::string_view uploadSchema =
    "security_solution/common/api/endpoint/actions/response_actions/upload/upload.ts";
constexpr std::string_view routes = "security_solution/server/endpoint/routes/actions/response_actions.ts";
constexpr std::string_view client = "security_solution/server/endpoint/services/actions/clients";
constexpr std::string_view authz = "edr_workflows/authentication/trial_license_complete_tier/endpoint_authz.ts";
constexpr std::string_view fileRoute = "security_solution/server/endpoint/routes/actions/file_info_handler.ts";

const std::string path = "/api/endpoint/action/";
const std::string refusal = "Endpoint authorization failure";

std::string onlineAgent(Kibana &kibana)
{
    const Fleet fleet = kibana.server().fleet();
    for (uint64_t i = 0; i < fleet.limit(); ++i) {
        if (fleet.isListed(i) && fleet.status(i) == AgentStatus::Online && !fleet.isIsolationRequested(i))
            return fleet.agentId(i);
    }
    return {};
}

Json onlyIds(const std::string &id)
{
    return {{"endpoint_ids", Json::array({id})}};
}

// The parts of a form; a part with a file name is a file.
struct FormPart {
    std::string name;
    std::string content;
    std::string filename{};
};

KibanaAnswer sendForm(Kibana &kibana, const std::vector<FormPart> &parts)
{
    std::string body;
    for (const FormPart &part : parts) {
        body += "--XXboundary\r\nContent-Disposition: form-data; name=\"" + part.name + '"';
        if (!part.filename.empty())
            body += "; filename=\"" + part.filename + "\"\r\nContent-Type: application/zip";
        body += "\r\n\r\n" + part.content + "\r\n";
    }
    body += "--XXboundary--\r\n";
    return kibana.send(
        "POST", path + "upload", {{"kbn-xsrf", "true"}}, body, "multipart/form-data; boundary=XXboundary");
}

std::vector<FormPart> completeForm(Kibana &kibana)
{
    return {{"endpoint_ids", "[\"" + onlineAgent(kibana) + "\"]"}, {"parameters", "{\"overwrite\":true}"},
        {"comment", "Triage kit"}, {"file", "hello", "triage.zip"}};
}

// The command is refused for this body, which also has an endpoint, with exactly this message.
Expectation refusesParameters(
    std::string_view says, const std::string &command, const Json &parameters, const std::string &message)
{
    return {any, says, schemas, [=](Kibana &kibana) {
                Json body = onlyIds(onlineAgent(kibana));
                if (!parameters.is_discarded())
                    body["parameters"] = parameters;
                kibana.post(path + command, body).is(400).says(message);
            }};
}

Expectations running()
{
    const Json none(Json::value_t::discarded);
    return {
        {any, "an action is answered as pending, with its command, its endpoints and who ran it", client,
            [](Kibana &kibana) {
                const std::string id = onlineAgent(kibana);
                for (const auto &[segment, command] :
                    {std::pair("isolate", "isolate"), std::pair("running_procs", "running-processes")}) {
                    kibana.post(path + segment, with(onlyIds(id), "comment", "Why"))
                        .is(200)
                        .includes("/data",
                            {{"command", command}, {"agents", Json::array({id})}, {"status", "pending"},
                                {"isCompleted", false}, {"wasSuccessful", false}, {"isExpired", false},
                                {"createdBy", "elastic"}, {"comment", "Why"}, {"agentType", "endpoint"}})
                        .has("/data/agentState/" + id, {{"isCompleted", false}, {"wasSuccessful", false}});
                }
            }},
        {any, "isolating and releasing repeat the id as older versions named it, others do not", routes,
            [](Kibana &kibana) {
                const std::string id = onlineAgent(kibana);
                for (const char *command : {"isolate", "unisolate"}) {
                    const KibanaAnswer answer = kibana.post(path + command, onlyIds(id));
                    KibanaAnswer(answer).is(200).has("/action", answer.at("/data/id"));
                }
                kibana.post(path + "running_procs", onlyIds(id)).is(200).lacks("/action");
            }},
        {any, "the parameters come back", schemas,
            [](Kibana &kibana) {
                const std::string id = onlineAgent(kibana);
                const auto run = [&](const char *command, const Json &parameters) {
                    kibana.post(path + command, with(onlyIds(id), "parameters", parameters))
                        .is(200)
                        .includes("/data/parameters", parameters);
                };
                run("kill_process", {{"pid", 123}});
                run("kill_process", {{"entity_id", "abc"}});
                run("suspend_process", {{"pid", 1}});
                run("get_file", {{"path", "/tmp/a"}});
                run("scan", {{"path", "C:\\Users"}});
                run("execute", {{"command", "ls -al"}, {"timeout", 60}});
            }},
        {any, "a command may take four hours unless it says otherwise", client,
            [](Kibana &kibana) {
                kibana.post(path + "execute", with(onlyIds(onlineAgent(kibana)), "parameters", {{"command", "ls"}}))
                    .is(200)
                    .has("/data/parameters/timeout", 14400);
            }},
        {any, "an action that was run is in the history, first, and counts as pending", client,
            [](Kibana &kibana) {
                const std::string id = onlineAgent(kibana);
                const Json before = kibana.get("/api/endpoint/action?agentIds=" + id).at("/total");
                const Json action =
                    kibana.post(path + "scan", with(onlyIds(id), "parameters", {{"path", "/"}})).at("/data/id");
                kibana.get("/api/endpoint/action?agentIds=" + id)
                    .is(200)
                    .has("/total", before.get<int>() + 1)
                    .has("/data/0/id", action);
                const Json others = kibana.get("/api/endpoint/action?commands=execute&agentIds=" + id).at("/data");
                kibana.get("/api/endpoint/action?commands=scan&agentIds=" + id)
                    .has("/data/0/id", action)
                    .check(std::ranges::none_of(others, [&](const Json &one) { return one["id"] == action; }),
                        "another command finds it");
                kibana.get("/api/endpoint/action_status?agent_ids=" + id)
                    .check(kibana.get("/api/endpoint/action_status?agent_ids=" + id).at("/data/0/pending_actions/scan")
                            >= 1,
                        "it is not pending");
            }},
        {details, "an action that is asked for again is complete, with what the endpoint answered", client,
            [](Kibana &kibana) {
                const std::string id = onlineAgent(kibana);
                const std::string action =
                    kibana.post(path + "execute", with(onlyIds(id), "parameters", {{"command", "whoami"}}))
                        .text("/data/id");
                kibana.get(path + action).is(200).has("/data/id", action);
                const KibanaAnswer done = kibana.get(path + action);
                KibanaAnswer(done)
                    .includes("/data", {{"status", "successful"}, {"isCompleted", true}, {"wasSuccessful", true}})
                    .has("/data/outputs/" + id + "/type", "json")
                    .has("/data/outputs/" + id + "/content/code", "ra_execute_success_done")
                    .check(done.at("/data/completedAt") > done.at("/data/startedAt"), "it ended before it began");
            }},
        {details, "an isolated endpoint says so once the action is complete, and a released one too", client,
            [](Kibana &kibana) {
                const std::string id = onlineAgent(kibana);
                for (const bool isolated : {true, false}) {
                    const std::string action =
                        kibana.post(path + (isolated ? "isolate" : "unisolate"), onlyIds(id)).text("/action");
                    kibana.get(path + action);
                    kibana.get(path + action).has("/data/status", "successful");
                    kibana.get("/api/endpoint/metadata/" + id)
                        .is(200)
                        .has("/metadata/Endpoint/state/isolation", isolated);
                }
            }},
        {details, "an action of another space is not found", client,
            [](Kibana &kibana) {
                const std::string action = kibana.post(path + "isolate", onlyIds(onlineAgent(kibana))).text("/action");
                kibana.inSpace("security-ops").get(path + action).is(404);
            }},
        {any, "endpoints are required", base,
            [](Kibana &kibana) {
                for (const char *command : {"isolate", "unisolate", "running_procs", "scan"})
                    kibana.post(path + command, Json::object())
                        .is(400)
                        .says("[request body.endpoint_ids]: expected value of type [array] but got [undefined]");
            }},
        {any, "no endpoint is too few", base,
            [](Kibana &kibana) {
                kibana.post(path + "isolate", {{"endpoint_ids", Json::array()}})
                    .is(400)
                    .says("[request body.endpoint_ids]: array size is [0], but cannot be smaller than [1]");
            }},
        {any, "an empty id is refused with its place, a blank one without", base,
            [](Kibana &kibana) {
                kibana.post(path + "isolate", {{"endpoint_ids", {"a", ""}}})
                    .is(400)
                    .says("[request body.endpoint_ids.1]: value has length [0] but it must have a minimum length of "
                          "[1].");
                kibana.post(path + "isolate", {{"endpoint_ids", {"a", " "}}})
                    .is(400)
                    .says("[request body.endpoint_ids]: endpoint_ids cannot contain empty strings");
                kibana.post(path + "isolate", {{"endpoint_ids", {"a", "b"}}, {"case_ids", Json::array({" "})}})
                    .is(400)
                    .says("[request body.case_ids]: case_ids cannot contain empty strings");
            }},
        {any, "a host without Defend is refused, and one among others is left out", client,
            [](Kibana &kibana) {
                kibana.post(path + "isolate", onlyIds("x"))
                    .is(400)
                    .says("The host does not have Elastic Defend integration installed");
                const std::string id = onlineAgent(kibana);
                kibana.post(path + "isolate", {{"endpoint_ids", {"x", id}}})
                    .is(200)
                    .has("/data/agents", Json::array({id}));
            }},
        {any, "an agent of another vendor needs a connector",
            "security_solution_endpoint_api_int/apis/agent_type_support.ts",
            [](Kibana &kibana) {
                kibana.post(path + "isolate", with(onlyIds("test"), "agent_type", "sentinel_one"))
                    .is(400)
                    .says("No stack connector instance configured for [.sentinelone]");
            }},
        {any, "a kind of agent that does not exist is refused", base,
            [](Kibana &kibana) {
                kibana.post(path + "isolate", with(onlyIds("a"), "agent_type", "defend"))
                    .is(400)
                    .mentions("[request body.agent_type.0]: expected value to equal [endpoint]");
            }},
        refusesParameters("a process is named by its number or its entity", "kill_process", none,
            "[request body.parameters]: expected at least one defined value but got [undefined]"),
        refusesParameters("processes are counted from one", "suspend_process", {{"pid", 0}},
            "[request body.parameters]: types that failed validation:\n- [request body.parameters.0.pid]: Value must "
            "be equal to or greater than [1].\n- [request body.parameters.1.entity_id]: expected value of type "
            "[string] but got [undefined]"),
        refusesParameters("a file needs a path", "get_file", none,
            "[request body.parameters.path]: expected value of type [string] but got [undefined]"),
        refusesParameters("an empty path is refused", "scan", {{"path", ""}},
            "[request body.parameters.path]: value has length [0] but it must have a minimum length of [1]."),
        refusesParameters("a blank command is refused", "execute", {{"command", "  "}},
            "[request body.parameters.command]: command cannot be an empty string"),
        refusesParameters("a timeout of zero is refused", "execute", {{"command", "ls"}, {"timeout", 0}},
            "[request body.parameters.timeout]: Value must be equal to or greater than [1]."),
        refusesParameters("isolating takes no parameters", "isolate", {{"path", "/"}},
            "[request body.parameters.path]: definition for this key is missing"),
        {any, "a user who may not run actions is refused, once the body is right", authz,
            [](Kibana &kibana) {
                const Json body = onlyIds(onlineAgent(kibana));
                kibana.as("sec_only").post(path + "isolate", body).is(403).says(refusal);
                kibana.as("sec_only").post(path + "isolate", Json::object()).is(400);
            }},
        {any, "whether more than 250 endpoints are too many", base, {},
            "the limit came with a later version than 8.18"},
    };
}

Expectations uploading()
{
    return {
        {upload, "a file, endpoints and parameters arrive as a form, and the measures of the file are answered", client,
            [](Kibana &kibana) {
                const KibanaAnswer answer = sendForm(kibana, completeForm(kibana));
                KibanaAnswer(answer)
                    .is(200)
                    .includes("/data", {{"command", "upload"}, {"comment", "Triage kit"}, {"status", "pending"}})
                    .includes("/data/parameters",
                        {{"overwrite", true}, {"file_name", "triage.zip"}, {"file_size", 5},
                            {"file_sha256", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"}})
                    .check(answer.at("/data/parameters/file_id").is_string(), "the file has no id");
            }},
        {upload, "bytes arrive as they are, whatever they look like", client,
            [](Kibana &kibana) {
                auto parts = completeForm(kibana);
                parts.back().content = std::string("\0\r\n--XX\r\n\xff", 10);
                sendForm(kibana, parts).is(200).has("/data/parameters/file_size", 10);
            }},
        {upload, "a file of more than a megabyte is not too large", routes,
            [](Kibana &kibana) {
                auto parts = completeForm(kibana);
                parts.back().content = std::string(3000000, 'x');
                sendForm(kibana, parts).is(200).has("/data/parameters/file_size", 3000000);
                kibana.server();
            }},
        {upload, "a form of more than 26,214,400 bytes is too large", "security_solution/server/config.ts",
            [](Kibana &kibana) {
                auto parts = completeForm(kibana);
                parts.back().content = std::string(26214400, 'x');
                sendForm(kibana, parts).is(413).mentions("26214400");
            }},
        {upload, "without parameters nothing is overwritten", uploadSchema,
            [](Kibana &kibana) {
                auto parts = completeForm(kibana);
                parts.erase(parts.begin() + 1);
                sendForm(kibana, parts).is(200).has("/data/parameters/overwrite", false);
            }},
        {upload, "a file is required", uploadSchema,
            [](Kibana &kibana) {
                auto parts = completeForm(kibana);
                parts.pop_back();
                sendForm(kibana, parts)
                    .is(400)
                    .says("[request body.file]: expected value of type [Stream] but got [undefined]");
            }},
        {upload, "a text is no file", uploadSchema,
            [](Kibana &kibana) {
                auto parts = completeForm(kibana);
                parts.back().filename.clear();
                sendForm(kibana, parts)
                    .is(400)
                    .says("[request body.file]: expected value of type [Stream] but got [string]");
            }},
        {upload, "endpoints that are no JSON are refused", base,
            [](Kibana &kibana) {
                auto parts = completeForm(kibana);
                parts.front().content = onlineAgent(kibana);
                sendForm(kibana, parts)
                    .is(400)
                    .says("[request body.endpoint_ids]: could not parse array value from json input");
            }},
        {upload, "parameters that are no JSON are refused", uploadSchema,
            [](Kibana &kibana) {
                auto parts = completeForm(kibana);
                parts[1].content = "overwrite";
                sendForm(kibana, parts)
                    .is(400)
                    .says("[request body.parameters]: could not parse object value from json input");
            }},
        {upload, "a field that the form does not have is refused", uploadSchema,
            [](Kibana &kibana) {
                auto parts = completeForm(kibana);
                parts.push_back({"folder", "/tmp"});
                sendForm(kibana, parts).is(400).says("[request body.folder]: definition for this key is missing");
            }},
        {upload, "JSON is another type than a form", routes,
            [](Kibana &kibana) { kibana.post(path + "upload", onlyIds("a")).is(415); }},
        {upload, "a user who may not run actions is refused", authz,
            [](Kibana &kibana) {
                const auto parts = completeForm(kibana);
                sendForm(kibana.as("sec_only"), parts).is(403).says(refusal);
            }},
        {upload, "an uploaded file is kept with its name, its type and its size", client,
            [](Kibana &kibana) {
                const KibanaAnswer answer = sendForm(kibana, completeForm(kibana));
                const auto files = kibana.server().uploads();
                KibanaAnswer(answer).check(files.size() == 1 && files.front().name == "triage.zip"
                        && files.front().type == "application/zip" && files.front().size == 5
                        && files.front().action == answer.text("/data/id"),
                    "it is not");
            }},
        {fileInfo, "the file of a command is ready once the command is complete", fileRoute,
            [](Kibana &kibana) {
                const std::string agent = onlineAgent(kibana);
                const std::string id =
                    kibana.post(path + "get_file", with(onlyIds(agent), "parameters", {{"path", "/tmp/a"}}))
                        .text("/data/id");
                const std::string file = path + id + "/file/" + id + '.' + agent;
                kibana.get(path + id);
                kibana.get(file).is(200).includes("/data",
                    {{"id", id + '.' + agent}, {"actionId", id}, {"agentId", agent}, {"status", "READY"},
                        {"mimeType", "application/zip"}});
            }},
        {fileInfo, "an action that nobody ran is not found", fileRoute,
            [](Kibana &kibana) { kibana.get(path + "x/file/y").is(404).says("Action with id 'x' not found."); }},
        {fileInfo, "a file of another action is refused",
            "security_solution/server/endpoint/services/actions/action_files.ts",
            [](Kibana &kibana) {
                const std::string id = kibana.post(path + "isolate", onlyIds(onlineAgent(kibana))).text("/action");
                kibana.get(path + id + "/file/y").is(400).says("Invalid file id [y] for action [" + id + "]");
            }},
        {fileInfo, "a user who may not run actions is refused", fileRoute,
            [](Kibana &kibana) { kibana.as("sec_only").get(path + "x/file/y").is(403).says(refusal); }},
    };
}

}

Expectations responseActionExpectations()
{
    Expectations rows = running();
    for (Expectation &row : uploading())
        rows.push_back(std::move(row));
    return rows;
}

}
