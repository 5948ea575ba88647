// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/demo/security/ruleedits.h"
#include "app/demo/security/rulefiles.h"
#include "app/demo/security/rules.h"

namespace reeve::demo {

namespace {

using Rules = std::vector<Json *>;

constexpr size_t mostIds = 100; // Kibana: RULES_TABLE_MAX_PAGE_SIZE

zod::Schema actionSchema(const char *action, zod::Members more = {})
{
    zod::Members members{{"query", zod::optional(zod::text())}, {"ids", zod::optional(zod::list(zod::text(), 1))},
        {"gaps_range_start", zod::optional(zod::text())}, {"gaps_range_end", zod::optional(zod::text())},
        {"action", zod::literal(action)}};
    members.insert(members.end(), more.begin(), more.end());
    return zod::object(std::move(members));
}

zod::Schema bulkSchema()
{
    const auto duplicate =
        zod::optional(zod::object({{"include_exceptions", zod::flag()}, {"include_expired_exceptions", zod::flag()}}));
    return zod::either({actionSchema("delete"), actionSchema("disable"), actionSchema("enable"), actionSchema("export"),
        actionSchema("duplicate", {{"duplicate", duplicate}}),
        actionSchema("run", {{"run", zod::object({{"start_date", zod::text()}, {"end_date", zod::text()}})}}),
        actionSchema("edit", {{"edit", zod::list(editSchema(), 1)}})});
}

// Outcome for the rules.
struct Outcome {
    Json updated = Json::array();
    Json created = Json::array();
    Json deleted = Json::array();
    Json skipped = Json::array();
    Json errors = Json::array(); // {message, status_code, rules}

