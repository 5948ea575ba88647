// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Custom fields of new and changed cases.
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view create = "POST /api/cases";
constexpr std::string_view patch = "PATCH /api/cases";
constexpr std::string_view replace = "PUT /internal/cases/{case}/custom_fields/{field}";
constexpr std::string_view postSource = "common/cases/post_case.ts";
constexpr std::string_view patchSource = "common/cases/patch_cases.ts";
constexpr std::string_view createTests = "cases/server/client/cases/create.test.ts";
constexpr std::string_view replaceSource = "common/internal/replace_custom_field.ts";

// A configuration with these custom fields, and a case with these values.
Json caseWithFields(Kibana &kibana, const Json &configured, const Json &values)
{
    createdConfiguration(kibana, newConfigurationWith("customFields", configured));
    return createdCase(kibana, newCaseWith("customFields", values));
}

const Json threeFields = Json::array({configuredField("text_1", "text", false),
    configuredField("toggle_1", "toggle", true, false), configuredField("number_1", "number", false, 123)});

KibanaAnswer refusedCreate(Kibana &kibana, const Json &configured, const Json &values)
{
    createdConfiguration(kibana, newConfigurationWith("customFields", configured));
    return kibana.post("/api/cases", newCaseWith("customFields", values)).is(400);
}

Expectations creation()
{
    return {
        {create, "custom fields of all types are kept", postSource,
            [](Kibana &kibana) {
                const Json values = Json::array({customField("text_1", "text", "a text"),
                    customField("toggle_1", "toggle", true), customField("number_1", "number", 123456)});
                kibana.inSpace("").post("/api/cases/configure", newConfigurationWith("customFields", threeFields));
                kibana.post("/api/cases", newCaseWith("customFields", values)).is(200).has("/customFields", values);
            }},
        {create, "missing custom fields follow with their default, or null", postSource,
            [](Kibana &kibana) {
                createdConfiguration(kibana, newConfigurationWith("customFields", threeFields));
                kibana
                    .post("/api/cases",
                        newCaseWith("customFields", Json::array({customField("toggle_1", "toggle", true)})))
                    .is(200)
                    .has("/customFields",
                        Json::array({customField("toggle_1", "toggle", true), customField("text_1", "text", nullptr),
                            customField("number_1", "number", 123)}));
            }},
        {create, "without custom fields a case gets all of the configuration", postSource,
            [](Kibana &kibana) {
                createdConfiguration(kibana, newConfigurationWith("customFields", threeFields));
                kibana.post("/api/cases", newCase()).is(200).lists("/customFields", "value", {nullptr, false, 123});
            }},
        {create, "fields of another owner's configuration are not filled in", "cases/server/client/cases/create.ts",
            [](Kibana &kibana) {
                createdConfiguration(kibana, newConfigurationWith("customFields", threeFields));
                kibana.post("/api/cases", newCase("cases")).is(200).has("/customFields", Json::array());
            }},
        {create, "custom fields without any configuration are refused", createTests,
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCaseWith("customFields", Json::array({customField("x", "text", "a")})))
                    .is(400)
                    .says("No custom fields configured.");
            }},
        {create, "a custom field that occurs twice is refused before all else", createTests,
            [](Kibana &kibana) {
                kibana
                    .post("/api/cases",
                        newCaseWith("customFields",
                            Json::array({customField("twice", "text", "a"), customField("twice", "toggle", true)})))
                    .is(400)
                    .says("Invalid duplicated customFields keys in request: twice");
            }},
        {create, "a key that is not configured is named", createTests,
            [](Kibana &kibana) {
                refusedCreate(kibana, threeFields, Json::array({customField("missing_key", "text", nullptr)}))
                    .says("Invalid custom field keys: missing_key");
            }},
        {create, "several keys that are not configured are joined by commas", createTests,
            [](Kibana &kibana) {
                refusedCreate(kibana, threeFields,
                    Json::array({customField("one", "text", nullptr), customField("two", "text", nullptr)}))
                    .says("Invalid custom field keys: one,two");
            }},
        {create, "a required field without a default has to be there", createTests,
            [](Kibana &kibana) {
                createdConfiguration(kibana,
                    newConfigurationWith("customFields",
                        Json::array({configuredField("a", "text", true), configuredField("b", "toggle", true)})));
                kibana.post("/api/cases", newCase())
                    .is(400)
                    .says("Missing required custom fields without default value configured: \"Label of a\", \"Label of "
                          "b\"");
            }},
        {create, "a required field may be left out if it has a default", createTests,
            [](Kibana &kibana) {
                createdConfiguration(kibana,
                    newConfigurationWith(
                        "customFields", Json::array({configuredField("a", "text", true, "the default")})));
                kibana.post("/api/cases", newCase()).is(200).lists("/customFields", "value", {"the default"});
            }},
        {create, "a required field cannot be null, although it has a default", createTests,
            [](Kibana &kibana) {
                refusedCreate(kibana,
                    Json::array({configuredField("a", "text", true, "x"), configuredField("b", "toggle", true, false)}),
                    Json::array({customField("a", "text", nullptr), customField("b", "toggle", nullptr)}))
                    .says("Invalid value \"null\" supplied for the following required custom fields: \"Label of a\", "
                          "\"Label of b\"");
            }},
        {create, "fields of the wrong type are named by their label", createTests,
            [](Kibana &kibana) {
                refusedCreate(kibana, threeFields,
                    Json::array({customField("text_1", "toggle", true), customField("toggle_1", "text", "foobar")}))
                    .says("The following custom fields have the wrong type in the request: \"Label of text_1\", "
                          "\"Label of toggle_1\"");
            }},
        {create, "eleven custom fields are too many", createTests,
            [](Kibana &kibana) {
                kibana
                    .post(
                        "/api/cases", newCaseWith("customFields", std::vector<Json>(11, customField("a", "text", "b"))))
                    .is(400)
                    .says("The length of the field customFields is too long. Array must be of length <= 10.");
            }},
        {create, "a text of 161 characters is too long for a custom field", "cases/common/types/api/custom_field",
            [](Kibana &kibana) {
                kibana
                    .post("/api/cases",
                        newCaseWith("customFields", Json::array({customField("a", "text", letters(161))})))
                    .is(400)
                    .mentions("The length of the value is too long. The maximum length is 160.");
            }},
        {create, "an empty text is refused for a custom field", "cases/common/types/api/custom_field",
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCaseWith("customFields", Json::array({customField("a", "text", "")})))
                    .is(400)
                    .mentions("The value field cannot be an empty string.");
            }},
        {create, "a number beyond the safe integers is refused", "cases/common/types/api/custom_field",
            [](Kibana &kibana) {
                for (const Json &number : {Json(9007199254740992), Json(1.5)})
                    kibana
                        .post("/api/cases",
                            newCaseWith("customFields", Json::array({customField("a", "number", number)})))
                        .is(400)
                        .mentions("The value field should be an integer between -(2^53 - 1) and 2^53 - 1, inclusive.");
            }},
        {create, "a toggle that is a text is refused with its path", "cases/common/types/domain/custom_field",
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCaseWith("customFields", Json::array({customField("a", "toggle", "yes")})))
                    .is(400)
                    .says("Invalid value \"yes\" supplied to \"customFields,value\"");
            }},
    };
}

