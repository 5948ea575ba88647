// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/actionrules.h"

#include <algorithm>
#include <cctype>

namespace reeve::demo {

namespace {

using namespace body;

bool isBlank(const Json &text)
{
    return std::ranges::all_of(text.get<std::string>(), [](unsigned char c) { return std::isspace(c); });
}

// A list of ids; name: the field's, for the message about blank ones.
Rule ids(std::string_view name)
{
    return list(boundedText(1, SIZE_MAX), 1, SIZE_MAX, [name = std::string(name)](const Json &list) {
        return std::ranges::any_of(list, isBlank) ? name + " cannot contain empty strings" : std::string();
    });
}

Rule filled(std::string_view name)
{
    return [rule = boundedText(1, 8192), name = std::string(name)](
               std::optional<Json> &value, const Path &path) -> std::optional<Problem> {
        if (auto problem = rule(value, path))
            return problem;
        if (isBlank(*value))
            return Problem{path, name + " cannot be an empty string"};
        return {};
    };
}

Rule parametersOf(std::string_view command)
{
    if (command == "kill_process" || command == "suspend_process")
        return oneOf({object({{"pid", number(1)}}), object({{"entity_id", boundedText(1, SIZE_MAX)}})});
    if (command == "get_file" || command == "scan")
        return object({{"path", boundedText(1, SIZE_MAX)}});
    if (command == "execute")
        return object({{"command", filled("command")}, {"timeout", maybe(number(1))}});
    if (command == "upload")
        return object({{"overwrite", orElse(flag(), false)}});
    return maybe(object({}));
}

}

Rule actionRule(std::string_view command)
{
    return object({{"endpoint_ids", ids("endpoint_ids")}, {"alert_ids", maybe(ids("alert_ids"))},
        {"case_ids", maybe(ids("case_ids"))}, {"comment", maybe(text())}, {"parameters", parametersOf(command)},
        {"agent_type",
            orElse(choice({"endpoint", "sentinel_one", "crowdstrike", "microsoft_defender_endpoint"}), "endpoint")}});
}

}
