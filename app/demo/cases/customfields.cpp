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

void append(std::string &list, const std::string &item, std::string_view separator)
{
    list += (list.empty() ? "" : std::string(separator)) + item;
}

std::string quoted(const Json &text)
{
    return '"' + text.get<std::string>() + '"';
}

bool hasDefault(const Json &configured)
{
    return configured.contains("defaultValue") && !configured["defaultValue"].is_null();
}

std::string problemWithRequiredFields(const Json &requested, const Json &configured)
{
    std::string missing;
    std::string empty;
    for (const Json &field : configured) {
        if (!field.value("required", false))
            continue;
        const Json *given = withKey(requested, field["key"]);
        if (!given && !hasDefault(field))
            append(missing, quoted(field["label"]), ", ");
        if (given && (*given)["value"].is_null())
            append(empty, quoted(field["label"]), ", ");
    }
    if (!missing.empty())
        return "Missing required custom fields without default value configured: " + missing;
    return empty.empty() ? empty : "Invalid value \"null\" supplied for the following required custom fields: " + empty;
}

}

std::string problemWithRepeatedKeys(const Json &requested, std::string_view name)
{
    std::string twice;
    for (auto it = requested.begin(); it != requested.end(); ++it) {
        const auto same = [&](const Json &other) { return other["key"] == (*it)["key"]; };
        if (std::count_if(requested.begin(), it, same) == 1)
            append(twice, (*it)["key"].get<std::string>(), ",");
    }
    return twice.empty() ? twice : "Invalid duplicated " + std::string(name) + " keys in request: " + twice;
}

std::string problemWithUnknownFields(const Json &requested, const Json &configured)
{
    if (requested.empty())
        return {};
    if (configured.is_null())
        return "No custom fields configured.";
    std::string unknown;
    for (const Json &field : requested) {
        if (!withKey(configured, field["key"]))
            append(unknown, field["key"].get<std::string>(), ",");
    }
    return unknown.empty() ? unknown : "Invalid custom field keys: " + unknown;
}

std::string problemWithFieldTypes(const Json &requested, const Json &configured)
{
    std::string wrong;
    for (const Json &field : configured) {
        const Json *given = withKey(requested, field["key"]);
        if (given && (*given)["type"] != field["type"])
            append(wrong, quoted(field["label"]), ", ");
    }
    return wrong.empty() ? wrong : "The following custom fields have the wrong type in the request: " + wrong;
}

std::string problemWithCustomFields(const Json &requested, const Json &configured)
{
    for (auto problem :
        {problemWithRepeatedKeys(requested, "customFields"), problemWithUnknownFields(requested, configured),
            problemWithRequiredFields(requested, configured), problemWithFieldTypes(requested, configured)}) {
        if (!problem.empty())
            return problem;
    }
    return {};
}

Json completeCustomFields(const Json &requested, const Json &configured)
{
    Json result = requested;
    for (const Json &field : configured) {
        if (!withKey(requested, field["key"]))
            result.push_back({{"key", field["key"]}, {"type", field["type"]},
                {"value", hasDefault(field) ? field["defaultValue"] : Json()}});
    }
    return result;
}

}
