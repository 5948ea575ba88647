// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/changes.h"

#include "app/demo/base/dates.h"
#include "app/demo/cases/configurations.h"
#include "app/demo/cases/rules.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

void append(std::string &list, const Json &id)
{
    list += (list.empty() ? "" : ", ") + id.get<std::string>();
}

bool isContent(const std::string &key)
{
    return key != "id" && key != "version" && key != "owner";
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

CaseChange::CaseChange(const CaseRouteContext &context, CaseRoom &room, const Call &call, const Json &items)
    : m_context(context), m_room(room), m_call(call), m_items(items)
{
}

std::optional<Answer> CaseChange::refusal()
{
    if (auto refused = refusedCase())
        return refused;
    return refusedContent();
}

std::optional<Answer> CaseChange::refusedCase()
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
        if (auto refused = m_context.refusal(m_call, "update", "case", {stored.body["owner"].get<std::string>()}))
            return refused;
        if (overtaken) // simulates another user's change: the next read returns a newer version
            stored.body["version"] = m_context.store.newVersion();
        if (stored.body["version"] != item["version"])
            append(stale, item["id"]);
    }
    if (!stale.empty())
        return boom(
            409, "These cases " + stale + " has been updated. Please refresh before saving additional updates.");
    return std::nullopt;
}

std::optional<Answer> CaseChange::refusedContent()
{
    bool anything = false;
    for (const Json &item : m_items) {
        const StoredCase &stored = *m_room.find(item["id"].get<std::string>());
        const std::string ids = ", ids: [" + item["id"].get<std::string>() + "]";
        if (item.contains("owner") && item["owner"] != stored.body["owner"])
            return badRequest(
                "Updating the owner of a case is not allowed ids: [" + item["id"].get<std::string>() + "]");
        if (item.contains("assignees") && item["assignees"] != stored.body["assignees"]) {
            if (auto refused = m_context.refusedAssignment(m_call, ids))
                return refused;
        }
        if (item.contains("customFields")) {
            const auto problem =
                problemWithCustomFields(item["customFields"], configuredFields(m_room, stored.body["owner"]));
            if (!problem.empty())
                return badRequest(problem);
        }
        anything = anything || changesAnything(item);
    }
    if (!anything)
        return boom(406, "All update fields are identical to current version.");
    return std::nullopt;
}

bool CaseChange::changesAnything(const Json &item) const
{
    const StoredCase &stored = *m_room.find(item["id"].get<std::string>());
    for (const auto &[key, value] : item.items()) {
        if (isContent(key) && stored.body[key] != value)
            return true;
    }
    return false;
}

Json CaseChange::apply()
{
    Json changed = Json::array();
    for (const Json &item : m_items) {
        if (!changesAnything(item))
            continue;
        StoredCase &stored = *m_room.find(item["id"].get<std::string>());
        applyTo(stored, item);
        changed.push_back(stored.body);
    }
    return changed;
}

void CaseChange::applyTo(StoredCase &stored, const Json &item)
{
    const Json user = m_context.userOf(m_call);
    for (const auto &[key, value] : item.items()) {
        if (!isContent(key) || stored.body[key] == value)
            continue;
        if (key == "status")
            setStatus(stored.body, value.get<std::string>(), user);
        stored.body[key] = value;
        note(m_context.store, stored, "update", key, {{key, value}}, user);
    }
    stored.body["version"] = m_context.store.newVersion();
    stored.body["updated_at"] = timeText(nowMs());
    stored.body["updated_by"] = user;
}

}
