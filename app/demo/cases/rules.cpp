// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/rules.h"

#include <algorithm>

#include "app/demo/cases/connectorrules.h"

namespace reeve::demo {

namespace {

// Kibana: x-pack cases common/constants
constexpr size_t longestTitle = 160;
constexpr size_t longestDescription = 30000;
constexpr size_t longestCategory = 50;
constexpr size_t longestTag = 256;
constexpr size_t mostTags = 200;
constexpr size_t mostAssignees = 10;
constexpr size_t mostCustomFields = 10;
constexpr size_t longestCustomFieldText = 160;
constexpr size_t mostCasesAtOnce = 100;

Schema descriptionSchema()
{
    return limitedText("description", 1, longestDescription);
}

Schema titleSchema()
{
    return limitedText("title", 1, longestTitle);
}

Schema tagsSchema()
{
    return limitedList(limitedText("tag", 1, longestTag), "tags", 0, mostTags);
}

Schema settingsSchema()
{
    return strictSchema({{"syncAlerts", flagSchema()}});
}

Schema assigneesSchema()
{
    return limitedList(strictSchema({{"uid", textSchema()}}), "assignees", 0, mostAssignees);
}

Schema categorySchema()
{
    return orNull(limitedText("category", 1, longestCategory));
}

Schema statusSchema()
{
    return choiceSchema({"open", "in-progress", "closed"});
}

Schema customFieldSchema(std::string_view type)
{
    return strictSchema(
        {{"key", textSchema()}, {"type", literalSchema(type)}, {"value", customFieldValueSchema(type, "value")}});
}

Schema customFieldsSchema()
{
    return limitedList(anyOf({customFieldSchema("text"), customFieldSchema("toggle"), customFieldSchema("number")}),
        "customFields", 0, mostCustomFields);
}

// Kibana: cases common/types/api/case, CasePostRequestRt; the order is that of the problems.
Schema newCaseSchema()
{
    return allOf({strictSchema({{"description", descriptionSchema()}, {"tags", tagsSchema()}, {"title", titleSchema()},
                      {"connector", connectorSchema()}, {"settings", settingsSchema()}, {"owner", textSchema()}}),
        partialSchema({{"assignees", assigneesSchema()}, {"severity", severitySchema()}, {"category", categorySchema()},
            {"customFields", customFieldsSchema()}})});
}

Schema casePatchSchema()
{
    const Schema item = allOf({caseFieldsSchema(), partialSchema({{"status", statusSchema()}, {"owner", textSchema()}}),
        strictSchema({{"id", textSchema()}, {"version", textSchema()}})});
    return strictSchema({{"cases", limitedList(item, "cases", 1, mostCasesAtOnce)}});
}

void trimMember(Json &in, const char *key)
{
    if (in.contains(key) && in[key].is_string())
        in[key] = trimmed(in[key].get<std::string>());
}

}

Schema severitySchema()
{
    return choiceSchema({"low", "medium", "high", "critical"});
}

// Kibana: CaseBaseOptionalFieldsRequestRt
Schema caseFieldsSchema()
{
    return partialSchema({{"description", descriptionSchema()}, {"tags", tagsSchema()}, {"title", titleSchema()},
        {"connector", connectorSchema()}, {"severity", severitySchema()}, {"assignees", assigneesSchema()},
        {"category", categorySchema()}, {"customFields", customFieldsSchema()}, {"settings", settingsSchema()}});
}

Schema customFieldValueSchema(std::string_view type, std::string_view name)
{
    if (type == "text")
        return orNull(limitedText(std::string(name), 1, longestCustomFieldText));
    return orNull(type == "toggle" ? flagSchema() : safeInteger(std::string(name)));
}

Checked checkNewCase(const Json &body)
{
    static const Schema schema = newCaseSchema();
    auto result = checked(schema, body);
    return result ? Checked(trimmedCase(*result)) : result;
}

Checked checkCasePatch(const Json &body)
{
    static const Schema schema = casePatchSchema();
    return checked(schema, body);
}

Json trimmedCase(Json body)
{
    for (const char *key : {"title", "description", "category"})
        trimMember(body, key);
    if (body.contains("tags")) {
        for (Json &tag : body["tags"])
            tag = trimmed(tag.get<std::string>());
    }
    return body;
}

Json withoutRepeatedAssignees(const Json &assignees)
{
    Json kept = Json::array();
    for (const Json &assignee : assignees) {
        if (assignee["uid"] != "" && std::find(kept.begin(), kept.end(), assignee) == kept.end())
            kept.push_back(assignee);
    }
    return kept;
}

}
