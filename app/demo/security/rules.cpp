// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/rules.h"

namespace reeve::demo {

namespace {

// Kibana: the alerting rule type of each type of rule.
std::string alertingType(const std::string &type)
{
    if (type == "threat_match")
        return "siem.indicatorRule";
    if (type == "machine_learning")
        return "siem.mlRule";
    if (type == "new_terms")
        return "siem.newTermsRule";
    if (type == "saved_query")
        return "siem.savedQueryRule";
    return "siem." + type + "Rule";
}

void addDefault(Json &rule, const char *key, const Json &value)
{
    if (!rule.contains(key))
        rule[key] = value;
}

// Defaults that differ between the types of rules.
void addTypeDefaults(Json &rule)
{
    const std::string type = rule["type"];
    if (type == "query" || type == "saved_query" || type == "threshold" || type == "new_terms"
        || type == "threat_match")
        addDefault(rule, "language", "kuery");
    if (type == "query")
        addDefault(rule, "query", "");
    if (type == "threat_match") {
        addDefault(rule, "threat_language", "kuery");
        addDefault(rule, "threat_indicator_path", "threat.indicator");
    }
    if (type == "threshold") {
        Json &field = rule["threshold"]["field"];
        if (field.is_string())
            field = field == "" ? Json::array() : Json::array({field});
        addDefault(rule["threshold"], "cardinality", Json::array());
    }
    if (type == "machine_learning" && rule["machine_learning_job_id"].is_string())
        rule["machine_learning_job_id"] = Json::array({rule["machine_learning_job_id"]});
}

void addDefaults(Json &rule)
{
    const Json none = Json::array();
    for (const char *key : {"tags", "author", "false_positives", "references", "risk_score_mapping", "severity_mapping",
             "threat", "exceptions_list", "related_integrations", "required_fields", "actions"})
        addDefault(rule, key, none);
    addDefault(rule, "interval", "5m");
    addDefault(rule, "from", "now-6m");
    addDefault(rule, "to", "now");
    addDefault(rule, "max_signals", 100);
    addDefault(rule, "enabled", false);
    addDefault(rule, "version", 1);
    addDefault(rule, "setup", "");
    addDefault(rule, "output_index", "");
    for (Json &field : rule["required_fields"])
        addDefault(field, "ecs", !field["name"].get<std::string>().starts_with("custom"));
    addTypeDefaults(rule);
}

// Kibana: throttle is kept with the actions, not with the rule.
void dropThrottle(Json &rule)
{
    rule.erase("throttle");
}

}

Json newRule(SecurityStore &store, const Json &request, const std::string &user)
{
    const std::string now = store.newTimeText();
    Json rule{{"id", store.newId()}, {"updated_at", now}, {"updated_by", user}, {"created_at", now},
        {"created_by", user}, {"revision", 0}, {"rule_id", store.newId()}, {"immutable", false},
        {"rule_source", {{"type", "internal"}}}};
    for (const auto &[key, value] : request.items()) {
        if (key != "id" && key != "immutable" && key != "created_at" && key != "created_by")
            rule[key] = value;
    }
    dropThrottle(rule);
    addDefaults(rule);
    return rule;
}

void noteRuleChange(SecurityStore &store, Json &rule, const std::string &user)
{
    rule["updated_at"] = store.newTimeText();
    rule["updated_by"] = user;
    rule["revision"] = rule["revision"].get<int>() + 1;
    if (rule["immutable"] == true)
        rule["rule_source"]["is_customized"] = true;
}

void replaceRule(SecurityStore &store, Json &rule, const Json &request, const std::string &user)
{
    Json replaced = Json::object();
    for (const char *key : {"id", "updated_at", "updated_by", "created_at", "created_by", "revision", "rule_id",
             "immutable", "rule_source", "execution_summary"}) {
        if (rule.contains(key))
            replaced[key] = rule[key];
    }
    for (const auto &[key, value] : request.items()) {
        if (key != "id" && key != "rule_id")
            replaced[key] = value;
    }
    addDefault(replaced, "version", rule["version"]);
    addDefault(replaced, "enabled", rule["enabled"]);
    dropThrottle(replaced);
    addDefaults(replaced);
    rule = std::move(replaced);
    noteRuleChange(store, rule, user);
}

void patchRule(SecurityStore &store, Json &rule, const Json &request, const std::string &user)
{
    bool changes = false;
    for (const auto &[key, value] : request.items()) {
        if (key == "id" || key == "rule_id" || key == "type" || key == "throttle")
            continue;
        changes = changes || (key != "enabled" && (!rule.contains(key) || rule[key] != value));
        rule[key] = value;
    }
    addDefaults(rule);
    if (changes) {
        noteRuleChange(store, rule, user);
    } else {
        rule["updated_at"] = store.newTimeText();
        rule["updated_by"] = user;
    }
}

Json *ruleNamed(SecurityRoom &room, const Json &names)
{
    const char *key = names.contains("id") ? "id" : "rule_id";
    return objectWith(room.rules, key, names.value(key, Json()));
}

Answer unknownRule(const Json &names)
{
    const char *key = names.contains("id") ? "id" : "rule_id";
    return siemError(404, std::string(key) + ": \"" + names.value(key, "") + "\" not found");
}

std::optional<Answer> refusedRuleChange(const Call &call, std::string_view operation, const Json &rule)
{
    if (mayWriteSecurity(call))
        return std::nullopt;
    return siemError(403,
        "Unauthorized by \"siem\" to " + std::string(operation) + " \"" + alertingType(rule.value("type", "query"))
            + "\" rule");
}

Json exportedRule(const Json &rule)
{
    Json exported = rule;
    exported.erase("execution_summary");
    return exported;
}

}
