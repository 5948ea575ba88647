// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view list = "GET /api/actions/connectors";
constexpr std::string_view one = "GET /api/actions/connector/{id}";
constexpr std::string_view create = "POST /api/actions/connector/{id}";
constexpr std::string_view change = "PUT /api/actions/connector/{id}";
constexpr std::string_view remove = "DELETE /api/actions/connector/{id}";
constexpr std::string_view execute = "POST /api/actions/connector/{id}/_execute";
constexpr std::string_view types = "GET /api/actions/connector_types";
constexpr std::string_view getTests = "security_and_spaces/group2/tests/actions/get.ts";
constexpr std::string_view listTests = "security_and_spaces/group2/tests/actions/get_all.ts";
constexpr std::string_view createTests = "security_and_spaces/group2/tests/actions/create.ts";
constexpr std::string_view updateTests = "security_and_spaces/group2/tests/actions/update.ts";
constexpr std::string_view deleteTests = "security_and_spaces/group2/tests/actions/delete.ts";
constexpr std::string_view executeTests = "security_and_spaces/group2/tests/actions/execute.ts";
constexpr std::string_view typeTests = "security_and_spaces/group2/tests/actions/connector_types";

const std::string path = "/api/actions/connector";

Json index()
{
    return {{"name", "My action"}, {"connector_type_id", ".index"}, {"config", {{"index", "alerts"}}}};
}

Json jira()
{
    return {{"name", "Jira"}, {"connector_type_id", ".jira"},
        {"config", {{"apiUrl", "https://jira.test"}, {"projectKey", "SEC"}}},
        {"secrets", {{"email", "a@b.test"}, {"apiToken", "very-secret"}}}};
}

std::string made(Kibana &kibana, const Json &body = index())
{
    return kibana.post(path, body).is(200).text("/id");
}

}

