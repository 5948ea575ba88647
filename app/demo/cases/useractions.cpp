// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/useractions.h"

#include <algorithm>

#include "app/demo/base/dates.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

Json without(const Json &list, const Json &others)
{
    Json rest = Json::array();
    for (const Json &item : list) {
        if (std::find(others.begin(), others.end(), item) == others.end())
            rest.push_back(item);
    }
    return rest;
}

bool hasKey(const Json &fields, const Json &key)
{
    return std::any_of(fields.begin(), fields.end(), [&](const Json &field) { return field["key"] == key; });
}

}

void note(CaseStore &store, StoredCase &stored, std::string_view action, std::string_view type, Json payload,
    const Json &user, const Json &commentId)
{
    stored.actions.push_back({{"id", store.newId()}, {"version", store.newVersion()}, {"action", action},
        {"type", type}, {"payload", std::move(payload)}, {"comment_id", commentId}, {"created_at", timeText(nowMs())},
        {"created_by", user}, {"owner", stored.body["owner"]}});
}

void noteCreation(CaseStore &store, StoredCase &stored, const Json &user)
{
    Json payload = Json::object();
    for (const char *key : {"description", "title", "tags", "connector", "settings", "owner", "status", "severity",
             "assignees", "category", "customFields"})
        payload[key] = stored.body[key];
    note(store, stored, "create", "create_case", std::move(payload), user);
}

void noteChange(CaseStore &store, StoredCase &stored, const std::string &key, const Json &before, const Json &user)
{
    const Json after = stored.body[key];
    if (key == "tags" || key == "assignees") {
        for (const auto &[action, items] :
            {std::pair("add", without(after, before)), std::pair("delete", without(before, after))}) {
            if (!items.empty())
                note(store, stored, action, key, {{key, items}}, user);
        }
    } else if (key == "customFields") {
        for (const Json &field : without(after, before)) {
            if (!field["value"].is_null() || hasKey(before, field["key"]))
                note(store, stored, "update", key, {{key, Json::array({field})}}, user);
        }
    } else {
        note(store, stored, "update", key, {{key, after}}, user);
    }
}

}
