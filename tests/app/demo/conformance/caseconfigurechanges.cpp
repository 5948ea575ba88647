// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Templates of a configuration, and its changes.
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view get = "GET /api/cases/configure";
constexpr std::string_view post = "POST /api/cases/configure";
constexpr std::string_view postSource = "common/configure/post_configure.ts";
constexpr std::string_view patch = "PATCH /api/cases/configure/{configuration}";
constexpr std::string_view patchSource = "common/configure/patch_configure.ts";

using Check = std::function<void(Kibana &)>;

Check refuses(std::string_view member, const Json &value, std::string text)
{
    return [member = std::string(member), value, text = std::move(text)](Kibana &kibana) {
        kibana.post("/api/cases/configure", newConfigurationWith(member, value)).is(400).mentions(text);
    };
}

Json connectorOf(std::string_view type)
{
    return {{"id", "c-1"}, {"name", "C"}, {"type", type}, {"fields", nullptr}};
}

KibanaAnswer triedConfiguring(Kibana &kibana, const Json &configuration, const Json &members)
{
    Json body{{"version", configuration["version"]}};
    body.update(members);
    return kibana.patch("/api/cases/configure/" + idOf(configuration), body);
}

Expectations templates()
{
    const auto withFields = [](const Json &configured, const Json &values) {
        Json body = newConfigurationWith("customFields", configured);
        body["templates"] = {templateNamed("a", {{"customFields", values}})};
        return body;
    };
    return {
        {post, "a key of a template that comes twice is named", postSource,
            refuses("templates", {templateNamed("twice"), templateNamed("twice")},
                "Invalid duplicated templates keys in request: twice")},
        {post, "eleven templates are too many", postSource,
            refuses("templates", elevenOf([](const std::string &key) { return templateNamed(key); }),
                "The length of the field templates is too long. Array must be of length <= 10.")},
        {post, "a name of a template of 51 characters is too long", postSource,
            [](Kibana &kibana) {
                Json one = templateNamed("a");
                one["name"] = letters(51);
                kibana.post("/api/cases/configure", newConfigurationWith("templates", Json::array({one})))
                    .is(400)
                    .mentions("The length of the name is too long. The maximum length is 50.");
            }},
        {post, "a description of a template of 1,001 characters is too long", postSource,
            [](Kibana &kibana) {
                Json one = templateNamed("a");
                one["description"] = letters(1001);
                kibana.post("/api/cases/configure", newConfigurationWith("templates", Json::array({one})))
                    .is(400)
                    .mentions("The length of the description is too long. The maximum length is 1000.");
            }},
        {post, "eleven tags of a template are too many", postSource,
            [](Kibana &kibana) {
                Json one = templateNamed("a");
                one["tags"] = std::vector<std::string>(11, "foo");
                kibana.post("/api/cases/configure", newConfigurationWith("templates", Json::array({one})))
                    .is(400)
                    .mentions("The length of the field template's tags is too long. Array must be of length <= 10.");
            }},
        {post, "a template without the configured custom fields is refused", postSource,
            [](Kibana &kibana) {
                Json body =
                    newConfigurationWith("customFields", Json::array({configuredField("text_1", "text", false)}));
                body["templates"] = {templateNamed("a")};
                kibana.post("/api/cases/configure", body).is(400).says("No custom fields added to template.");
            }},
        {post, "a template with custom fields though none is configured is refused", postSource,
            [withFields](Kibana &kibana) {
                Json body = withFields(Json::array(), Json::array({customField("text_1", "text", "a")}));
                body.erase("customFields");
                kibana.post("/api/cases/configure", body).is(400).mentions("No custom fields configured.");
            }},
        {post, "a template with another type than configured is refused", postSource,
            [withFields](Kibana &kibana) {
                kibana
                    .post("/api/cases/configure",
                        withFields(Json::array({configuredField("f", "text", false)}),
                            Json::array({customField("f", "toggle", true)})))
                    .is(400)
                    .says("The following custom fields have the wrong type in the request: \"Label of f\"");
            }},
        {post, "a key of an observable type that comes twice is named", postSource,
            refuses("observableTypes",
                {{{"key", "one"}, {"label", "Duplicate"}}, {{"key", "two"}, {"label", "duplicate"}}},
                "Invalid duplicated observable types in request: duplicate")},
    };
}