Expectations changes()
{
    return {
        {patch, "custom fields are set", patchSource,
            [](Kibana &kibana) {
                const Json made =
                    caseWithFields(kibana, threeFields, Json::array({customField("toggle_1", "toggle", true)}));
                const Json values = Json::array({customField("text_1", "text", "a text"),
                    customField("toggle_1", "toggle", true), customField("number_1", "number", 2)});
                triedChange(kibana, made, {{"customFields", values}}).is(200).has("/0/customFields", values);
            }},
        {patch, "custom fields that are left out follow with default or null", patchSource,
            [](Kibana &kibana) {
                const Json made = caseWithFields(kibana, threeFields,
                    Json::array({customField("text_1", "text", "hello"), customField("toggle_1", "toggle", true),
                        customField("number_1", "number", 6)}));
                triedChange(kibana, made, {{"customFields", Json::array({customField("toggle_1", "toggle", false)})}})
                    .is(200)
                    .has("/0/customFields",
                        Json::array({customField("toggle_1", "toggle", false), customField("text_1", "text", nullptr),
                            customField("number_1", "number", 123)}));
            }},
        {patch, "an empty list gives every field its default", patchSource,
            [](Kibana &kibana) {
                const Json made = caseWithFields(kibana,
                    Json::array({configuredField("a", "text", true, "default"),
                        configuredField("b", "toggle", true, false), configuredField("c", "number", true, 3)}),
                    Json::array({customField("a", "text", "hello"), customField("b", "toggle", true),
                        customField("c", "number", 4)}));
                triedChange(kibana, made, {{"customFields", Json::array()}})
                    .is(200)
                    .lists("/0/customFields", "value", {"default", false, 3});
            }},
        {patch, "a required field without a default cannot be left out", patchSource,
            [](Kibana &kibana) {
                const Json made = caseWithFields(kibana, Json::array({configuredField("a", "text", true)}),
                    Json::array({customField("a", "text", "hello")}));
                triedChange(kibana, made, {{"customFields", Json::array()}})
                    .is(400)
                    .says("Missing required custom fields without default value configured: \"Label of a\"");
            }},
        {patch, "a required field cannot become null", patchSource,
            [](Kibana &kibana) {
                const Json made = caseWithFields(kibana, Json::array({configuredField("a", "text", true, "d")}),
                    Json::array({customField("a", "text", "hello")}));
                triedChange(kibana, made, {{"customFields", Json::array({customField("a", "text", nullptr)})}})
                    .is(400)
                    .says("Invalid value \"null\" supplied for the following required custom fields: \"Label of a\"");
            }},
        {patch, "a custom field key that occurs twice is refused", patchSource,
            [](Kibana &kibana) {
                triedChange(kibana, createdCase(kibana),
                    {{"customFields", Json::array({customField("t", "text", "a"), customField("t", "text", "a")})}})
                    .is(400)
                    .says("Invalid duplicated customFields keys in request: t");
            }},
        {patch, "a custom field key that is not configured is refused", patchSource,
            [](Kibana &kibana) {
                const Json made = caseWithFields(kibana, threeFields, Json::array());
                triedChange(kibana, made, {{"customFields", Json::array({customField("nobody", "text", "a")})}})
                    .is(400)
                    .says("Invalid custom field keys: nobody");
            }},
        {patch, "a custom field of the wrong type is refused", patchSource,
            [](Kibana &kibana) {
                const Json made = caseWithFields(kibana, threeFields, Json::array());
                triedChange(kibana, made, {{"customFields", Json::array({customField("text_1", "toggle", false)})}})
                    .is(400)
                    .says("The following custom fields have the wrong type in the request: \"Label of text_1\"");
            }},
        {patch, "the same custom fields are no change", "cases/server/client/utils.ts",
            [](Kibana &kibana) {
                const Json values = Json::array({customField("text_1", "text", "a")});
                const Json made =
                    caseWithFields(kibana, Json::array({configuredField("text_1", "text", false)}), values);
                triedChange(kibana, made, {{"customFields", values}}).is(406);
            }},
    };
}

