// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/ruleedits.h"

#include <algorithm>
#include <cctype>

namespace reeve::demo {

namespace {

bool contains(const Json &list, const Json &value)
{
    return std::ranges::find(list, value) != list.end();
}

// verb: add, delete or set.
Json combined(const std::string &verb, const Json &current, const Json &values)
{
    Json result = Json::array();
    for (const Json &value : verb == "set" ? values : current) {
        if ((verb != "delete" || !contains(values, value)) && !contains(result, value))
            result.push_back(value);
    }
    for (const Json &value : verb == "add" ? values : Json::array()) {
        if (!contains(result, value))
            result.push_back(value);
    }
    return result;
}

// Seconds of an interval such as 5m; 0 if it is none.
long secondsOf(const std::string &interval)
{
    if (interval.size() < 2 || !std::isdigit(static_cast<unsigned char>(interval.front())))
        return 0;
    const long number = std::stol(interval);
    switch (interval.back()) {
    case 's':
        return number;
    case 'm':
        return number * 60;
    case 'h':
        return number * 3600;
    default:
        return number * 86400;
    }
}

std::string editIndexPatterns(Json &rule, const std::string &verb, const Json &edit)
{
    const Json &value = edit["value"];
    const std::string type = rule["type"];
    if (type == "machine_learning")
        return "Index patterns can't be added. Machine learning rule doesn't have index patterns property";
    if (type == "esql")
        return "Index patterns can't be added. ES|QL rule doesn't have index patterns property";
    if (rule.contains("data_view_id") && !edit.value("overwrite_data_views", false))
        return {};
    rule.erase("data_view_id");
    const Json index = combined(verb, rule.value("index", Json::array()), value);
    if (index.empty())
        return "Mutated params invalid: Index patterns can't be empty";
    rule["index"] = index;
    return {};
}

std::string applyEdit(Json &rule, const Json &edit)
{
    const std::string type = edit["type"];
    const Json &value = edit["value"];
    const std::string verb = type.substr(0, type.find('_'));
    if (type.ends_with("_tags")) {
        rule["tags"] = combined(verb, rule["tags"], value);
    } else if (type.ends_with("_index_patterns")) {
        return editIndexPatterns(rule, verb, edit);
    } else if (type.ends_with("_investigation_fields")) {
        const Json current =
            rule.contains("investigation_fields") ? rule["investigation_fields"]["field_names"] : Json::array();
        const Json names = combined(verb, current, value["field_names"]);
        rule.erase("investigation_fields");
        if (!names.empty())
            rule["investigation_fields"] = {{"field_names", names}};
    } else if (type == "set_timeline") {
        rule["timeline_id"] = value["timeline_id"];
        rule["timeline_title"] = value["timeline_title"];
        if (value["timeline_id"] == "") { // Kibana: the way to remove it
            rule.erase("timeline_id");
            rule.erase("timeline_title");
        }
    } else if (type == "set_schedule") {
        const long window = secondsOf(value["interval"]) + secondsOf(value["lookback"]);
        rule["interval"] = value["interval"];
        rule["from"] = "now-" + std::to_string(window) + 's';
        rule["to"] = "now";
    } else { // add_rule_actions, set_rule_actions
        Json actions = verb == "add" ? rule["actions"] : Json::array();
        for (Json action : value["actions"]) {
            action["action_type_id"] = "." + action["id"].get<std::string>().substr(0, 5);
            actions.push_back(action);
        }
        rule["actions"] = actions;
    }
    return {};
}

}

zod::Schema editSchema()
{
    const auto texts = zod::list(zod::text());
    const auto flag = zod::optional(zod::flag());
    const auto actions = zod::object({{"throttle", zod::optional(zod::text())},
        {"actions",
            zod::list(zod::object({{"group", zod::optional(zod::text())}, {"id", zod::text()},
                {"params", zod::object({}, zod::Unknown::Kept)},
                {"frequency", zod::optional(zod::object({}, zod::Unknown::Kept))}}))}});
    return zod::either({zod::object({{"type", zod::choice({"add_tags", "delete_tags", "set_tags"})}, {"value", texts}}),
        zod::object({{"type", zod::choice({"add_index_patterns", "delete_index_patterns", "set_index_patterns"})},
            {"value", texts}, {"overwrite_data_views", flag}}),
        zod::object(
            {{"type",
                 zod::choice({"add_investigation_fields", "delete_investigation_fields", "set_investigation_fields"})},
                {"value", zod::object({{"field_names", zod::list(zod::filledText(), 1)}})}}),
        zod::object({{"type", zod::literal("set_timeline")},
            {"value", zod::object({{"timeline_id", zod::text()}, {"timeline_title", zod::text()}})}}),
        zod::object({{"type", zod::choice({"add_rule_actions", "set_rule_actions"})}, {"value", actions}}),
        zod::object({{"type", zod::literal("set_schedule")},
            {"value", zod::object({{"interval", zod::text()}, {"lookback", zod::text()}})}})});
}

std::string applyEdits(Json &rule, const Json &edits)
{
    for (const Json &edit : edits) {
        if (const std::string problem = applyEdit(rule, edit); !problem.empty())
            return problem;
    }
    return {};
}

}
