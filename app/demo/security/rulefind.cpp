// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "app/demo/security/attributes.h"
#include "app/demo/security/rules.h"

namespace reeve::demo {

namespace {

using Type = FleetField::Type;
using Rules = std::vector<Json *>;

// rule_id becomes ruleId.
std::string camelCase(const std::string &name)
{
    std::string text;
    for (size_t i = 0; i < name.size(); ++i) {
        const bool turns = name[i] == '_' && i + 1 < name.size() && name[i + 1] >= 'a' && name[i + 1] <= 'z';
        text += turns ? static_cast<char>(name[++i] - 'a' + 'A') : name[i];
    }
    return text;
}

// Kibana: what the alerting framework keeps itself; all other fields of a rule are its params.
Attributes attributesOf(const Json &rule)
{
    Attributes attributes;
    const std::string prefix = "alert.attributes.";
    const auto add = [&](const char *name, const char *key, Type type = Type::Keyword) {
        addAttributes(attributes, prefix + name, rule.value(key, Json()), type);
    };
    addAttributes(attributes, "alert.id", "alert:" + rule["id"].get<std::string>());
    add("name", "name", Type::Text);
    add("tags", "tags");
    add("enabled", "enabled", Type::Flag);
    add("createdBy", "created_by");
    add("updatedBy", "updated_by");
    add("createdAt", "created_at", Type::Date);
    add("updatedAt", "updated_at", Type::Date);
    add("schedule.interval", "interval");
    add("revision", "revision", Type::Number);
    addAttributes(attributes, prefix + "consumer", "siem");
    if (rule.contains("execution_summary")) {
        const std::string status = rule["execution_summary"]["last_execution"]["status"];
        addAttributes(attributes, prefix + "lastRun.outcome", status == "partial failure" ? "warning" : status);
    }
    for (const auto &[key, value] : rule.items()) {
        const Type type = key == "risk_score" || key == "version" ? Type::Number : Type::Keyword;
        if (key != "id" && key != "name" && key != "tags" && key != "enabled" && key != "execution_summary")
            addAttributes(attributes, prefix + "params." + camelCase(key), value, type);
    }
    return attributes;
}

int rankOf(const Json &severity)
{
    const std::string_view ranks[] = {"low", "medium", "high", "critical"};
    const std::string text = severity.is_string() ? severity.get<std::string>() : std::string();
    return static_cast<int>(std::ranges::find(ranks, text) - std::begin(ranks));
}

// A value that sorts as Elasticsearch does for this sort_field; null if the rule has none.
Json sortValue(const Json &rule, const std::string &field)
{
    if (field.starts_with("execution_summary.")) {
        std::string pointer = '/' + field;
        std::ranges::replace(pointer, '.', '/');
        const Json::json_pointer path(pointer);
        if (!rule.contains(path))
            return {};
        const Json value = rule.at(path);
        return field.ends_with(".status")
            ? rule.at(Json::json_pointer("/execution_summary/last_execution/status_order"))
            : value;
    }
    if (field == "severity")
        return rankOf(rule["severity"]);
    const bool camel = field == "createdAt" || field == "updatedAt" || field == "riskScore";
    return rule.value(!camel       ? field
            : field == "riskScore" ? std::string("risk_score")
            : field == "createdAt" ? std::string("created_at")
                                   : std::string("updated_at"),
        Json());
}

void sortRules(Rules &rules, const std::string &field, bool descending)
{
    std::ranges::stable_sort(rules, [&](const Json *a, const Json *b) {
        const Json one = sortValue(*a, field);
        const Json other = sortValue(*b, field);
        if (one.is_null() || other.is_null()) // Elasticsearch: those without a value are last
            return !one.is_null() && other.is_null();
        return descending ? other < one : one < other;
    });
}

zod::Schema findSchema()
{
    return zod::object({{"fields", zod::optional(zod::listFromText(zod::text()))},
        {"filter", zod::optional(zod::text())},
        {"sort_field",
            zod::optional(zod::choice({"created_at", "createdAt", "enabled", "execution_summary.last_execution.date",
                "execution_summary.last_execution.metrics.execution_gap_duration_s",
                "execution_summary.last_execution.metrics.total_indexing_duration_ms",
                "execution_summary.last_execution.metrics.total_search_duration_ms",
                "execution_summary.last_execution.status", "name", "risk_score", "riskScore", "severity", "updated_at",
                "updatedAt"}))},
        {"sort_order", zod::optional(zod::choice({"asc", "desc"}))},
        {"page", zod::withDefault(zod::numberFromText(1), "1")},
        {"per_page", zod::withDefault(zod::numberFromText(0), "20")}});
}

// The fields of the saved object that were asked for, under the names of the API; the id is always there.
Json onlyFields(const Json &rule, const Json &fields)
{
    Json part{{"id", rule["id"]}};
    for (const auto &[key, value] : rule.items()) {
        const bool asked = std::ranges::any_of(fields, [&](const Json &field) {
            return field == key || field == camelCase(key) || field == "params." + camelCase(key);
        });
        if (asked)
            part[key] = value;
    }
    return part;
}

Answer find(const SecurityContext &context, const Call &call)
{
    const auto query = readSearch(call, findSchema());
    if (!query)
        return query.error();
    if (query->contains("sort_field") != query->contains("sort_order"))
        return siemError(400, {"when \"sort_order\" and \"sort_field\" must exist together or not at all"});
    auto [lock, room, everywhere] = context.store.open(call.space);
    auto rules = rulesMatching(room, query->value("filter", ""));
    if (!rules)
        return siemError(rules.error().starts_with("This ") ? 400 : 500, rules.error());
    if (query->contains("sort_field"))
        sortRules(*rules, (*query)["sort_field"], (*query)["sort_order"] == "desc");
    const auto page = (*query)["page"].get<uint64_t>();
    const auto perPage = (*query)["per_page"].get<uint64_t>();
    if (page * perPage > 10000)
        return siemError(400,
            "Result window is too large, from + size must be less than or equal to: [10000] but was ["
                + std::to_string(page * perPage) + ']');
    Json data = Json::array();
    for (uint64_t i = (page - 1) * perPage; i < std::min<uint64_t>(rules->size(), page * perPage); ++i)
        data.push_back(query->contains("fields") ? onlyFields(*rules->at(i), (*query)["fields"]) : *rules->at(i));
    return json({{"page", page}, {"perPage", perPage}, {"total", rules->size()}, {"data", data}});
}

Answer tags(const SecurityContext &context, const Call &call)
{
    auto [lock, room, everywhere] = context.store.open(call.space);
    std::set<std::string> all;
    for (const Json &rule : room.rules) {
        for (const Json &tag : rule["tags"])
            all.insert(tag.get<std::string>());
    }
    return json(Json(all));
}

}

tl::expected<Rules, std::string> rulesMatching(SecurityRoom &room, const std::string &filter)
{
    Rules rules;
    KqlNode query;
    if (!filter.empty()) {
        auto parsed = parseKql(filter);
        if (!parsed)
            return tl::unexpected(parsed.error());
        query = std::move(*parsed);
        if (std::string problem = problemWithFields(query, {"alert"}); !problem.empty())
            return tl::unexpected(std::move(problem));
    }
    for (Json &rule : room.rules) {
        const auto passes = passesFilter(query, attributesOf(rule));
        if (!passes)
            return tl::unexpected("search_phase_execution_exception: " + passes.error());
        if (*passes)
            rules.push_back(&rule);
    }
    return rules;
}

void addRuleFindRoutes(Router &router, const SecurityContext &context)
{
    addSecurityRoutes(router, context,
        {{"GET", "/api/detection_engine/rules/_find", find}, {"GET", "/api/detection_engine/tags", tags}});
}

}
