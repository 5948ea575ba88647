// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/base/exampleconnectors.h"

namespace reeve::demo {

std::vector<ExampleConnector> caseConnectors()
{
    return {
        {"demo-jira", ".jira", "Jira", {{"apiUrl", "https://jira.example.com"}, {"projectKey", "SEC"}}},
        {"demo-resilient", ".resilient", "IBM Resilient",
            {{"apiUrl", "https://resilient.example.com"}, {"orgId", "201"}}},
        {"demo-servicenow", ".servicenow", "ServiceNow ITSM",
            {{"apiUrl", "https://itsm.example.com"}, {"usesTableApi", false}}},
        {"demo-servicenow-sir", ".servicenow-sir", "ServiceNow SecOps",
            {{"apiUrl", "https://secops.example.com"}, {"usesTableApi", false}}, true},
        {"demo-swimlane", ".swimlane", "Swimlane",
            {{"apiUrl", "https://swimlane.example.com"}, {"appId", "123456asdf"}, {"connectorType", "cases"},
                {"mappings", Json::object()}}},
        {"demo-webhook", ".cases-webhook", "Webhook",
            {{"createIncidentUrl", "https://hooks.example.com/case"}, {"hasAuth", true}}},
    };
}

}