Expectations connectorExpectations()
{
    return {
        {list, "connectors are listed with how often they are used", listTests,
            [](Kibana &kibana) {
                kibana.get("/api/actions/connectors")
                    .is(200)
                    .sized("", 7)
                    .includes(
                        "/0", {{"is_preconfigured", false}, {"is_deprecated", false}, {"referenced_by_count", 0}});
            }},
        {list, "a user without any rights is refused", listTests,
            [](Kibana &kibana) {
                kibana.as("no_kibana_privileges")
                    .get("/api/actions/connectors")
                    .is(403)
                    .says("Unauthorized to get actions");
                kibana.as("global_read").get("/api/actions/connectors").is(200);
            }},
        {one, "a connector is answered without its secrets", getTests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get(path + '/' + made(kibana, jira()));
                KibanaAnswer(answer)
                    .is(200)
                    .has("/config", jira()["config"])
                    .lacks("/secrets")
                    .lacks("/referenced_by_count")
                    .check(answer.body().find("very-secret") == std::string::npos, "a secret is told");
            }},
        refuses(one, "a connector that is none is not found", getTests, path + "/x", 404,
            "Saved object [action/x] not found"),
        {one, "a connector of another space is not found", getTests,
            [](Kibana &kibana) {
                const std::string id = made(kibana);
                kibana.inSpace("research").get(path + '/' + id).is(404);
            }},
        {create, "a connector is answered as it can be read", createTests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.post(path, index());
                KibanaAnswer(answer).is(200).has("",
                    {{"id", answer.at("/id")}, {"name", "My action"}, {"config", {{"index", "alerts"}}},
                        {"connector_type_id", ".index"}, {"is_preconfigured", false}, {"is_deprecated", false},
                        {"is_missing_secrets", false}, {"is_system_action", false}});
                kibana.get(path + '/' + answer.text("/id")).is(200).has("", answer.json());
            }},
        {create, "an id of one's own is kept, once", createTests,
            [](Kibana &kibana) {
                kibana.post(path + "/mine", index()).is(200).has("/id", "mine");
                kibana.post(path + "/mine", index()).is(409);
            }},
        {create, "an empty body is refused for the name", createTests,
            [](Kibana &kibana) {
                kibana.post(path, Json::object())
                    .is(400)
                    .says("[request body.name]: expected value of type [string] but got [undefined]");
            }},
        {create, "a blank value is refused", createTests,
            [](Kibana &kibana) {
                kibana.post(path, with(index(), "config", {{"encrypted", " "}}))
                    .is(400)
                    .says("[request body.config.encrypted]: value '' is not valid");
                kibana.post(path, with(index(), "name", "")).is(400).says("[request body.name]: value '' is not valid");
            }},
        {create, "a type that does not exist is refused", createTests,
            [](Kibana &kibana) {
                kibana.post(path, with(index(), "connector_type_id", "test.unregistered-action-type"))
                    .is(400)
                    .says("Action type \"test.unregistered-action-type\" is not registered.");
            }},
        {create, "what a type requires of configuration and secrets is named", createTests,
            [](Kibana &kibana) {
                kibana.post(path, without(jira(), "secrets"))
                    .is(400)
                    .says("error validating action type secrets: [email]: expected value of type [string] but got "
                          "[undefined]");
                kibana.post(path, with(jira(), "config", {{"apiUrl", "https://jira.test"}}))
                    .is(400)
                    .mentions("[projectKey]: expected value of type [string] but got [undefined]");
            }},
        {create, "a reader may not make one, whatever its type", createTests,
            [](Kibana &kibana) {
                kibana.as("global_read").post(path, index()).is(403).says("Unauthorized to create a \".index\" action");
                kibana.as("sec_only").post(path, index()).is(200);
            }},
        {change, "name and configuration are replaced, the type stays", updateTests,
            [](Kibana &kibana) {
                const std::string target = path + '/' + made(kibana);
                kibana.put(target, {{"name", "My action updated"}, {"config", {{"index", "other"}}}})
                    .is(200)
                    .includes("", {{"name", "My action updated"}, {"connector_type_id", ".index"}});
                kibana.get(target).has("/config", {{"index", "other"}});
            }},
        {change, "a configuration of null is refused", updateTests,
            [](Kibana &kibana) {
                kibana.put(path + "/1", {{"name", "a"}, {"config", nullptr}})
                    .is(400)
                    .says("[request body.config]: expected value of type [object] but got [null]");
            }},
        {change, "the type cannot be sent", "actions/common/routes/connector/apis/update/schemas/v1.ts",
            [](Kibana &kibana) {
                kibana.put(path + '/' + made(kibana), index())
                    .is(400)
                    .says("[request body.connector_type_id]: definition for this key is missing");
            }},
        {change, "a connector that is none is not found", updateTests,
            [](Kibana &kibana) {
                kibana.put(path + "/1", {{"name", "a"}}).is(404).says("Saved object [action/1] not found");
            }},
        {change, "a reader may not change one", updateTests,
            [](Kibana &kibana) {
                kibana.as("global_read")
                    .put(path + "/1", {{"name", "a"}})
                    .is(403)
                    .says("Unauthorized to update actions");
            }},
        {remove, "a connector is removed without an answer's body", deleteTests,
            [](Kibana &kibana) {
                const std::string target = path + '/' + made(kibana);
                kibana.remove(target).is(204).hasBody("");
                kibana.remove(target).is(404);
            }},
        {remove, "a reader may not remove one", deleteTests,
            [](Kibana &kibana) {
                kibana.as("global_read").remove(path + "/1").is(403).says("Unauthorized to delete actions");
            }},
        {execute, "what a connector did is answered with its id", executeTests,
            [](Kibana &kibana) {
                const std::string id = made(kibana);
                kibana.post(path + '/' + id + "/_execute", {{"params", {{"documents", Json::array()}}}})
                    .is(200)
                    .includes("", {{"connector_id", id}, {"status", "ok"}});
            }},
        {execute, "wrong parameters are told in an answer that succeeds", executeTests,
            [](Kibana &kibana) {
                const std::string id = made(kibana);
                kibana.post(path + '/' + id + "/_execute", {{"params", Json::object()}})
                    .is(200)
                    .includes("",
                        {{"connector_id", id}, {"status", "error"}, {"retry", false},
                            {"message",
                                "error validating action params: [documents]: expected value of type [array] but got "
                                "[undefined]"}});
            }},
        {execute, "parameters are required", executeTests,
            [](Kibana &kibana) {
                kibana.post(path + "/1/_execute", Json::object())
                    .is(400)
                    .says("[request body.params]: expected value of type [object] but got [undefined]");
            }},
        {execute, "a connector that is none is not found", executeTests,
            [](Kibana &kibana) {
                kibana.post(path + "/1/_execute", {{"params", Json::object()}})
                    .is(404)
                    .says("Saved object [action/1] not found");
            }},
        {execute, "a user without any rights is refused", executeTests,
            [](Kibana &kibana) {
                kibana.as("no_kibana_privileges")
                    .post(path + "/1/_execute", {{"params", Json::object()}})
                    .is(403)
                    .says("Unauthorized to execute actions");
            }},
        {types, "types tell their licence and what they serve", typeTests,
            [](Kibana &kibana) {
                const KibanaAnswer answer = kibana.get("/api/actions/connector_types");
                KibanaAnswer(answer).is(200).includes("/0", {{"enabled", true}, {"enabled_in_license", true}});
                kibana.get("/api/actions/connector_types?feature_id=cases").is(200).sized("", 6);
            }},
    };
}

}
