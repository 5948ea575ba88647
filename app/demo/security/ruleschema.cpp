// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/ruleschema.h"

#include <algorithm>

namespace reeve::demo {

namespace {

using namespace zod;

Schema severity()
{
    return choice({"low", "medium", "high", "critical"});
}

Schema anyObject()
{
    return object({}, Unknown::Kept);
}

Schema textOrTexts(bool filled)
{
    return either({text(filled ? 1 : 0), list(text())});
}

Schema action()
{
    return object({{"action_type_id", text()}, {"group", optional(text())}, {"id", text()}, {"params", anyObject()},
        {"uuid", optional(filledText())}, {"alerts_filter", optional(anyObject())},
        {"frequency",
            optional(object({{"summary", flag()},
                {"notifyWhen", choice({"onActiveAlert", "onThrottleInterval", "onActionGroupChange"})},
                {"throttle", nullable(text())}}))}});
}

Schema exceptionReference()
{
    return object({{"id", filledText()}, {"list_id", filledText()},
        {"type",
            choice({"detection", "rule_default", "endpoint", "endpoint_trusted_apps", "endpoint_events",
                "endpoint_host_isolation_exceptions", "endpoint_blocklists"})},
        {"namespace_type", choice({"agnostic", "single"})}});
}

Schema threat()
{
    const auto named = [](Members more) {
        Members members{{"id", text()}, {"name", text()}, {"reference", text()}};
        members.insert(members.end(), more.begin(), more.end());
        return object(std::move(members));
    };
    return object({{"framework", text()}, {"tactic", named({})},
        {"technique", optional(list(named({{"subtechnique", optional(list(named({})))}})))}});
}

Members requiredFields()
{
    return {{"name", text(1)}, {"description", text(1)}, {"risk_score", number(0, 100)}, {"severity", severity()}};
}

// Kibana: BaseOptionalFields and BaseDefaultableFields; what is left out gets its default later.
Members optionalFields()
{
    Members members{{"rule_name_override", text()}, {"timestamp_override", text()},
        {"timestamp_override_fallback_disabled", flag()}, {"timeline_id", text()}, {"timeline_title", text()},
        {"outcome", choice({"exactMatch", "aliasMatch", "conflict"})}, {"alias_target_id", text()},
        {"alias_purpose", choice({"savedObjectConversion", "savedObjectImport"})}, {"license", text()},
        {"note", text()}, {"building_block_type", text()}, {"output_index", text()}, {"namespace", text()},
        {"meta", anyObject()}, {"investigation_fields", object({{"field_names", list(filledText(), 1)}})},
        {"throttle", either({choice({"no_actions", "rule"}), text(1)})}, {"version", number(1)}, {"tags", list(text())},
        {"enabled", flag()}, {"risk_score_mapping", list(anyObject())}, {"severity_mapping", list(anyObject())},
        {"interval", text()}, {"from", text()}, {"to", text()}, {"actions", list(action())},
        {"exceptions_list", list(exceptionReference())}, {"author", list(text())}, {"false_positives", list(text())},
        {"references", list(text())}, {"max_signals", number(1)}, {"threat", list(threat())}, {"setup", text()},
        {"related_integrations",
            list(object(
                {{"package", filledText()}, {"version", filledText()}, {"integration", optional(filledText())}}))},
        {"required_fields", list(object({{"name", filledText()}, {"type", filledText()}}))}};
    for (auto &[name, schema] : members)
        schema = optional(std::move(schema));
    return members;
}

struct Kind {
    const char *type;
    Members required;
    Members others;
};

Schema threshold()
{
    return object({{"field", textOrTexts(false)}, {"value", number(1)},
        {"cardinality", optional(list(object({{"field", text()}, {"value", number(0)}})))}});
}

std::vector<Kind> kinds()
{
    const Members sources{{"index", list(text())}, {"data_view_id", text()}, {"filters", list(anything())},
        {"alert_suppression", anyObject()}};
    const auto with = [&](Members more) {
        more.insert(more.end(), sources.begin(), sources.end());
        return more;
    };
    const auto queryFields = [&] {
        return with(
            {{"language", choice({"kuery", "lucene"})}, {"saved_id", text()}, {"response_actions", list(anyObject())}});
    };
    Members plain = queryFields();
    plain.insert(plain.begin(), {"query", text()});
    Members saved =
        with({{"query", text()}, {"language", choice({"kuery", "lucene"})}, {"response_actions", list(anyObject())}});
    return {
        {"eql", {{"query", text()}, {"language", literal("eql")}},
            with({{"event_category_override", text()}, {"tiebreaker_field", text()}, {"timestamp_field", text()}})},
        {"query", {}, plain},
        {"saved_query", {{"saved_id", text()}}, saved},
        {"threshold", {{"query", text()}, {"threshold", threshold()}}, queryFields()},
        {"threat_match",
            {{"query", text()}, {"threat_query", text()},
                {"threat_mapping", list(object({{"entries", list(anyObject())}}), 1)}, {"threat_index", list(text())}},
            with({{"saved_id", text()}, {"threat_filters", list(anything())}, {"threat_indicator_path", text()},
                {"threat_language", choice({"kuery", "lucene"})}, {"concurrent_searches", number(1)},
                {"items_per_search", number(1)}, {"language", choice({"kuery", "lucene"})}})},
        {"machine_learning", {{"anomaly_threshold", number(0)}, {"machine_learning_job_id", textOrTexts(false)}},
            {{"alert_suppression", anyObject()}}},
        {"new_terms",
            {{"query", text()}, {"new_terms_fields", list(text(), 1, 3)}, {"history_window_start", filledText()}},
            with({{"language", choice({"kuery", "lucene"})}})},
        {"esql", {{"language", literal("esql")}, {"query", text()}}, {{"alert_suppression", anyObject()}}},
    };
}

Schema byType()
{
    std::vector<std::pair<std::string, Schema>> alternatives;
    for (Kind &kind : kinds()) {
        Members members{{"type", literal(kind.type)}};
        members.insert(members.end(), kind.required.begin(), kind.required.end());
        for (auto &[name, schema] : kind.others)
            members.emplace_back(name, optional(schema));
        alternatives.emplace_back(kind.type, object(std::move(members)));
    }
    return decidedBy("type", std::move(alternatives));
}

Schema shared(Members names)
{
    Members members = requiredFields();
    for (auto &field : optionalFields())
        members.push_back(std::move(field));
    members.insert(members.end(), names.begin(), names.end());
    return object(std::move(members));
}

bool isSet(const Json &object, const char *key)
{
    return object.contains(key) && !object[key].is_null();
}

}

Schema newRuleSchema()
{
    return both(shared({{"rule_id", optional(text())}}), byType());
}

Schema replacedRuleSchema()
{
    return both(shared({{"id", optional(uuid())}, {"rule_id", optional(text())}}), byType());
}

Schema importedRuleSchema()
{
    return both(shared({{"rule_id", text()}, {"id", optional(text())}, {"immutable", optional(flag())},
                    {"created_at", optional(anything())}, {"created_by", optional(anything())}}),
        byType());
}

Schema patchedRuleSchema()
{
    Members members = requiredFields();
    for (Kind &kind : kinds()) {
        for (Members *fields : {&kind.required, &kind.others})
            members.insert(members.end(), fields->begin(), fields->end());
    }
    members.emplace_back("type", text());
    members.emplace_back("id", uuid());
    members.emplace_back("rule_id", text());
    // The languages of all types of rules are valid here; the type of the rule is known later.
    std::erase_if(members, [](const auto &member) { return member.first == "language"; });
    members.emplace_back("language", choice({"kuery", "lucene", "eql", "esql"}));
    std::vector<std::string> known;
    std::erase_if(members, [&](const auto &member) {
        if (std::ranges::find(known, member.first) != known.end())
            return true;
        known.push_back(member.first);
        return false;
    });
    for (auto &[name, schema] : members)
        schema = optional(std::move(schema));
    for (auto &field : optionalFields())
        members.push_back(std::move(field));
    return object(std::move(members));
}

Schema ruleNameSchema()
{
    return partial({{"rule_id", text()}, {"id", uuid()}});
}

std::vector<std::string> rulesBetweenFields(const Json &rule)
{
    std::vector<std::string> problems;
    for (const auto &[one, other] :
        {std::pair("timeline_id", "timeline_title"), std::pair("timeline_title", "timeline_id")}) {
        const std::string name(one);
        if (isSet(rule, one) && !isSet(rule, other))
            problems.push_back("when \"" + name + "\" exists, \"" + other + "\" must also exist");
        else if (isSet(rule, one) && rule[one] == "")
            problems.push_back('"' + name + "\" cannot be an empty string");
    }
    if (rule.value("type", "") == "threat_match") {
        for (const auto &[one, other] : {std::pair("concurrent_searches", "items_per_search"),
                 std::pair("items_per_search", "concurrent_searches")}) {
            if (isSet(rule, one) && !isSet(rule, other))
                problems.push_back("when \"" + std::string(one) + "\" exists, \"" + other + "\" must also exist");
        }
    }
    if (isSet(rule, "threshold") && rule["threshold"]["field"].is_array() && rule["threshold"]["field"].size() > 5)
        problems.emplace_back("Number of fields must be 5 or less");
    return problems;
}

std::vector<std::string> ruleNameProblems(const Json &names)
{
    if (isSet(names, "id") && isSet(names, "rule_id"))
        return {"both \"id\" and \"rule_id\" cannot exist, choose one or the other"};
    if (!isSet(names, "id") && !isSet(names, "rule_id"))
        return {"either \"id\" or \"rule_id\" must be set"};
    return {};
}

}
