// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/api/connectortypes.h"

#include <algorithm>

namespace reeve::demo {

namespace {

constexpr std::string_view everywhere = "alerting uptime siem";

constexpr ConnectorType types[] = {
    {".email", "Email", "gold", everywhere, "from", "", "subject message"},
    {".index", "Index", "basic", everywhere, "index", "", "documents"},
    {".pagerduty", "PagerDuty", "gold", everywhere, "", "routingKey", "eventAction"},
    {".server-log", "Server log", "basic", "alerting uptime", "", "", "message"},
    {".slack", "Slack", "gold", everywhere, "", "webhookUrl", "message"},
    {".slack_api", "Slack API", "gold", everywhere, "", "token", "subAction subActionParams"},
    {".webhook", "Webhook", "gold", everywhere, "url", "", ""},
    {".cases-webhook", "Webhook - Case Management", "gold", "alerting uptime siem cases", "createIncidentUrl", "",
        "subAction subActionParams"},
    {".jira", "Jira", "gold", "alerting uptime siem cases", "apiUrl projectKey", "email apiToken",
        "subAction subActionParams"},
    {".resilient", "IBM Resilient", "platinum", "alerting uptime siem cases", "apiUrl orgId", "apiKeyId apiKeySecret",
        "subAction subActionParams"},
    {".servicenow", "ServiceNow ITSM", "platinum", "alerting uptime siem cases", "apiUrl", "",
        "subAction subActionParams"},
    {".servicenow-sir", "ServiceNow SecOps", "platinum", "alerting uptime siem cases", "apiUrl", "",
        "subAction subActionParams"},
    {".swimlane", "Swimlane", "gold", "alerting siem cases", "apiUrl appId", "apiToken", "subAction subActionParams"},
    {".opsgenie", "Opsgenie", "platinum", everywhere, "apiUrl", "apiKey", "subAction subActionParams"},
    {".teams", "Microsoft Teams", "gold", everywhere, "", "webhookUrl", "message"},
    {".gen-ai", "OpenAI", "enterprise", "generativeAIForSecurity generativeAIForObservability", "apiProvider apiUrl",
        "apiKey", "subAction subActionParams"},
    {".bedrock", "Amazon Bedrock", "enterprise", "generativeAIForSecurity generativeAIForObservability", "apiUrl",
        "accessKey secret", "subAction subActionParams"},
};

}

std::span<const ConnectorType> connectorTypes()
{
    return types;
}

const ConnectorType *connectorType(std::string_view id)
{
    const auto found = std::ranges::find(types, id, &ConnectorType::id);
    return found == std::end(types) ? nullptr : found;
}

std::string problemWithMembers(std::string_view required, const Json &object, std::string_view what)
{
    while (!required.empty()) {
        const auto name = required.substr(0, required.find(' '));
        required.remove_prefix(std::min(name.size() + 1, required.size()));
        if (object.contains(std::string(name)))
            continue;
        const bool list = name == "documents";
        const bool params = name == "subActionParams";
        const std::string expected = list ? "expected value of type [array] but got [undefined]"
            : params                      ? "expected a plain object value, but found [undefined] instead."
                                          : "expected value of type [string] but got [undefined]";
        const std::string subject = what == "params" ? "action params" : "action type " + std::string(what);
        return "error validating " + subject + ": [" + std::string(name) + "]: " + expected;
    }
    return {};
}

}
