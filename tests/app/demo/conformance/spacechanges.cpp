// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/rows.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view create = "POST /api/spaces/space";
constexpr std::string_view change = "PUT /api/spaces/space/{id}";
constexpr std::string_view remove = "DELETE /api/spaces/space/{id}";
constexpr std::string_view createTests = "spaces_api_integration/common/suites/create.ts";
constexpr std::string_view updateTests = "spaces_api_integration/common/suites/update.ts";
constexpr std::string_view deleteTests = "spaces_api_integration/common/suites/delete.ts";
constexpr std::string_view schema = "spaces/server/lib/space_schema.ts";
constexpr std::string_view client = "spaces/server/spaces_client/spaces_client.ts";

const std::string path = "/api/spaces/space";

Json marketing()
{
    return {{"id", "marketing"}, {"name", "marketing"}, {"description", "a description"}, {"color", "#5c5959"},
        {"disabledFeatures", Json::array()}};
}

Expectation refusesSpace(std::string_view says, std::string_view member, const Json &value, const std::string &problem)
{
    return {
        create, says, schema, [=, name = std::string(member)](Kibana &kibana) {
            kibana.post(path, with(marketing(), name, value)).is(400).says("[request body." + name + "]: " + problem);
        }};
}

}

Expectations spaceChangeExpectations()
{
    return {
        {create, "a space is answered as it can be read", createTests,
            [](Kibana &kibana) {
                kibana.post(path, marketing()).is(200).has("", marketing());
                kibana.get(path + "/marketing").is(200).has("", marketing());
                kibana.get(path).sized("", 4).has("/3/id", "marketing");
            }},
        {create, "a name and an id are enough", schema,
            [](Kibana &kibana) {
                kibana.post(path, {{"id", "a"}, {"name", "A"}}).is(200).has("/disabledFeatures", Json::array());
            }},
        {create, "nobody makes a reserved space", createTests,
            [](Kibana &kibana) {
                kibana.post(path, with(marketing(), "_reserved", true)).is(200).lacks("/_reserved");
            }},
        {create, "an id is used once", createTests,
            [](Kibana &kibana) {
                kibana.post(path, with(marketing(), "id", "default"))
                    .is(409)
                    .says("A space with the identifier default already exists.");
            }},
        refusesSpace("an id has no capital letters", "id", "Marketing",
            "must be lower case, a-z, 0-9, '_', and '-' are allowed"),
        refusesSpace(
            "a name is not empty", "name", "", "value has length [0] but it must have a minimum length of [1]."),
        refusesSpace("initials are two characters at most", "initials", "abc",
            "value has length [3] but it must have a maximum length of [2]."),
        refusesSpace(
            "a colour is six digits behind a #", "color", "red", "must be a 6 digit hex color, starting with a #"),
        refusesSpace(
            "an image is in the address itself", "imageUrl", "https://a.test/logo.png", "must start with 'data:image'"),
        refusesSpace(
            "a key that the schema does not have is refused", "colour", "red", "definition for this key is missing"),
        {create, "a user who may not manage spaces is refused", createTests,
            [](Kibana &kibana) {
                for (const char *user : {"global_read", "sec_only", "no_kibana_privileges"})
                    kibana.as(user).post(path, marketing()).is(403).says("Unauthorized to create spaces");
            }},
        {change, "a space is replaced, and keeps its id", updateTests,
            [](Kibana &kibana) {
                kibana.post(path, marketing());
                kibana.put(path + "/marketing", {{"id", "marketing"}, {"name", "Sales"}})
                    .is(200)
                    .has("", {{"id", "marketing"}, {"name", "Sales"}, {"disabledFeatures", Json::array()}});
                kibana.get(path + "/marketing").has("/name", "Sales").lacks("/color");
            }},
        {change, "the default space stays reserved", updateTests,
            [](Kibana &kibana) {
                kibana.put(path + "/default", {{"id", "default"}, {"name", "the new default"}, {"_reserved", false}})
                    .is(200)
                    .includes("", {{"name", "the new default"}, {"_reserved", true}});
            }},
        {change, "a space that does not exist is not found", updateTests,
            [](Kibana &kibana) { kibana.put(path + "/marketing", marketing()).is(404).says("Not Found"); }},
        {change, "a user who may not manage spaces is refused", updateTests,
            [](Kibana &kibana) {
                kibana.as("global_read")
                    .put(path + "/default", marketing())
                    .is(403)
                    .says("Unauthorized to update spaces");
            }},
        {remove, "a space is removed without an answer's body", deleteTests,
            [](Kibana &kibana) {
                kibana.post(path, marketing());
                kibana.remove(path + "/marketing").is(204).hasBody("");
                kibana.get(path + "/marketing").is(404);
            }},
        {remove, "the default space stays", deleteTests,
            [](Kibana &kibana) {
                kibana.remove(path + "/default")
                    .is(400)
                    .says("The default space cannot be deleted because it is reserved.");
            }},
        {remove, "a space that does not exist is not found", deleteTests,
            [](Kibana &kibana) { kibana.remove(path + "/marketing").is(404).says("Not Found"); }},
        {remove, "a user who may not manage spaces is refused", deleteTests,
            [](Kibana &kibana) {
                kibana.as("global_read").remove(path + "/research").is(403).says("Unauthorized to delete spaces");
            }},
        {create, "whether a thousand spaces are too many", client, {}, "the table does not make a thousand spaces"},
    };
}

}
