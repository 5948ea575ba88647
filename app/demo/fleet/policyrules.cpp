// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/policyrules.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>

namespace reeve::demo {

namespace {

using namespace body;

bool isBlank(const std::string &text)
{
    return std::ranges::all_of(text, [](unsigned char c) { return std::isspace(c); });
}

// Kibana: isValidNamespace(). A namespace is a part of the names of indices.
std::string problemWithNamespace(const std::string &name)
{
    if (isBlank(name))
        return "Namespace is required";
    if (std::ranges::any_of(name, [](unsigned char c) { return std::isupper(c); }))
        return "Namespace must be lowercase";
    if (name.find_first_of("*\\/?\"<>| \t\n,#:") != name.npos)
        return "Namespace contains invalid characters";
    return name.size() > 100 ? "Namespace cannot be more than 100 bytes" : std::string();
}

std::string problemWithOptionalNamespace(const Json &value)
{
    const auto name = value.get<std::string>();
    return isBlank(name) ? std::string() : problemWithNamespace(name);
}

Rule namespaceRule()
{
    return text([](const Json &value) {
        const auto name = value.get<std::string>();
        return name.empty() ? std::string("value has length [0] but it must have a minimum length of [1].")
                            : problemWithNamespace(name);
    });
}

Rule nameRule()
{
    return text([](const Json &value) -> std::string {
        const auto name = value.get<std::string>();
        if (name.empty())
            return "value has length [0] but it must have a minimum length of [1].";
        return isBlank(name) ? "Invalid empty string" : "";
    });
}

Rule secondsRule()
{
    return [rule = number(0)](std::optional<Json> &value, const Path &path) -> std::optional<Problem> {
        if (auto problem = rule(value, path))
            return problem;
        const double seconds = value->get<double>();
        if (std::floor(seconds) != seconds)
            return Problem{path, textOf(*value) + " is not a valid integer"};
        return {};
    };
}

std::string problemWithTags(const Json &tags)
{
    std::set<std::string> seen;
    std::string twice;
    std::string spaced;
    const auto add = [](std::string &list, const std::string &name) {
        list += (list.empty() ? "'" : ", '") + name + '\'';
    };
    for (const Json &tag : tags) {
        const auto name = tag["name"].get<std::string>();
        if (std::ranges::any_of(name, [](unsigned char c) { return std::isspace(c); }))
            add(spaced, name);
        if (!seen.insert(name).second)
            add(twice, name);
    }
    std::string problem;
    if (!twice.empty())
        problem = "Found duplicate tag names: [" + twice + "], duplicate tag names are not allowed.";
    if (!spaced.empty())
        problem += (problem.empty() ? "" : " ") + ("Found tag names with spaces: [" + spaced)
            + "], tag names with spaces are not allowed.";
    return problem;
}

std::string problemWithOverrides(const Json &overrides)
{
    for (const auto &[key, value] : overrides.items()) {
        if (key.starts_with("inputs"))
            return "inputs overrides is not allowed";
    }
    return {};
}

Rule overridesRule()
{
    return [rule = record(anything())](std::optional<Json> &value, const Path &path) -> std::optional<Problem> {
        if (auto problem = rule(value, path))
            return problem;
        if (const auto text = problemWithOverrides(*value); !text.empty())
            return Problem{path, text};
        return {};
    };
}

Rule variables()
{
    return record(object({{"type", maybe(text())}, {"value", maybe(anything())}, {"frozen", maybe(flag())}}));
}

Rule stream()
{
    return object({{"id", maybe(text())}, {"enabled", flag()}, {"keep_enabled", maybe(flag())},
        {"release", maybe(choice({"ga", "beta", "experimental"}))},
        {"data_stream",
            object({{"dataset", text()}, {"type", text()},
                {"elasticsearch",
                    maybe(object({{"privileges", maybe(object({{"indices", maybe(list(text()))}}))},
                        {"dynamic_dataset", maybe(flag())}, {"dynamic_namespace", maybe(flag())}}))}})},
        {"vars", maybe(variables())}, {"config", maybe(variables())}, {"compiled_stream", maybe(anything())}});
}

Rule inputList()
{
    return list(object({{"id", maybe(text())}, {"type", text()}, {"policy_template", maybe(text())},
        {"enabled", flag()}, {"keep_enabled", maybe(flag())}, {"vars", maybe(variables())},
        {"config", maybe(variables())}, {"streams", maybe(list(stream()))}}));
}

Rule packageRule()
{
    return object({{"name", text()}, {"title", maybe(text())}, {"version", text()},
        {"experimental_data_stream_features", maybe(list(anything()))}, {"requires_root", maybe(flag())}});
}

Rule simpleVariables()
{
    return record(nullable(oneOf(
        {flag(), text(), number(), list(text()), list(number()), object({{"id", text()}, {"isSecretRef", flag()}})})));
}

Members legacy(bool change)
{
    const auto required = [change](Rule rule) { return change ? maybe(std::move(rule)) : rule; };
    return {{"name", required(text())}, {"description", maybe(text())},
        {"namespace", maybe(text(problemWithOptionalNamespace))}, {"policy_id", orNull(text())},
        {"policy_ids", maybe(list(text()))}, {"output_id", orNull(text())}, {"enabled", maybe(flag())},
        {"is_managed", maybe(flag())}, {"package", maybe(packageRule())}, {"inputs", required(inputList())},
        {"vars", maybe(variables())}, {"overrides", orNull(object({{"inputs", maybe(record(anything()))}}))},
        {"supports_agentless", orNull(flag())}, {"additional_datastreams_permissions", orNull(list(text()))},
        {"spaceIds", maybe(list(text()))}, {"force", maybe(flag())}};
}

Rule simplified()
{
    const Rule streams = record(object({{"enabled", maybe(flag())}, {"vars", maybe(simpleVariables())}}));
    const Rule inputs =
        record(object({{"enabled", maybe(flag())}, {"vars", maybe(simpleVariables())}, {"streams", maybe(streams)}}));
    return object({{"id", maybe(text())}, {"name", text()}, {"description", maybe(text())},
        {"namespace", maybe(text())}, {"output_id", orNull(text())}, {"vars", maybe(simpleVariables())},
        {"inputs", maybe(inputs)}, {"supports_agentless", orNull(flag())},
        {"additional_datastreams_permissions", orNull(list(text()))}, {"policy_id", orNull(text())},
        {"policy_ids", maybe(list(text()))}, {"force", maybe(flag())}, {"package", packageRule()}});
}

}

Rule agentPolicyRule()
{
    return object({{"id", maybe(text())}, {"space_ids", maybe(list(text()))}, {"name", nameRule()},
        {"namespace", namespaceRule()}, {"description", maybe(text())}, {"is_managed", maybe(flag())},
        {"has_fleet_server", maybe(flag())}, {"is_default", maybe(flag())}, {"is_default_fleet_server", maybe(flag())},
        {"unenroll_timeout", maybe(secondsRule())}, {"inactivity_timeout", orElse(secondsRule(), 1209600)},
        {"monitoring_enabled", maybe(list(choice({"logs", "metrics", "traces"})))},
        {"keep_monitoring_alive", orNull(flag())}, {"data_output_id", orNull(text())},
        {"monitoring_output_id", orNull(text())}, {"download_source_id", orNull(text())},
        {"fleet_server_host_id", orNull(text())},
        {"agent_features", maybe(list(object({{"name", text()}, {"enabled", flag()}})))},
        {"is_protected", maybe(flag())}, {"overrides", orNull(overridesRule())},
        {"advanced_settings", maybe(record(anything()))}, {"supports_agentless", orNull(flag())},
        {"global_data_tags",
            maybe(
                list(object({{"name", text()}, {"value", oneOf({text(), number()})}}), 0, SIZE_MAX, problemWithTags))},
        {"agentless", maybe(record(anything()))}, {"monitoring_pprof_enabled", maybe(flag())},
        {"monitoring_http", maybe(record(anything()))}, {"monitoring_diagnostics", maybe(record(anything()))},
        {"required_versions", orNull(list(object({{"version", text()}, {"percentage", number(0, 100)}})))},
        {"force", maybe(flag())}});
}

Rule newPackagePolicyRule()
{
    Members members = legacy(false);
    members.emplace_back("id", maybe(text()));
    return oneOf({object(std::move(members)), simplified()});
}

Rule packagePolicyChangeRule()
{
    Members members = legacy(true);
    members.emplace_back("version", maybe(text()));
    return oneOf({object(std::move(members)), simplified()});
}

}
