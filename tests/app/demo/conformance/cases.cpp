// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"

namespace reeve::demo {

Json newCase(std::string_view owner)
{
    return {{"title", "Brute force on a host"}, {"description", "Many failed logins"},
        {"tags", Json::array({"defacement"})},
        {"connector", {{"id", "none"}, {"name", "none"}, {"type", ".none"}, {"fields", nullptr}}},
        {"settings", {{"syncAlerts", true}}}, {"owner", owner}, {"severity", "low"}, {"assignees", Json::array()}};
}

Json newCaseWith(std::string_view member, const Json &value)
{
    Json body = newCase();
    body[std::string(member)] = value;
    return body;
}

Json newCaseWithout(std::string_view member)
{
    Json body = newCase();
    body.erase(std::string(member));
    return body;
}

Json createdCase(Kibana &kibana, const Json &body)
{
    return kibana.post("/api/cases", body).is(200).json();
}

}