    void fail(const std::string &message, int status, const Json &rule)
    {
        for (Json &error : errors) {
            if (error["message"] == message) {
                error["rules"].push_back(rule);
                return;
            }
        }
        errors.push_back({{"message", message}, {"status_code", status}, {"rules", Json::array({rule})}});
    }
};

Answer answerOf(const Outcome &outcome, bool dryRun)
{
    size_t failed = 0;
    for (const Json &error : outcome.errors)
        failed += error["rules"].size();
    const size_t succeeded = outcome.updated.size() + outcome.created.size() + outcome.deleted.size();
    const Json none = Json::array();
    const Json results{{"updated", dryRun ? none : outcome.updated}, {"created", dryRun ? none : outcome.created},
        {"deleted", dryRun ? none : outcome.deleted}, {"skipped", dryRun ? none : outcome.skipped}};
    const Json summary{{"failed", failed}, {"succeeded", succeeded}, {"skipped", outcome.skipped.size()},
        {"total", failed + succeeded + outcome.skipped.size()}};
    if (failed == 0)
        return json({{"success", true}, {"rules_count", summary["total"]},
            {"attributes", {{"results", results}, {"summary", summary}}}});
    return json({{"message", succeeded > 0 ? "Bulk edit partially failed" : "Bulk edit failed"}, {"status_code", 500},
                    {"attributes", {{"errors", outcome.errors}, {"results", results}, {"summary", summary}}}},
        500);
}

Json duplicateOf(const SecurityContext &context, const Json &rule, const std::string &user)
{
    Json copy = rule;
    const std::string now = context.store.newTimeText();
    copy["id"] = context.store.newId();
    copy["rule_id"] = context.store.newId();
    copy["name"] = rule["name"].get<std::string>() + " [Duplicate]";
    copy["immutable"] = false;
    copy["rule_source"] = {{"type", "internal"}};
    copy["enabled"] = false;
    copy["revision"] = 0;
    for (const char *key : {"created_at", "updated_at"})
        copy[key] = now;
    for (const char *key : {"created_by", "updated_by"})
        copy[key] = user;
    copy.erase("execution_summary");
    return copy;
}

void enable(const SecurityContext &context, const Rules &rules, bool enabled, bool dryRun, const std::string &user,
    Outcome &outcome)
{
    for (Json *rule : rules) {
        if (!dryRun) {
            (*rule)["enabled"] = enabled;
            (*rule)["updated_by"] = user;
            (*rule)["updated_at"] = context.store.newTimeText();
        }
        outcome.updated.push_back(*rule);
    }
}

void edit(const SecurityContext &context, const Rules &rules, const Json &edits, bool dryRun, const std::string &user,
    Outcome &outcome)
{
    for (Json *rule : rules) {
        const Json shown{{"id", (*rule)["id"]}, {"name", (*rule)["name"]}};
        Json changed = *rule;
        if (const std::string problem = applyEdits(changed, edits); !problem.empty()) {
            outcome.fail(problem, 500, shown);
        } else if (dryRun) {
            outcome.updated.push_back(*rule);
        } else if (changed == *rule) {
            outcome.skipped.push_back(
                {{"id", (*rule)["id"]}, {"name", (*rule)["name"]}, {"skip_reason", "RULE_NOT_MODIFIED"}});
        } else {
            *rule = std::move(changed);
            noteRuleChange(context.store, *rule, user);
            outcome.updated.push_back(*rule);
        }
    }
}

void perform(const SecurityContext &context, SecurityRoom &room, const Rules &rules, const Json &request, bool dryRun,
    const std::string &user, Outcome &outcome)
{
    const std::string action = request["action"];
    if (action == "enable" || action == "disable")
        return enable(context, rules, action == "enable", dryRun, user, outcome);
    if (action == "edit")
        return edit(context, rules, request["edit"], dryRun, user, outcome);
    if (action == "run") {
        for (const Json *rule : rules) {
            if ((*rule)["enabled"] == true)
                outcome.updated.push_back(*rule);
            else
                outcome.fail("Cannot schedule manual rule run for a disabled rule", 500,
                    {{"id", (*rule)["id"]}, {"name", (*rule)["name"]}});
        }
        return;
    }
    Json copies = Json::array();
    for (const Json *rule : rules)
        (action == "delete" ? outcome.deleted : copies)
            .push_back(action == "delete" || dryRun ? *rule : duplicateOf(context, *rule, user));
    outcome.created = copies;
    if (dryRun)
        return;
    for (const Json &copy : copies)
        room.rules.push_back(copy);
    for (const Json &rule : outcome.deleted)
        eraseWith(room.rules, "id", rule["id"]);
}

std::string operationOf(const std::string &action)
{
    return action == "enable" ? "bulkEnable"
        : action == "disable" ? "bulkDisable"
        : action == "delete"  ? "bulkDelete"
        : action == "edit"    ? "bulkEdit"
        : action == "run"     ? "scheduleBackfill"
                              : "create";
}

// The rules of the ids, or of the query; unknown ids are noted as failures.
tl::expected<Rules, std::string> chosen(SecurityRoom &room, const Json &request, Outcome &outcome)
{
    if (!request.contains("ids"))
        return rulesMatching(room, request.value("query", ""));
    Rules rules;
    for (const Json &id : request["ids"]) {
        if (Json *rule = objectWith(room.rules, "id", id))
            rules.push_back(rule);
        else
            outcome.fail("Rule not found", 500, {{"id", id}});
    }
    return rules;
}

Answer bulk(const SecurityContext &context, const Call &call)
{
    const auto query = readSearch(call, zod::partial({{"dry_run", zod::flagFromText()}}));
    const auto request = readBody(call, bulkSchema());
    if (!query || !request)
        return query ? request.error() : query.error();
    const bool dryRun = query->value("dry_run", false);
    if (request->contains("ids") && (*request)["ids"].size() > mostIds)
        return siemError(400, "More than 100 ids sent for bulk edit action.");
    if (request->contains("ids") && request->contains("query"))
        return siemError(400, "Both query and ids are sent. Define either ids or query in request payload.");
    const bool isExport = (*request)["action"] == "export";
    if (dryRun && isExport)
        return siemError(400, "Export action doesn't support dry_run mode");
    auto [lock, room, everywhere] = context.store.open(call.space);
    Outcome outcome;
    const auto rules = chosen(room, *request, outcome);
    if (!rules)
        return siemError(rules.error().starts_with("This ") ? 400 : 500, rules.error());
    if (isExport) {
        std::vector<std::string> ids;
        for (const Json *rule : *rules)
            ids.push_back((*rule)["rule_id"]);
        return ndjson(exportText(room, everywhere, ids, true), "rules_export.ndjson");
    }
    for (const Json *rule : *rules) {
        if (auto refusal = dryRun ? std::nullopt : refusedRuleChange(call, operationOf((*request)["action"]), *rule))
            return *refusal;
    }
    perform(context, room, *rules, *request, dryRun, context.userOf(call), outcome);
    return answerOf(outcome, dryRun);
}

}

void addRuleBulkRoutes(Router &router, const SecurityContext &context)
{
    addSecurityRoutes(router, context, {{"POST", "/api/detection_engine/rules/_bulk_action", bulk}});
}

}