Expectations changes()
{
    return {
        {patch, "the way to close is changed, and who changed it answered", patchSource,
            [](Kibana &kibana) {
                const Json made = createdConfiguration(kibana);
                auto answer = triedConfiguring(kibana, made, {{"closure_type", "close-by-pushing"}}).is(200);
                answer.includes("", {{"closure_type", "close-by-pushing"}, {"id", made["id"]}})
                    .has("/updated_by/username", "elastic")
                    .check(answer.at("/version") != made["version"], "the version is the old one");
            }},
        {patch, "a changed connector changes the mappings", "trial/configure/patch_configure.ts",
            [](Kibana &kibana) {
                triedConfiguring(kibana, createdConfiguration(kibana), {{"connector", connectorOf(".jira")}})
                    .is(200)
                    .lists("/mappings", "target", {"summary", "description", "labels", "comments"});
            }},
        {patch, "custom fields are set", patchSource,
            [](Kibana &kibana) {
                const Json fields = Json::array({configuredField("a", "text", false)});
                triedConfiguring(kibana, createdConfiguration(kibana), {{"customFields", fields}})
                    .is(200)
                    .has("/customFields", fields);
            }},
        {patch, "templates get the custom fields they lack, with default, null or false", patchSource,
            [](Kibana &kibana) {
                const Json fields = Json::array({configuredField("a", "text", false),
                    configuredField("b", "toggle", false), configuredField("c", "number", true, 4)});
                const Json values = Json::array({customField("c", "number", 7)});
                triedConfiguring(kibana, createdConfiguration(kibana),
                    {{"customFields", fields}, {"templates", {templateNamed("t", {{"customFields", values}})}}})
                    .is(200)
                    .lists("/templates/0/caseFields/customFields", "value", {7, nullptr, false});
            }},
        {patch, "a removed custom field leaves the templates", patchSource,
            [](Kibana &kibana) {
                const Json a = configuredField("a", "text", false);
                const Json b = configuredField("b", "text", false);
                const Json one = templateNamed(
                    "t", {{"customFields", {customField("a", "text", "x"), customField("b", "text", "y")}}});
                Json body = newConfigurationWith("customFields", {a, b});
                body["templates"] = {one};
                triedConfiguring(kibana, createdConfiguration(kibana, body),
                    {{"customFields", Json::array({a})}, {"templates", {one}}})
                    .is(200)
                    .lists("/templates/0/caseFields/customFields", "key", Json::array({"a"}));
            }},
        {patch, "templates that are not sent, when custom fields are", patchSource, {},
            "the stored versions disagree whether they stay or become empty"},
        {patch, "an unknown configuration is 404", patchSource,
            [](Kibana &kibana) {
                triedConfiguring(
                    kibana, {{"id", "not-exist"}, {"version", "v"}}, {{"closure_type", "close-by-pushing"}})
                    .is(404)
                    .says("Saved object [cases-configure/not-exist] not found");
            }},
        {patch, "an old version is a conflict", patchSource,
            [](Kibana &kibana) {
                Json made = createdConfiguration(kibana);
                made["version"] = "no-version";
                triedConfiguring(kibana, made, {{"closure_type", "close-by-pushing"}})
                    .is(409)
                    .says("This configuration has been updated. Please refresh before saving additional updates.");
            }},
        {patch, "a missing version is refused", patchSource,
            [](Kibana &kibana) {
                const Json made = createdConfiguration(kibana);
                kibana.patch("/api/cases/configure/" + idOf(made), {{"closure_type", "close-by-pushing"}})
                    .is(400)
                    .says("Invalid value \"undefined\" supplied to \"version\"");
            }},
        {patch, "the owner cannot change", patchSource,
            [](Kibana &kibana) {
                triedConfiguring(kibana, createdConfiguration(kibana), {{"owner", "observability"}})
                    .is(400)
                    .says("invalid keys \"owner\"");
            }},
        {patch, "the type of a custom field cannot change", patchSource,
            [](Kibana &kibana) {
                const Json made = createdConfiguration(
                    kibana, newConfigurationWith("customFields", Json::array({configuredField("f", "text", false)})));
                triedConfiguring(kibana, made, {{"customFields", Json::array({configuredField("f", "toggle", false)})}})
                    .is(400)
                    .says("Invalid custom field types in request for the following labels: \"Label of f\"");
            }},
        {patch, "a connector with wrong fields is refused", patchSource,
            [](Kibana &kibana) {
                Json connector = newConfiguration()["connector"];
                connector["fields"] = Json::object();
                triedConfiguring(kibana, createdConfiguration(kibana), {{"connector", connector}}).is(400);
            }},
        {patch, "an account may not change another owner's configuration", patchSource,
            [](Kibana &kibana) {
                const Json made = createdConfiguration(kibana);
                for (const char *account : {"obs_only", "global_read", "sec_only_read", "sec_only_no_settings"})
                    triedConfiguring(kibana.as(account), made, {{"closure_type", "close-by-pushing"}})
                        .is(403)
                        .says("Unauthorized to update case configuration with owners: \"securitySolution\"");
            }},
    };
}

}

Expectations configurationChangeExpectations()
{
    Expectations rows;
    for (Expectations part : {templates(), changes()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
