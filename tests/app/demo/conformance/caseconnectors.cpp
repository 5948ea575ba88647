// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// Connectors of new cases.
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "POST /api/cases";
constexpr std::string_view source = "common/cases/post_case.ts";
constexpr std::string_view types = "cases/common/types/api/case/v1.ts";
constexpr std::string_view connectorTypes = "cases/common/types/domain/connector/v1.ts";

Json connector(std::string_view type, const Json &fields)
{
    return {{"id", "c-1"}, {"name", "C"}, {"type", type}, {"fields", fields}};
}

Expectations connectors()
{
    return {
        {route, "a connector of an unknown type is refused as a whole", source,
            refusesCaseWith("connector", connector(".not-exists", nullptr),
                invalid(R"({"id":"c-1","name":"C","type":".not-exists","fields":null})", "connector"))},
        {route, "fields of another system are refused", source,
            [](Kibana &kibana) {
                kibana.post("/api/cases", newCaseWith("connector", connector(".jira", {{"unsupported", "value"}})))
                    .is(400);
            }},
        {route, "missing fields of Jira are named one by one", connectorTypes,
            refusesCaseWith("connector", connector(".jira", {{"unsupported", "value"}}),
                invalid("undefined", "connector,fields,issueType") + ","
                    + invalid("undefined", "connector,fields,priority") + ","
                    + invalid("undefined", "connector,fields,parent") + ","
                    + invalid(R"({"unsupported":"value"})", "connector,fields"))},
        {route, "an unknown field beside those of Jira is named", connectorTypes,
            refusesCaseWith("connector",
                connector(
                    ".jira", {{"issueType", nullptr}, {"priority", nullptr}, {"parent", nullptr}, {"colour", "red"}}),
                "invalid keys \"colour\"")},
        {route, "a connector without fields lacks them", connectorTypes,
            [](Kibana &kibana) {
                Json one = connector(".none", nullptr);
                one.erase("fields");
                kibana.post("/api/cases", newCaseWith("connector", one))
                    .is(400)
                    .says(invalid("undefined", "connector,fields"));
            }},
        {route, "a connector without an id lacks it", connectorTypes,
            [](Kibana &kibana) {
                Json one = connector(".none", nullptr);
                one.erase("id");
                kibana.post("/api/cases", newCaseWith("connector", one))
                    .is(400)
                    .says(invalid("undefined", "connector,id"));
            }},
        {route, "no connector has no fields", connectorTypes,
            refusesCaseWith("connector", connector(".none", Json::object()), invalid("{}", "connector,fields"))},
        {route, "Jira without fields is accepted", connectorTypes,
            acceptsCaseWith("connector", connector(".jira", nullptr))},
        {route, "Jira with all fields is accepted", source, acceptsCaseWith("connector", jiraConnector())},
        {route, "Resilient has incident types", connectorTypes,
            acceptsCaseWith(
                "connector", connector(".resilient", {{"incidentTypes", Json::array({"12"})}, {"severityCode", "4"}}))},
        {route, "ServiceNow ITSM has five fields", connectorTypes,
            acceptsCaseWith("connector",
                connector(".servicenow",
                    {{"impact", "2"}, {"severity", "2"}, {"urgency", "2"}, {"category", "software"},
                        {"subcategory", nullptr}}))},
        {route, "ServiceNow SecOps has flags", connectorTypes,
            acceptsCaseWith("connector",
                connector(".servicenow-sir",
                    {{"category", "a"}, {"destIp", true}, {"malwareHash", false}, {"malwareUrl", nullptr},
                        {"priority", "1"}, {"sourceIp", true}, {"subcategory", "b"}}))},
        {route, "a flag of ServiceNow SecOps that is a text is refused", connectorTypes,
            [](Kibana &kibana) {
                kibana
                    .post("/api/cases",
                        newCaseWith("connector",
                            connector(".servicenow-sir",
                                {{"category", "a"}, {"destIp", "yes"}, {"malwareHash", false}, {"malwareUrl", nullptr},
                                    {"priority", "1"}, {"sourceIp", true}, {"subcategory", "b"}})))
                    .is(400)
                    .mentions(invalid("yes", "connector,fields,destIp"));
            }},
        {route, "Swimlane has the id of a case", connectorTypes,
            acceptsCaseWith("connector", connector(".swimlane", {{"caseId", nullptr}}))},
        {route, "TheHive has a number", connectorTypes,
            acceptsCaseWith("connector", connector(".thehive", {{"tlp", 2}}))},
        {route, "a webhook has no fields", connectorTypes,
            acceptsCaseWith("connector", connector(".cases-webhook", nullptr))},
    };
}

}

Expectations caseConnectorExpectations()
{
    return connectors();
}

}
