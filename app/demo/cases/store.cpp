// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/store.h"

#include <algorithm>

#include "app/demo/base/credentials.h"
#include "app/demo/base/dates.h"
#include "app/demo/base/random.h"
#include "app/demo/cases/attachmentrules.h"
#include "app/demo/fleet/ids.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

Json *StoredCase::comment(std::string_view commentId)
{
    const auto found =
        std::find_if(comments.begin(), comments.end(), [&](const Json &comment) { return comment["id"] == commentId; });
    return found == comments.end() ? nullptr : &*found;
}

StoredCase *CaseRoom::find(std::string_view id)
{
    const auto found =
        std::find_if(cases.begin(), cases.end(), [&](const StoredCase &stored) { return stored.body["id"] == id; });
    return found == cases.end() ? nullptr : &*found;
}

StoredCase *CaseRoom::holderOf(std::string_view commentId)
{
    const auto found = std::find_if(
        cases.begin(), cases.end(), [&](StoredCase &stored) { return stored.comment(commentId) != nullptr; });
    return found == cases.end() ? nullptr : &*found;
}

CaseStore::CaseStore(uint64_t seed) : m_seed(seed) { }

OpenRoom CaseStore::open(const std::string &space)
{
    std::unique_lock lock(m_mutex);
    return {std::move(lock), m_rooms[space]};
}

int64_t CaseStore::newTime()
{
    m_time = std::max(nowMs(), m_time + 1);
    return m_time;
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

void touch(CaseStore &store, StoredCase &stored, const Json &user)
{
    size_t words = 0;
    size_t alerts = 0;
    for (const Json &comment : stored.comments) {
        words += comment["type"] == "user" ? 1 : 0;
        alerts += alertsIn(comment);
    }
    stored.body["totalComment"] = words;
    stored.body["totalAlerts"] = alerts;
    stored.body["version"] = store.newVersion();
    stored.body["updated_at"] = timeText(nowMs());
    stored.body["updated_by"] = user;
}

}
