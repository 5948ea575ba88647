// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/rules.h"

#include <algorithm>

namespace reeve::demo {

namespace {

const Json *withKey(const Json &fields, const Json &key)
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Json &field) { return field["key"] == key; });
    return found == fields.end() ? nullptr : &*found;
}

void append(std::string &list, const std::string &item)
{
    list += (list.empty() ? "" : ", ") + item;
}

std::string quoted(const Json &text)
{
    return '"' + text.get<std::string>() + '"';
}

std::string wrongKeys(const Json &requested, const Json &configured)
{
    std::string twice;
    std::string unknown;
    for (const Json &field : requested) {
        const auto same = [&](const Json &other) { return other["key"] == field["key"]; };
        const auto key = field["key"].get<std::string>();
        if (std::count_if(requested.begin(), requested.end(), same) > 1 && twice.find(key) == std::string::npos)
            append(twice, key);
        if (!withKey(configured, field["key"]))
            append(unknown, key);
    }
    if (!twice.empty())
        return "Invalid duplicated customFields keys in request: " + twice;
    if (!unknown.empty())
        return configured.empty() ? "No custom fields configured." : "Invalid custom field keys: " + unknown;
    return {};
}

bool isMissing(const Json &configuredField, const Json *requested)
{
    if (!configuredField.value("required", false))
        return false;
    if (requested)
        return (*requested)["value"].is_null();
    return !configuredField.contains("defaultValue");
}

}

std::string problemWithCustomFields(const Json &requested, const Json &configured)
{
    if (auto problem = wrongKeys(requested, configured); !problem.empty())
        return problem;
    std::string wrongType;
    std::string missing;
    for (const Json &field : configured) {
        const Json *given = withKey(requested, field["key"]);
        if (given && (*given)["type"] != field["type"])
            append(wrongType, quoted(field["label"]));
        if (isMissing(field, given))
            append(missing, quoted(field["label"]));
    }
    if (!wrongType.empty())
        return "The following custom fields have the wrong type in the request: " + wrongType;
    if (!missing.empty())
        return "Missing required custom fields without default value configured: " + missing;
    return {};
}

Json completeCustomFields(const Json &requested, const Json &configured)
{
    Json result = requested;
    for (const Json &field : configured) {
        if (!withKey(requested, field["key"]))
            result.push_back({{"key", field["key"]}, {"type", field["type"]},
                {"value", field.contains("defaultValue") ? field["defaultValue"] : Json()}});
    }
    return result;
}

}
