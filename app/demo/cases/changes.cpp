// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/changes.h"

#include <algorithm>

#include "app/demo/base/dates.h"
#include "app/demo/cases/configurations.h"
#include "app/demo/cases/rules.h"
#include "app/demo/cases/useractions.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

void append(std::string &list, const Json &id)
{
    list += (list.empty() ? "" : ", ") + id.get<std::string>();
}

// Lists are compared as sets: another order, or an item twice, is no change. The order of keys does not matter.
bool isSame(const Json &orderedBefore, const Json &orderedAfter)
{
    const nlohmann::json before = orderedBefore;
    const nlohmann::json after = orderedAfter;
    if (!before.is_array() || !after.is_array())
        return before == after;
    const auto within = [](const nlohmann::json &list, const nlohmann::json &other) {
        return std::all_of(list.begin(), list.end(),
            [&](const nlohmann::json &item) { return std::find(other.begin(), other.end(), item) != other.end(); });
    };
    return within(before, after) && within(after, before);
}

Json differing(const Json &body, const Json &item)
{
    Json change{{"id", item["id"]}};
    for (const auto &[key, value] : item.items()) {
        if (key != "id" && key != "version" && !isSame(body[key], value))
            change[key] = value;
    }
    return change;
}

bool onlyChanges(const Json &item, std::string_view member)
{
    return std::all_of(item.items().begin(), item.items().end(),
        [&](const auto &entry) { return entry.key() == "id" || entry.key() == "version" || entry.key() == member; });
}

}

CaseChange::CaseChange(const CaseRouteContext &context, CaseRoom &room, const Call &call, const Json &items)
    : m_context(context), m_room(room), m_call(call), m_items(items)
{
}

std::optional<Answer> CaseChange::refusal()
{
    if (auto refused = refusedRights())
        return refused;
    if (auto refused = refusedVersions())
        return refused;
    for (const Json &item : m_items) {
        Json change = differing(m_room.find(item["id"].get<std::string>())->body, item);
        if (change.size() > 1)
            m_changes.push_back(std::move(change));
    }
    if (m_changes.empty())
        return boom(406, "All update fields are identical to current version.");
    return refusedContent();
}

// Kibana: reopening and assigning are rights of their own; a request that does nothing else needs no other.
std::vector<Operation> CaseChange::operationsNeeded() const
{
    size_t reopened = 0;
    size_t assigned = 0;
    bool onlyReopens = true;
    bool onlyAssigns = true;
    for (const Json &item : m_items) {
        const StoredCase *stored = m_room.find(item["id"].get<std::string>());
        const bool current = stored && stored->body["version"] == item["version"];
        const bool reopens =
            current && stored->body["status"] == "closed" && item.contains("status") && item["status"] != "closed";
        const bool assigns = stored && item.contains("assignees") && item["assignees"] != stored->body["assignees"];
        reopened += reopens ? 1 : 0;
        assigned += assigns ? 1 : 0;
        onlyReopens = onlyReopens && reopens && onlyChanges(item, "status");
        onlyAssigns = onlyAssigns && assigns && onlyChanges(item, "assignees");
    }
    std::vector<Operation> needed;
    if (reopened > 0)
        needed.push_back(operations::reopenCase);
    if (assigned > 0)
        needed.push_back(operations::assignCase);
    if (!(onlyReopens && assigned == 0) && !(onlyAssigns && reopened == 0))
        needed.push_back(operations::updateCase);
    return needed;
}

std::optional<Answer> CaseChange::refusedRights()
{
    Texts owners;
    for (const Json &item : m_items) {
        if (const StoredCase *stored = m_room.find(item["id"].get<std::string>()))
            owners.push_back(stored->owner());
    }
    return m_context.refusal(m_call, operationsNeeded(), owners);
}

std::optional<Answer> CaseChange::refusedVersions()
{
    std::string unknown;
    for (const Json &item : m_items) {
        if (!m_room.find(item["id"].get<std::string>()))
            append(unknown, item["id"]);
    }
    if (!unknown.empty())
        return boom(404, "These cases " + unknown + " do not exist. Please check you have the correct ids.");
    const bool overtaken = m_context.faults.trigger("409", m_call.path).has_value();
    std::string stale;
    for (const Json &item : m_items) {
        StoredCase &stored = *m_room.find(item["id"].get<std::string>());
        if (overtaken) // simulates another user's change: the next read returns a newer version
            stored.body["version"] = m_context.store.newVersion();
        if (stored.body["version"] != item["version"])
            append(stale, item["id"]);
    }
    if (stale.empty())
        return std::nullopt;
    return boom(409, "These cases " + stale + " has been updated. Please refresh before saving additional updates.");
}

std::optional<Answer> CaseChange::refusedContent()
{
    const auto idsWith = [&](const char *key) {
        std::string ids;
        for (const Json &change : m_changes) {
            if (change.contains(key))
                append(ids, change["id"]);
        }
        return ids;
    };
    if (const auto ids = idsWith("owner"); !ids.empty())
        return badRequest("Updating the owner of a case is not allowed ids: [" + ids + "]");
    if (const auto ids = idsWith("assignees"); !ids.empty()) {
        if (auto refused = m_context.refusedAssignment(m_call, ", ids: [" + ids + "]"))
            return refused;
    }
    for (const Json &change : m_changes) {
        if (!change.contains("customFields"))
            continue;
        const StoredCase &stored = *m_room.find(change["id"].get<std::string>());
        const auto problem =
            problemWithCustomFields(change["customFields"], configuredFields(m_room, stored.body["owner"]));
        if (!problem.empty())
            return badRequest(problem);
    }
    return std::nullopt;
}

Json CaseChange::apply()
{
    Json changed = Json::array();
    for (const Json &change : m_changes) {
        StoredCase &stored = *m_room.find(change["id"].get<std::string>());
        applyTo(stored, trimmedCase(change));
        changed.push_back(stored.body);
    }
    return changed;
}

void CaseChange::applyTo(StoredCase &stored, const Json &item)
{
    const Json user = m_context.userOf(m_call);
    Json after = item;
    if (after.contains("customFields"))
        after["customFields"] =
            completeCustomFields(after["customFields"], configuredFields(m_room, stored.body["owner"]));
    if (after.contains("assignees")) { // Kibana notes them last
        const Json assignees = withoutRepeatedAssignees(after["assignees"]);
        after.erase("assignees");
        after["assignees"] = assignees;
    }
    for (const auto &[key, value] : after.items()) {
        if (key == "id")
            continue;
        if (key == "status")
            setStatus(stored.body, value.get<std::string>(), user);
        const Json before = stored.body[key];
        stored.body[key] = value;
        noteChange(m_context.store, stored, key, before, user);
    }
    touch(m_context.store, stored, user);
}

void setStatus(Json &body, const std::string &status, const Json &user)
{
    const int64_t now = nowMs();
    const bool closed = status == "closed";
    body["closed_at"] = closed ? Json(timeText(now)) : Json();
    body["closed_by"] = closed ? user : Json();
    body["duration"] =
        closed ? Json((now - parseMoment(body["created_at"].get<std::string>(), now).value_or(now)) / 1000) : Json();
}

}
