// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/security/rulefiles.h"

#include <algorithm>

#include "app/demo/security/exceptions.h"
#include "app/demo/security/rules.h"
#include "app/demo/security/ruleschema.h"

namespace reeve::demo {

namespace {

constexpr size_t mostRules = 10000; // Kibana: maxRuleImportExportSize
const char *const unknownId = "(unknown id)";

Json problem(const Json &ruleId, int status, const std::string &message)
{
    return {{"rule_id", ruleId}, {"error", {{"status_code", status}, {"message", message}}}};
}

struct Export {
    std::string rules{};
    std::string exceptions{};
    Json missing = Json::array();
    size_t ruleCount = 0;
    ExportedExceptions counts{};
};

// Kibana: getExportDetailsNdjson.
std::string detailsLine(const Export &file)
{
    const Json none = Json::array();
    return lineOf({{"exported_count", file.ruleCount + file.counts.lists + file.counts.items},
        {"exported_rules_count", file.ruleCount}, {"missing_rules", file.missing},
        {"missing_rules_count", file.missing.size()}, {"exported_exception_list_count", file.counts.lists},
        {"exported_exception_list_item_count", file.counts.items}, {"missing_exception_list_item_count", 0},
        {"missing_exception_list_items", none}, {"missing_exception_lists", file.counts.missing},
        {"missing_exception_lists_count", file.counts.missing.size()}, {"exported_action_connector_count", 0},
        {"missing_action_connection_count", 0}, {"missing_action_connections", none},
        {"excluded_action_connection_count", 0}, {"excluded_action_connections", none}});
}

Answer exportRules(const SecurityContext &context, const Call &call)
{
    const auto query = readSearch(call,
        zod::object({{"exclude_export_details", zod::withDefault(zod::flagFromText(), "false")},
            {"file_name", zod::withDefault(zod::text(), "export.ndjson")}}));
    const auto request =
        readBody(call, zod::nullable(zod::object({{"objects", zod::list(zod::object({{"rule_id", zod::text()}}))}})));
    if (!query || !request)
        return query ? request.error() : query.error();
    auto [lock, room, everywhere] = context.store.open(call.space);
    std::vector<std::string> ids;
    if (request->is_object()) {
        if ((*request)["objects"].size() > mostRules)
            return siemError(400, "Can't export more than 10000 rules");
        for (const Json &rule : (*request)["objects"])
            ids.push_back(rule["rule_id"]);
    } else {
        for (const Json &rule : room.rules)
            ids.push_back(rule["rule_id"]);
    }
    return ndjson(
        exportText(room, everywhere, ids, (*query)["exclude_export_details"] == false), (*query)["file_name"]);
}

struct Import {
    std::vector<Json> rules{}; // checked
    Json errors = Json::array();
    std::vector<ParsedLine> exceptions{};
    size_t ruleCount = 0; // of lines that are not exceptions
};

bool isException(const Json &value)
{
    return value.is_object() && value.contains("list_id") && !value.contains("rule_id");
}

bool isDetails(const Json &value)
{
    return value.is_object() && (value.contains("exported_count") || value.contains("exported_rules_count"));
}

bool isConnector(const Json &value)
{
    return value.is_object() && value.contains("attributes") && value.value("type", "") == "action";
}

Import sorted(const std::string &text, bool overwrite)
{
    Import file;
    for (const ParsedLine &line : linesOf(text)) {
        if (isException(line.value)) {
            file.exceptions.push_back(line);
            continue;
        }
        if (isDetails(line.value) || isConnector(line.value))
            continue;
        ++file.ruleCount;
        if (line.value.is_discarded()) {
            file.errors.push_back(problem(unknownId, 400, line.problem));
            continue;
        }
        const auto rule = zod::parsed(importedRuleSchema(), line.value);
        const auto others = rule ? rulesBetweenFields(*rule) : std::vector<std::string>();
        if (!rule || !others.empty()) {
            file.errors.push_back(problem(unknownId, 400, rule ? others.front() : rule.error()));
            continue;
        }
        const auto same =
            std::ranges::find_if(file.rules, [&](const Json &other) { return other["rule_id"] == (*rule)["rule_id"]; });
        if (same == file.rules.end()) {
            file.rules.push_back(*rule);
            continue;
        }
        *same = *rule; // the last one counts
        if (!overwrite)
            file.errors.push_back(problem((*rule)["rule_id"], 400,
                "More than one rule with rule-id: \"" + (*rule)["rule_id"].get<std::string>() + "\" found"));
    }
    return file;
}

// Removes references to exception lists that are not there; notes each.
void dropMissingLists(SecurityRoom &room, SecurityRoom &everywhere, Json &rule, Json &errors)
{
    Json kept = Json::array();
    for (const Json &reference : rule.value("exceptions_list", Json::array())) {
        SecurityRoom &home = reference["namespace_type"] == "agnostic" ? everywhere : room;
        if (const Json *list = objectWith(home.exceptionLists, "list_id", reference["list_id"])) {
            kept.push_back(reference);
            kept.back()["id"] = (*list)["id"];
            continue;
        }
        errors.push_back(problem(rule["rule_id"], 400,
            "Rule with rule_id: \"" + rule["rule_id"].get<std::string>()
                + "\" references a non existent exception list of list_id: \"" + reference["list_id"].get<std::string>()
                + "\". Reference has been removed."));
    }
    rule["exceptions_list"] = kept;
}

void store(const SecurityContext &context, SecurityRoom &room, const Json &rule, const std::string &user)
{
    if (Json *existing = objectWith(room.rules, "rule_id", rule["rule_id"])) {
        replaceRule(context.store, *existing, rule, user);
        return;
    }
    Json created = newRule(context.store, rule, user);
    if (rule.value("immutable", false)) {
        created["immutable"] = true;
        created["rule_source"] = {{"type", "external"}, {"is_customized", false}};
    }
    room.rules.push_back(created);
}

Answer import(const SecurityContext &context, const Call &call)
{
    const auto flag = zod::withDefault(zod::flagFromText(), "false");
    const auto query = readSearch(call,
        zod::object({{"overwrite", flag}, {"overwrite_exceptions", flag}, {"overwrite_action_connectors", flag},
            {"as_new_list", flag}}));
    if (!query)
        return query.error();
    const auto file = ndjsonFile(call);
    if (!file)
        return file.error();
    if (auto refusal = refusedRuleChange(call, "create", Json::object()))
        return *refusal;
    const bool overwrite = (*query)["overwrite"] == true;
    Import content = sorted(file->content, overwrite);
    if (content.ruleCount > mostRules)
        return siemError(500, "Can't import more than 10000 rules");
    auto [lock, room, everywhere] = context.store.open(call.space);
    const ImportedExceptions exceptions = importExceptions(context, room, everywhere, content.exceptions,
        (*query)["overwrite_exceptions"] == true, false, context.userOf(call));
    size_t imported = 0;
    for (Json &rule : content.rules) {
        if (!overwrite && objectWith(room.rules, "rule_id", rule["rule_id"])) {
            content.errors.push_back(problem(
                rule["rule_id"], 409, "rule_id: \"" + rule["rule_id"].get<std::string>() + "\" already exists"));
            continue;
        }
        dropMissingLists(room, everywhere, rule, content.errors);
        store(context, room, rule, context.userOf(call));
        ++imported;
    }
    const Json none = Json::array();
    return json({{"success", content.errors.empty()}, {"success_count", imported}, {"rules_count", content.ruleCount},
        {"errors", content.errors}, {"exceptions_errors", exceptions.errors},
        {"exceptions_success", exceptions.errors.empty()},
        {"exceptions_success_count", exceptions.lists + exceptions.items}, {"action_connectors_success", true},
        {"action_connectors_success_count", 0}, {"action_connectors_errors", none},
        {"action_connectors_warnings", none}});
}

}

std::string exportText(
    SecurityRoom &room, SecurityRoom &everywhere, const std::vector<std::string> &ids, bool withDetails)
{
    Export file;
    std::vector<Json> references;
    for (const std::string &id : ids) {
        const Json *rule = objectWith(room.rules, "rule_id", id);
        if (!rule) {
            file.missing.push_back({{"rule_id", id}});
            continue;
        }
        ++file.ruleCount;
        file.rules += lineOf(exportedRule(*rule));
        for (const Json &reference : (*rule)["exceptions_list"]) {
            if (std::ranges::find(references, reference) == references.end())
                references.push_back(reference);
        }
    }
    file.exceptions = exportedLists(room, everywhere, references, file.counts);
    return withDetails ? file.rules + file.exceptions + detailsLine(file) : file.rules;
}

void addRuleFileRoutes(Router &router, const SecurityContext &context)
{
    addSecurityRoutes(router, context,
        {{"POST", "/api/detection_engine/rules/_export", exportRules},
            {"POST", "/api/detection_engine/rules/_import", import, "securitySolution", true}});
}

}
