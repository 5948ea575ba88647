// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view get = "GET /api/cases/configure";
constexpr std::string_view getSource = "common/configure/get_configure.ts";
constexpr std::string_view post = "POST /api/cases/configure";
constexpr std::string_view postSource = "common/configure/post_configure.ts";

using Check = std::function<void(Kibana &)>;

Check accepts(std::string_view member, const Json &value)
{
    return [member = std::string(member), value](Kibana &kibana) {
        kibana.post("/api/cases/configure", newConfigurationWith(member, value)).is(200).has("/" + member, value);
    };
}

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

// The targets in the mappings; the first is that of the title, the last that of the comments.
Check maps(std::string_view type, const Json &targets)
{
    return [type = std::string(type), targets](Kibana &kibana) {
        kibana.post("/api/cases/configure", newConfigurationWith("connector", connectorOf(type)))
            .is(200)
            .lists("/mappings", "target", targets)
            .includes("/mappings/0", {{"source", "title"}, {"action_type", "overwrite"}})
            .includes(
                "/mappings/" + std::to_string(targets.size() - 1), {{"source", "comments"}, {"action_type", "append"}});
    };
}

Expectations reads()
{
    return {
        {get, "without a configuration the list is empty", getSource,
            [](Kibana &kibana) { kibana.get("/api/cases/configure").is(200).has("", Json::array()); }},
        {get, "a configuration comes back", getSource,
            [](Kibana &kibana) {
                const Json made = createdConfiguration(kibana);
                kibana.get("/api/cases/configure").is(200).has("", Json::array({made}));
            }},
        {get, "an owner filters", getSource,
            [](Kibana &kibana) {
                createdConfiguration(kibana);
                createdConfiguration(kibana, newConfiguration("observability"));
                kibana.get("/api/cases/configure?owner=observability")
                    .is(200)
                    .lists("", "owner", Json::array({"observability"}));
            }},
        {get, "an account sees the configuration of its owner", getSource,
            [](Kibana &kibana) {
                createdConfiguration(kibana);
                createdConfiguration(kibana, newConfiguration("observability"));
                kibana.as("sec_only_read")
                    .get("/api/cases/configure")
                    .is(200)
                    .lists("", "owner", Json::array({"securitySolution"}));
                kibana.as("obs_sec_read").get("/api/cases/configure").is(200).sized("", 2);
            }},
        {get, "an account without any owner is refused", getSource,
            [](Kibana &kibana) {
                kibana.as("no_kibana_privileges")
                    .get("/api/cases/configure")
                    .is(403)
                    .says("Unauthorized to access case configurations of any owner");
            }},
        {get, "a configuration is of its space", getSource,
            [](Kibana &kibana) {
                createdConfiguration(kibana.inSpace("research"));
                kibana.inSpace("").get("/api/cases/configure").is(200).has("", Json::array());
            }},
    };
}