Expectations replacements()
{
    const auto path = [](const Json &theCase, std::string_view field) {
        return "/internal/cases/" + idOf(theCase) + "/custom_fields/" + std::string(field);
    };
    return {
        {replace, "a text is replaced, and the field is answered", replaceSource,
            [path](Kibana &kibana) {
                const Json made = caseWithFields(kibana, threeFields, Json::array());
                kibana.put(path(made, "text_1"), {{"value", "updated"}, {"caseVersion", made["version"]}})
                    .is(200)
                    .has("", customField("text_1", "text", "updated"));
                kibana.get(pathOf(made)).is(200).has("/customFields/0", customField("text_1", "text", "updated"));
            }},
        {replace, "a toggle is replaced", replaceSource,
            [path](Kibana &kibana) {
                const Json made = caseWithFields(kibana, threeFields, Json::array());
                kibana.put(path(made, "toggle_1"), {{"value", true}, {"caseVersion", made["version"]}})
                    .is(200)
                    .has("/value", true);
            }},
        {replace, "an optional field can become null", replaceSource,
            [path](Kibana &kibana) {
                const Json made = caseWithFields(kibana, threeFields, Json::array());
                kibana.put(path(made, "text_1"), {{"value", nullptr}, {"caseVersion", made["version"]}}).is(200);
            }},
        {replace, "a field that is not configured is refused", replaceSource,
            [path](Kibana &kibana) {
                const Json made = caseWithFields(kibana, threeFields, Json::array());
                kibana.put(path(made, "random_key"), {{"value", "x"}, {"caseVersion", made["version"]}})
                    .is(400)
                    .says("cannot find custom field");
            }},
        {replace, "a required field cannot become null", replaceSource,
            [path](Kibana &kibana) {
                const Json made = caseWithFields(kibana, threeFields, Json::array());
                kibana.put(path(made, "toggle_1"), {{"value", nullptr}, {"caseVersion", made["version"]}})
                    .is(400)
                    .says("Custom field value cannot be null or undefined.");
            }},
        {replace, "a value of the wrong type is refused", replaceSource,
            [path](Kibana &kibana) {
                const Json made = caseWithFields(kibana, threeFields, Json::array());
                kibana.put(path(made, "text_1"), {{"value", true}, {"caseVersion", made["version"]}}).is(400);
            }},
        {replace, "accounts that may not write are refused", replaceSource,
            [path](Kibana &kibana) {
                const Json made = caseWithFields(kibana, threeFields, Json::array());
                for (const std::string_view account : readers)
                    kibana.as(account)
                        .put(path(made, "text_1"), {{"value", "x"}, {"caseVersion", made["version"]}})
                        .is(403);
            }},
    };
}

}

Expectations caseFieldExpectations()
{
    Expectations rows;
    for (Expectations part : {creation(), changes(), replacements()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
