// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/configurerules.h"

#include <algorithm>
#include <cctype>

#include "app/demo/cases/connectorrules.h"
#include "app/demo/cases/rules.h"

namespace reeve::demo {

namespace {

// Kibana: x-pack cases common/constants
constexpr size_t longestKey = 36;
constexpr size_t longestLabel = 50;
constexpr size_t longestTemplateDescription = 1000;
constexpr size_t longestTemplateTag = 50;
constexpr size_t mostOfEach = 10; // custom fields, templates, tags of a template, observable types

Schema fieldSchema(std::string_view type)
{
    return allOf({strictSchema({{"type", literalSchema(type)}}),
        strictSchema({{"key", keyText(longestKey)}, {"label", limitedText("label", 1, longestLabel)},
            {"required", flagSchema()}}),
        partialSchema({{"defaultValue", customFieldValueSchema(type, "defaultValue")}})});
}

Schema templateSchema()
{
    return allOf({strictSchema({{"key", keyText(longestKey)}, {"name", limitedText("name", 1, longestLabel)},
                      {"caseFields", anyOf({nullSchema(), caseFieldsSchema()})}}),
        partialSchema({{"description", limitedText("description", 0, longestTemplateDescription)},
            {"tags",
                limitedList(
                    limitedText("template's tag", 1, longestTemplateTag), "template's tags", 0, mostOfEach)}})});
}

Schema observableTypeSchema()
{
    return strictSchema({{"key", keyText(longestKey)}, {"label", limitedText("label", 1, longestLabel)}});
}

Schema optionalPart()
{
    return partialSchema({{"customFields",
                              limitedList(anyOf({fieldSchema("text"), fieldSchema("toggle"), fieldSchema("number")}),
                                  "customFields", 0, mostOfEach)},
        {"templates", limitedList(templateSchema(), "templates", 0, mostOfEach)},
        {"observableTypes", limitedList(observableTypeSchema(), "observableTypes", 0, mostOfEach)}});
}

Schema closureSchema()
{
    return choiceSchema({"close-by-user", "close-by-pushing"});
}

const Json *withKey(const Json &list, const Json &key)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const Json &one) { return one["key"] == key; });
    return found == list.end() ? nullptr : &*found;
}

Json fieldsOf(const Json &caseTemplate)
{
    const Json &fields = caseTemplate["caseFields"];
    return fields.is_object() ? fields.value("customFields", Json::array()) : Json::array();
}

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

// A template gets this value for a custom field of the configuration. Kibana: the default of the field, else that of its
// type (getDefaultValue()).
Json presetOf(const Json &field)
{
    if (field.contains("defaultValue") && !field["defaultValue"].is_null())
        return field["defaultValue"];
    return field["type"] == "toggle" ? Json(false) : Json();
}

}

Checked checkConfiguration(const Json &body, bool isUpdate)
{
    static const Schema created = allOf(
        {strictSchema({{"connector", connectorSchema()}, {"closure_type", closureSchema()}, {"owner", textSchema()}}),
            optionalPart()});
    static const Schema updated =
        allOf({partialSchema({{"closure_type", closureSchema()}, {"connector", connectorSchema()}}), optionalPart(),
            strictSchema({{"version", textSchema()}})});
    return checked(isUpdate ? updated : created, body);
}

std::string problemWithChangedTypes(const Json &requested, const Json &configured)
{
    std::string changed;
    for (const Json &field : requested) {
        const Json *before = withKey(configured, field["key"]);
        if (before && (*before)["type"] != field["type"])
            changed += (changed.empty() ? "\"" : ", \"") + field["label"].get<std::string>() + '"';
    }
    return changed.empty() ? changed : "Invalid custom field types in request for the following labels: " + changed;
}

std::string problemWithTemplates(const Json &templates, const Json &customFields)
{
    if (auto problem = problemWithRepeatedKeys(templates, "templates"); !problem.empty())
        return problem;
    for (size_t i = 0; i < templates.size(); ++i) {
        const Json fields = fieldsOf(templates[i]);
        if (fields.empty() && !customFields.empty())
            return "No custom fields added to template.";
        const std::string name = "templates[" + std::to_string(i) + "]'s customFields";
        for (auto problem : {problemWithRepeatedKeys(fields, name), problemWithUnknownFields(fields, customFields),
                 problemWithFieldTypes(fields, customFields)}) {
            if (!problem.empty())
                return problem;
        }
    }
    return {};
}

std::string problemWithObservableTypes(const Json &types)
{
    // Kibana: OBSERVABLE_TYPES_BUILTIN
    std::vector<std::string> labels{"ipv4", "ipv6", "url", "host name", "file hash", "file path", "email", "domain"};
    std::vector<std::string> keys{"observable-type-ipv4", "observable-type-ipv6", "observable-type-url",
        "observable-type-hostname", "observable-type-file-hash", "observable-type-file-path", "observable-type-email",
        "observable-type-domain"};
    std::vector<std::string> twice;
    const auto known = [](std::vector<std::string> &list, const std::string &text) {
        const bool found = std::find(list.begin(), list.end(), text) != list.end();
        list.push_back(text);
        return found;
    };
    for (const Json &type : types) {
        const auto label = lowered(type["label"].get<std::string>());
        const bool sameKey = known(keys, lowered(type["key"].get<std::string>()));
        if ((known(labels, label) || sameKey) && std::find(twice.begin(), twice.end(), label) == twice.end())
            twice.push_back(label);
    }
    std::string list;
    for (const std::string &label : twice)
        list += (list.empty() ? "" : ",") + label;
    return list.empty() ? list : "Invalid duplicated observable types in request: " + list;
}

Json completeTemplates(Json templates, const Json &customFields)
{
    for (Json &one : templates) {
        Json kept = Json::array();
        for (const Json &field : fieldsOf(one)) {
            if (withKey(customFields, field["key"]))
                kept.push_back(field);
        }
        for (const Json &field : customFields) {
            if (!withKey(kept, field["key"]))
                kept.push_back({{"key", field["key"]}, {"type", field["type"]}, {"value", presetOf(field)}});
        }
        if (!one["caseFields"].is_object())
            one["caseFields"] = Json::object();
        one["caseFields"]["customFields"] = std::move(kept);
    }
    return templates;
}

}