Expectations creations()
{
    return {
        {post, "a configuration is answered with its defaults", postSource,
            [](Kibana &kibana) {
                kibana.post("/api/cases/configure", newConfiguration())
                    .is(200)
                    .includes("", newConfiguration())
                    .includes("",
                        {{"customFields", Json::array()}, {"templates", Json::array()},
                            {"observableTypes", Json::array()}, {"mappings", Json::array()}, {"error", nullptr},
                            {"updated_at", nullptr}, {"updated_by", nullptr}})
                    .has("/created_by/username", "elastic");
            }},
        {post, "a new configuration replaces the owner's old one", postSource,
            [](Kibana &kibana) {
                createdConfiguration(kibana);
                createdConfiguration(kibana, newConfigurationWith("closure_type", "close-by-pushing"));
                kibana.get("/api/cases/configure").is(200).lists("", "closure_type", Json::array({"close-by-pushing"}));
            }},
        {post, "a new configuration leaves those of other owners", postSource,
            [](Kibana &kibana) {
                createdConfiguration(kibana);
                createdConfiguration(kibana, newConfiguration("observability"));
                kibana.get("/api/cases/configure").is(200).sized("", 2);
            }},
        {post, "custom fields are kept", postSource,
            accepts("customFields",
                {configuredField("text_1", "text", true, "default"), configuredField("toggle_1", "toggle", false),
                    configuredField("number_1", "number", true, 5)})},
        {post, "templates are kept", postSource,
            accepts("templates",
                {templateNamed("a", {{"title", "Phishing"}, {"tags", {"x"}}, {"severity", "high"}}),
                    templateNamed("b")})},
        {post, "observable types are kept", postSource,
            accepts("observableTypes", Json::array({{{"key", "type-1"}, {"label", "Process"}}}))},
        {post, "Jira maps title, description, tags and comments", "trial/configure/post_configure.ts",
            maps(".jira", {"summary", "description", "labels", "comments"})},
        {post, "IBM Resilient maps title, description and comments", "trial/configure/post_configure.ts",
            maps(".resilient", {"name", "description", "comments"})},
        {post, "ServiceNow maps title, description and comments", "trial/configure/post_configure.ts",
            maps(".servicenow", {"short_description", "description", "work_notes"})},
        {post, "ServiceNow SecOps maps title, description and comments", "trial/configure/post_configure.ts",
            maps(".servicenow-sir", {"short_description", "description", "work_notes"})},
        {post, "the mappings of Swimlane, TheHive and webhooks", "cases/server/connectors", {},
            "no test of Kibana has them, and the mappings of a webhook are stored in its connector"},
        {post, "a missing member is refused", postSource,
            [](Kibana &kibana) {
                for (const char *member : {"connector", "closure_type", "owner"}) {
                    Json body = newConfiguration();
                    body.erase(member);
                    kibana.post("/api/cases/configure", body)
                        .is(400)
                        .says("Invalid value \"undefined\" supplied to \"" + std::string(member) + "\"");
                }
            }},
        {post, "a connector that lacks a member is refused", postSource,
            [](Kibana &kibana) {
                for (const char *member : {"id", "name", "type", "fields"}) {
                    Json body = newConfiguration();
                    body["connector"].erase(member);
                    kibana.post("/api/cases/configure", body).is(400);
                }
            }},
        {post, "a connector of an unknown type is refused", postSource,
            refuses("connector", connectorOf(".not-supported"), "supplied to \"connector")},
        {post, "fields for no connector are refused", postSource,
            [](Kibana &kibana) {
                Json body = newConfiguration();
                body["connector"]["fields"] = Json::object();
                kibana.post("/api/cases/configure", body).is(400);
            }},
        {post, "an unknown way to close is refused", postSource,
            refuses("closure_type", "not-supported", "Invalid value \"not-supported\" supplied to \"closure_type\"")},
        {post, "an unknown member is named", "cases/server/common/runtime_types.ts",
            refuses("foo", "bar", "invalid keys \"foo\"")},
        {post, "a label of 51 characters is too long", postSource,
            [](Kibana &kibana) {
                Json field = configuredField("a", "text", false);
                field["label"] = letters(51);
                kibana.post("/api/cases/configure", newConfigurationWith("customFields", Json::array({field})))
                    .is(400)
                    .mentions("The length of the label is too long. The maximum length is 50.");
            }},
        {post, "a key of 37 characters is too long", postSource,
            refuses("customFields", Json::array({configuredField(letters(37), "text", false)}),
                "The length of the key is too long. The maximum length is 36.")},
        {post, "a key with other characters is refused", postSource,
            refuses("customFields", Json::array({configuredField("Big Key", "text", false)}),
                "Key must be lower case, a-z, 0-9, '_', and '-' are allowed")},
        {post, "an unknown type of custom field is refused", postSource,
            [](Kibana &kibana) {
                kibana
                    .post("/api/cases/configure",
                        newConfigurationWith("customFields", Json::array({configuredField("a", "date", false)})))
                    .is(400);
            }},
        {post, "a default of another type is refused", postSource,
            [](Kibana &kibana) {
                kibana
                    .post("/api/cases/configure",
                        newConfigurationWith("customFields", Json::array({configuredField("a", "text", true, false)})))
                    .is(400);
            }},
        {post, "eleven custom fields are too many", postSource,
            refuses("customFields",
                elevenOf([](const std::string &key) { return configuredField(key, "text", false); }),
                "The length of the field customFields is too long. Array must be of length <= 10.")},
        {post, "a key of a custom field that comes twice is named", postSource,
            refuses("customFields",
                {configuredField("twice", "text", false), configuredField("twice", "toggle", false)},
                "Invalid duplicated customFields keys in request: twice")},
    };
}

Expectations rights()
{
    return {
        {post, "an account configures for its owner", postSource,
            [](Kibana &kibana) {
                createdConfiguration(kibana.as("sec_only"));
                kibana.post("/api/cases/configure", newConfiguration("observability"))
                    .is(403)
                    .says("Unauthorized to create case configuration with owners: \"observability\"");
            }},
        {post, "accounts that may only read are refused", postSource,
            [](Kibana &kibana) {
                for (const std::string_view account : readers)
                    kibana.as(account).post("/api/cases/configure", newConfiguration()).is(403);
                kibana.as("sec_only_read")
                    .post("/api/cases/configure", newConfiguration())
                    .says("Unauthorized to create case configuration of any owner");
            }},
        {post, "configuring is a right of its own", "trial/configure/post_configure.ts",
            [](Kibana &kibana) {
                kibana.as("sec_only_no_settings").post("/api/cases/configure", newConfiguration()).is(403);
            }},
    };
}

}

Expectations caseConfigureExpectations()
{
    Expectations rows;
    for (Expectations part : {reads(), creations(), rights()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
