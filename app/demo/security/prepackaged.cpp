// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/base/dates.h"
#include "app/demo/base/random.h"
#include "app/demo/fleet/ids.h"
#include "app/demo/fleet/writer.h"
#include "app/demo/security/ruleexamples.h"
#include "app/demo/security/rules.h"
#include "app/demo/security/timelines.h"

namespace reeve::demo {

namespace {

constexpr size_t outdated = 3; // of the installed ones, at the beginning
constexpr size_t notInstalled = 5; // at the end
constexpr int newestVersion = 7;
constexpr size_t timelineTemplates = 10; // of Kibana 8.18

std::string vendorRuleId(std::string_view name)
{
    uint64_t sum = 77;
    for (const char c : name)
        sum = mix(sum ^ static_cast<unsigned char>(c));
    return uuid(sum & mask48, mix(sum));
}

Json threatOf(std::string_view tactic)
{
    return Json::array({{{"framework", "MITRE ATT&CK"},
        {"tactic",
            {{"id", "TA00" + std::to_string(10 + tactic.size())}, {"name", tactic},
                {"reference", "https://attack.mitre.org/tactics/"}}},
        {"technique", Json::array()}}});
}

void addKind(Json &request, const ExampleRule &example)
{
    const Json index{"logs-*", "winlogbeat-*"};
    request["type"] = example.type;
    if (example.type == "machine_learning") {
        request["anomaly_threshold"] = 50;
        request["machine_learning_job_id"] = Json::array({"rare_process_by_host"});
        return;
    }
    request["query"] = example.query;
    request["language"] = example.type == "eql" || example.type == "esql" ? example.type : std::string_view("kuery");
    if (example.type != "esql")
        request["index"] = index;
    if (example.type == "threshold")
        request["threshold"] = {{"field", Json::array({"source.ip"})}, {"value", 25}};
    if (example.type == "new_terms") {
        request["new_terms_fields"] = Json::array({"source.ip"});
        request["history_window_start"] = "now-14d";
    }
    if (example.type == "threat_match") {
        request["threat_query"] = "*:*";
        request["threat_index"] = Json::array({"logs-ti_*"});
        request["threat_mapping"] = Json::array({{{"entries",
            Json::array({{{"field", "destination.ip"}, {"type", "mapping"}, {"value", "threat.indicator.ip"}}})}}});
    }
}

Json requestOf(const ExampleRule &example)
{
    const int risk = example.severity == "critical" ? 99
        : example.severity == "high"                ? 73
        : example.severity == "medium"              ? 47
                                                    : 21;
    Json tags = Json::array({"Tactic: " + std::string(example.tactic)});
    if (!example.system.empty())
        tags.push_back("OS: " + std::string(example.system));
    Json request{{"name", example.name}, {"description", "Looks for this: " + std::string(example.name) + "."},
        {"risk_score", risk}, {"severity", example.severity}, {"tags", tags}, {"threat", threatOf(example.tactic)},
        {"enabled", !example.status.empty()}, {"interval", "5m"}, {"from", "now-9m"}};
    addKind(request, example);
    return request;
}

// Kibana: RuleExecutionSummary; status_order sorts the statuses.
Json summaryOf(const ExampleRule &example, int64_t at, size_t number)
{
    const int order = example.status == "succeeded" ? 0 : example.status == "partial failure" ? 20 : 30;
    const std::string message =
        example.message.empty() ? "Rule execution completed successfully" : std::string(example.message);
    return {{"last_execution",
        {{"date", timeText(at)}, {"status", example.status}, {"status_order", order}, {"message", message},
            {"metrics",
                {{"total_search_duration_ms", 15 + number * 7}, {"total_indexing_duration_ms", number % 3},
                    {"total_enrichment_duration_ms", 0}}}}}};
}

Json vendorRule(SecurityStore &store, const ExampleRule &example, int version, bool enabled, const std::string &user)
{
    Json request = requestOf(example);
    request["rule_id"] = vendorRuleId(example.name);
    request["version"] = version;
    request["enabled"] = enabled;
    request["author"] = Json::array({"Elastic"});
    request["license"] = "Elastic License v2";
    Json rule = newRule(store, request, user);
    rule["immutable"] = true;
    rule["rule_source"] = {{"type", "external"}, {"is_customized", false}};
    return rule;
}

struct Counts {
    size_t installed = 0;
    size_t notInstalled = 0;
    size_t notUpdated = 0;
    size_t custom = 0;
};

Counts countsOf(SecurityRoom &room)
{
    Counts counts;
    for (const ExampleRule &example : vendorRules()) {
        const Json *rule = objectWith(room.rules, "rule_id", vendorRuleId(example.name));
        ++(rule ? counts.installed : counts.notInstalled);
        counts.notUpdated += rule && (*rule)["version"].get<int>() < newestVersion ? 1 : 0;
    }
    for (const Json &rule : room.rules)
        counts.custom += rule["immutable"] == false ? 1 : 0;
    return counts;
}

size_t templatesIn(const SecurityRoom &room)
{
    size_t count = 0;
    for (const Json &timeline : room.timelines)
        count += timeline.value("status", "") == "immutable" ? 1 : 0;
    return count;
}

Answer status(const SecurityContext &context, const Call &call)
{
    auto [lock, room, everywhere] = context.store.open(call.space);
    const Counts counts = countsOf(room);
    const size_t templates = templatesIn(room);
    return json({{"rules_custom_installed", counts.custom}, {"rules_installed", counts.installed},
        {"rules_not_installed", counts.notInstalled}, {"rules_not_updated", counts.notUpdated},
        {"timelines_installed", templates},
        {"timelines_not_installed", timelineTemplates - std::min(timelineTemplates, templates)},
        {"timelines_not_updated", 0}});
}

// Installs what is missing, disabled, and brings the rest up to date.
Answer install(const SecurityContext &context, const Call &call)
{
    if (auto refusal = refusedRuleChange(call, "create", Json::object()))
        return *refusal;
    const std::string user = context.userOf(call);
    size_t installed = 0;
    size_t updated = 0;
    auto [lock, room, everywhere] = context.store.open(call.space);
    for (const ExampleRule &example : vendorRules()) {
        Json *rule = objectWith(room.rules, "rule_id", vendorRuleId(example.name));
        if (!rule) {
            room.rules.push_back(vendorRule(context.store, example, newestVersion, false, user));
            ++installed;
        } else if ((*rule)["version"].get<int>() < newestVersion) {
            (*rule)["version"] = newestVersion;
            (*rule)["revision"] = (*rule)["revision"].get<int>() + 1;
            ++updated;
        }
    }
    const size_t before = templatesIn(room);
    for (size_t i = before; i < timelineTemplates; ++i)
        room.timelines.push_back(vendorTemplate(context.store, i));
    return json({{"rules_installed", installed}, {"rules_updated", updated},
        {"timelines_installed", timelineTemplates - std::min(before, timelineTemplates)}, {"timelines_updated", 0}});
}

}

void addPrepackagedRoutes(Router &router, const SecurityContext &context)
{
    addSecurityRoutes(router, context,
        {{"GET", "/api/detection_engine/rules/prepackaged/_status", status},
            {"PUT", "/api/detection_engine/rules/prepackaged", install}});
}

void fillWithRules(const SecurityContext &context)
{
    const std::string user = context.credentials.username;
    auto [lock, room, everywhere] = context.store.open("default");
    const int64_t now = nowMs();
    const auto add = [&](Json rule, const ExampleRule &example) {
        const size_t number = room.rules.size();
        if (!example.status.empty())
            rule["execution_summary"] = summaryOf(example, now - 60000 - static_cast<int64_t>(number) * 1700, number);
        room.rules.push_back(std::move(rule));
    };
    const auto vendor = vendorRules();
    for (size_t i = 0; i + notInstalled < vendor.size(); ++i)
        add(vendorRule(context.store, vendor[i], i < outdated ? newestVersion - 1 : newestVersion,
                !vendor[i].status.empty(), user),
            vendor[i]);
    for (const ExampleRule &example : teamRules()) {
        Json request = requestOf(example);
        request["tags"].push_back("Team: SOC");
        request["author"] = Json::array({"SOC"});
        add(newRule(context.store, request, user), example);
    }
}

}
