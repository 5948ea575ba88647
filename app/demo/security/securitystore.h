// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The objects of the security solution in each space of a demo server: detection rules, exceptions, value lists, timelines and
// alerts. Kept in memory until the server is destroyed. Objects are as the API returns them.

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "app/demo/base/json.h"

namespace reeve::demo {

using Objects = std::vector<Json>; // oldest first

struct SecurityRoom {
    Objects rules{};
    Objects exceptionLists{}; // of this space
    Objects exceptionItems{};
    bool hasListIndex = false; // Kibana: the data streams of value lists exist once somebody has made them
    Objects valueLists{};
    Objects listItems{};
    Objects timelines{};
    Objects notes{};
    Objects pinnedEvents{};
    Objects alerts{}; // documents: {_id, _index, _source}
};

// A locked room; holds the lock of the whole store while it exists.
struct OpenSecurityRoom {
    std::unique_lock<std::mutex> lock;
    SecurityRoom &room;
    SecurityRoom &everywhere; // exceptions of all spaces (namespace_type agnostic)
};

class SecurityStore
{
public:
    explicit SecurityStore(uint64_t seed);

    OpenSecurityRoom open(const std::string &space); // creates the space's room if needed; Kibana takes any space id

    // The rest requires that the caller holds an OpenSecurityRoom.
    int64_t newTime(); // ms since 1970; each is later than the one before, so that objects sort as they came
    std::string newTimeText();
    std::string newId(); // a UUID
    std::string newVersion(); // base64 of [sequence number, primary term]

private:
    uint64_t m_seed;
    int64_t m_time = 0;
    uint64_t m_ids = 0;
    uint64_t m_sequence = 300;
    std::mutex m_mutex;
    std::map<std::string, SecurityRoom> m_rooms;
    SecurityRoom m_everywhere;
};

// The first object whose member has this value; null if there is none.
Json *objectWith(Objects &objects, std::string_view member, const Json &value);
void eraseWith(Objects &objects, std::string_view member, Json value); // all of them

}
