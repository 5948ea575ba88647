// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "app/demo/base/accounts.h"
#include "app/demo/base/dates.h"
#include "app/demo/fleet/writer.h"
#include "app/demo/security/alerts.h"

namespace reeve::demo {

namespace {

constexpr const char *statusField = "kibana.alert.workflow_status";
constexpr const char *tagsField = "kibana.alert.workflow_tags";
constexpr const char *assigneesField = "kibana.alert.workflow_assignee_ids";

// Elasticsearch's answer to _update_by_query.
Json updateResult(size_t total, size_t updated)
{
    return {{"took", 12}, {"timed_out", false}, {"total", total}, {"updated", updated}, {"deleted", 0}, {"batches", 1},
        {"version_conflicts", 0}, {"noops", 0}, {"retries", {{"bulk", 0}, {"search", 0}}}, {"throttled_millis", 0},
        {"requests_per_second", -1}, {"throttled_until_millis", 0}, {"failures", Json::array()}};
}

std::optional<Answer> refusedWrite(const Call &call)
{
    if (mayWriteSecurity(call))
        return std::nullopt;
    return siemError(403,
        "security_exception: action [indices:data/write/update/byquery] is unauthorized for user ["
            + call.account->username + "] on indices [.alerts-security.alerts-" + call.space + ']');
}

zod::Schema statusSchema()
{
    using namespace zod;
    const auto status = choice({"open", "closed", "acknowledged", "in-progress"});
    return either({object({{"signal_ids", list(filledText(), 1)}, {"status", status}}),
        object({{"query", object({}, Unknown::Kept)}, {"status", status},
            {"conflicts", withDefault(choice({"abort", "proceed"}), "abort")}})});
}

Answer setStatus(const SecurityContext &context, const Call &call)
{
    const auto request = readBody(call, statusSchema());
    if (!request)
        return request.error();
    if (auto refusal = refusedWrite(call))
        return *refusal;
    const Json query =
        request->contains("signal_ids") ? Json{{"terms", {{"_id", (*request)["signal_ids"]}}}} : (*request)["query"];
    auto [lock, room, everywhere] = context.store.open(call.space);
    std::vector<Json *> chosen;
    for (Json &alert : room.alerts) {
        const auto passes = passesQuery(alert, query);
        if (!passes)
            return siemError(400, passes.error());
        if (*passes)
            chosen.push_back(&alert);
    }
    for (Json *alert : chosen) {
        Json &source = (*alert)["_source"];
        source[statusField] = (*request)["status"];
        source["kibana.alert.workflow_user"] = context.userOf(call);
        source["kibana.alert.workflow_status_updated_at"] = context.store.newTimeText();
    }
    return json(updateResult(chosen.size(), chosen.size()));
}

Json without(const Json &list, const Json &removed)
{
    Json kept = Json::array();
    for (const Json &value : list) {
        if (std::ranges::find(removed, value) == removed.end())
            kept.push_back(value);
    }
    return kept;
}

Json inBoth(const Json &a, const Json &b)
{
    return without(a, without(a, b));
}

struct ListChange {
    const char *field;
    const char *object; // of the request
    const char *add;
    const char *remove;
    const char *what; // in messages
};

constexpr ListChange tagChange{tagsField, "tags", "tags_to_add", "tags_to_remove", "tags"};
constexpr ListChange assigneeChange{assigneesField, "assignees", "add", "remove", "assignees"};

Answer changeLists(const SecurityContext &context, const Call &call, const ListChange &change)
{
    const auto texts = zod::list(zod::filledText());
    const auto request = readBody(call,
        zod::object({{"ids", zod::list(zod::filledText(), 1)},
            {change.object, zod::object({{change.add, texts}, {change.remove, texts}})}}));
    if (!request)
        return request.error();
    const Json &added = (*request)[change.object][change.add];
    const Json &removed = (*request)[change.object][change.remove];
    if (const Json both = inBoth(added, removed); !both.empty())
        return siemError(400,
            Json::array({std::string("Duplicate ") + change.what + ' ' + textOf(both) + " were found in the "
                + change.add + " and " + change.remove + " parameters."}));
    if (auto refusal = refusedWrite(call))
        return *refusal;
    auto [lock, room, everywhere] = context.store.open(call.space);
    size_t updated = 0;
    for (const Json &id : (*request)["ids"]) {
        Json *alert = objectWith(room.alerts, "_id", id);
        if (!alert)
            continue;
        Json values = without((*alert)["_source"].value(change.field, Json::array()), removed);
        for (const Json &value : without(added, values))
            values.push_back(value);
        (*alert)["_source"][change.field] = values;
        ++updated;
    }
    return json(updateResult(updated, updated));
}

Answer setTags(const SecurityContext &context, const Call &call)
{
    return changeLists(context, call, tagChange);
}

Answer setAssignees(const SecurityContext &context, const Call &call)
{
    return changeLists(context, call, assigneeChange);
}

Json alertOf(const SecurityContext &context, const Json &rule, const std::string &host, int64_t at)
{
    const std::string id = context.store.newId();
    const std::string time = timeText(at);
    const Json source{{"@timestamp", time}, {"kibana.alert.start", time}, {"kibana.alert.uuid", id},
        {"kibana.alert.status", "active"}, {statusField, "open"}, {tagsField, Json::array()},
        {assigneesField, Json::array()}, {"kibana.alert.severity", rule["severity"]},
        {"kibana.alert.risk_score", rule["risk_score"]}, {"kibana.alert.reason", rule["description"]},
        {"kibana.alert.rule.name", rule["name"]}, {"kibana.alert.rule.uuid", rule["id"]},
        {"kibana.alert.rule.rule_id", rule["rule_id"]}, {"kibana.alert.rule.type", rule["type"]},
        {"kibana.alert.rule.tags", rule["tags"]}, {"kibana.space_ids", {"default"}}, {"host", {{"name", host}}},
        {"user", {{"name", "svc-backup"}}}};
    return {{"_id", id}, {"_index", ".internal.alerts-security.alerts-default-000001"}, {"_source", source}};
}

}

void addAlertRoutes(Router &router, const SecurityContext &context)
{
    addSecurityRoutes(router, context,
        {{"POST", "/api/detection_engine/signals/status", setStatus},
            {"POST", "/api/detection_engine/signals/tags", setTags},
            {"POST", "/api/detection_engine/signals/assignees", setAssignees}});
}

void fillWithAlerts(const SecurityContext &context)
{
    auto [lock, room, everywhere] = context.store.open("default");
    const int64_t now = nowMs();
    const char *const hosts[] = {"FRA-LT-0421", "build-03", "dc-01", "web-prod-7", "mac-design-2"};
    for (size_t i = 0; i < room.rules.size() && room.alerts.size() < 24; ++i) {
        if (room.rules[i]["enabled"] == true)
            room.alerts.push_back(
                alertOf(context, room.rules[i], hosts[i % 5], now - static_cast<int64_t>(i + 1) * 1700000));
    }
    for (size_t i = 0; i < room.alerts.size(); ++i) {
        if (i % 5 == 4)
            room.alerts[i]["_source"][statusField] = "closed";
        else if (i % 5 == 3)
            room.alerts[i]["_source"][statusField] = "acknowledged";
    }
}

}
