// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The cases of a demo server by space; kept in memory until the server is destroyed.

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "app/demo/base/json.h"

namespace reeve::demo {

struct StoredCase {
    Json body{}; // as the API returns it, without comments
    std::vector<Json> comments{}; // everything that is attached
    std::vector<Json> actions{}; // user actions, oldest first

    std::string id() const { return body["id"].get<std::string>(); }
    std::string owner() const { return body["owner"].get<std::string>(); }
    Json *comment(std::string_view commentId); // null if there is none
};

// The cases of one space.
struct CaseRoom {
    std::vector<StoredCase> cases{};
    std::vector<Json> configurations{}; // at most one per owner

    StoredCase *find(std::string_view id); // null if there is none
    StoredCase *holderOf(std::string_view commentId); // null if there is none
};

// A locked room; holds the lock of the whole store while it exists.
struct OpenRoom {
    std::unique_lock<std::mutex> lock;
    CaseRoom &room;
};

class CaseStore
{
public:
    explicit CaseStore(uint64_t seed);

    OpenRoom open(const std::string &space); // creates the space's room if needed; Kibana accepts any space id too

    // The next four require that the caller holds an OpenRoom.
    int64_t newTime(); // ms since 1970; each is later than the one before, so that cases sort by it as they came
    std::string newId();
    std::string newVersion(); // base64 of [sequence number, primary term]
    Json withComments(const StoredCase &stored) const;

private:
    uint64_t m_seed;
    int64_t m_time = 0;
    uint64_t m_ids = 0;
    uint64_t m_sequence = 40;
    std::mutex m_mutex;
    std::map<std::string, CaseRoom> m_rooms;
};

// Counts the case's comments and alerts anew, and notes who changed it.
void touch(CaseStore &store, StoredCase &stored, const Json &user);

}
