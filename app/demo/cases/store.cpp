// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/store.h"

#include <algorithm>

#include "app/demo/base/credentials.h"
#include "app/demo/base/dates.h"
#include "app/demo/base/random.h"
#include "app/demo/fleet/ids.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

StoredCase *CaseRoom::find(std::string_view id)
{
    const auto found =
        std::find_if(cases.begin(), cases.end(), [&](const StoredCase &stored) { return stored.body["id"] == id; });
    return found == cases.end() ? nullptr : &*found;
}

CaseStore::CaseStore(uint64_t seed) : m_seed(seed) { }

OpenRoom CaseStore::open(const std::string &space)
{
    std::unique_lock lock(m_mutex);
    return {std::move(lock), m_rooms[space]};
}

std::string CaseStore::newId()
{
    const uint64_t bits = roll(m_seed, ++m_ids, 5000);
    return uuid(bits, mix(bits));
}

std::string CaseStore::newVersion()
{
    std::string pair = "[";
    return base64(pair.append(std::to_string(++m_sequence)).append(",1]"));
}

Json CaseStore::withComments(const StoredCase &stored) const
{
    Json body = stored.body;
    body["comments"] = stored.comments;
    return body;
}

void note(CaseStore &store, StoredCase &stored, std::string_view action, std::string_view type, Json payload,
    const Json &user, const Json &commentId)
{
    stored.actions.push_back({{"id", store.newId()}, {"version", store.newVersion()}, {"action", action},
        {"type", type}, {"payload", std::move(payload)}, {"comment_id", commentId}, {"created_at", timeText(nowMs())},
        {"created_by", user}, {"owner", stored.body["owner"]}});
}

}
