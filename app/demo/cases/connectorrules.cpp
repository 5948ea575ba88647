// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/connectorrules.h"

namespace reeve::demo {

namespace {

Schema textOrNull()
{
    return orNull(textSchema());
}

// Kibana: cases common/types/domain/connector, in its order.
Schema typeSchema(std::string_view type, Schema fields)
{
    return allOf({strictSchema({{"type", literalSchema(type)}, {"fields", std::move(fields)}}),
        strictSchema({{"name", textSchema()}})});
}

Schema jiraFields()
{
    return strictSchema({{"issueType", textOrNull()}, {"priority", textOrNull()}, {"parent", textOrNull()}});
}

Schema resilientFields()
{
    return strictSchema({{"incidentTypes", orNull(listSchema(textSchema()))}, {"severityCode", textOrNull()}});
}

Schema serviceNowFields()
{
    return allOf({strictSchema({{"impact", textOrNull()}, {"severity", textOrNull()}, {"urgency", textOrNull()},
                      {"category", textOrNull()}, {"subcategory", textOrNull()}}),
        partialSchema({{"additionalFields", textOrNull()}})});
}

Schema serviceNowSecurityFields()
{
    const auto flagOrNull = [] { return orNull(flagSchema()); };
    return allOf({strictSchema({{"category", textOrNull()}, {"destIp", flagOrNull()}, {"malwareHash", flagOrNull()},
                      {"malwareUrl", flagOrNull()}, {"priority", textOrNull()}, {"sourceIp", flagOrNull()},
                      {"subcategory", textOrNull()}}),
        partialSchema({{"additionalFields", textOrNull()}})});
}

Json mapping(std::string_view source, std::string_view target)
{
    return {{"action_type", source == "comments" ? "append" : "overwrite"}, {"source", source}, {"target", target}};
}

}

Schema connectorSchema()
{
    return allOf({strictSchema({{"id", textSchema()}}),
        anyOf({typeSchema(".cases-webhook", nullSchema()), typeSchema(".jira", orNull(jiraFields())),
            typeSchema(".none", nullSchema()), typeSchema(".resilient", orNull(resilientFields())),
            typeSchema(".servicenow", orNull(serviceNowFields())),
            typeSchema(".servicenow-sir", orNull(serviceNowSecurityFields())),
            typeSchema(".swimlane", orNull(strictSchema({{"caseId", textOrNull()}}))),
            typeSchema(".thehive", orNull(strictSchema({{"tlp", orNull(numberSchema())}})))})});
}

Json noConnector()
{
    return {{"id", "none"}, {"name", "none"}, {"type", ".none"}, {"fields", nullptr}};
}

Json mappingsOf(std::string_view connectorType)
{
    if (connectorType == ".jira")
        return Json::array({mapping("title", "summary"), mapping("description", "description"),
            mapping("tags", "labels"), mapping("comments", "comments")});
    if (connectorType == ".resilient")
        return Json::array(
            {mapping("title", "name"), mapping("description", "description"), mapping("comments", "comments")});
    if (connectorType == ".servicenow" || connectorType == ".servicenow-sir")
        return Json::array({mapping("title", "short_description"), mapping("description", "description"),
            mapping("comments", "work_notes")});
    return Json::array(); // those of the other types are not in Kibana's tests
}

}
