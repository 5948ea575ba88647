// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The cases of a demo server, per space: what was created stays until the server ends.

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "app/demo/base/json.h"

namespace reeve::demo {

struct StoredCase {
    Json body{}; // as the API gives it, without comments
    std::vector<Json> comments{};
    std::vector<Json> actions{}; // user actions, oldest first
};

struct CaseRoom {
    std::vector<StoredCase> cases{};
    std::vector<Json> configurations{}; // at most one per owner

    StoredCase *find(std::string_view id);
};

// A room under lock; let it go soon.
struct OpenRoom {
    std::unique_lock<std::mutex> lock;
    CaseRoom &room;
};

class CaseStore
{
public:
    explicit CaseStore(uint64_t seed);

    OpenRoom open(const std::string &space); // made when it is not there yet, as for any id in Kibana

    // Call these three only while holding a room.
    std::string newId();
    std::string newVersion(); // base64 of [sequence number, primary term]
    Json withComments(const StoredCase &stored) const;

private:
    uint64_t m_seed;
    uint64_t m_ids = 0;
    uint64_t m_sequence = 40;
    std::mutex m_mutex;
    std::map<std::string, CaseRoom> m_rooms;
};

void note(CaseStore &store, StoredCase &stored, std::string_view action, std::string_view type, Json payload,
    const Json &user,
    const Json &commentId = nullptr); // adds a user action

}
