// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What people have changed in Fleet: settings, outputs, policies. Kibana keeps these as saved objects.

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

#include "app/demo/base/json.h"
#include "app/demo/base/options.h"

namespace reeve::demo {

// Each list is an array of objects as the API answers them. Whoever reads or changes a member holds the mutex.
struct FleetState {
    explicit FleetState(const ServerOptions &options);

    std::string newId(); // version 4 UUID
    std::string newVersion(); // base64 of sequence number and primary term, as of a saved object

    std::mutex mutex{};
    Json settings{};
    Json outputs = Json::array();
    Json agentPolicies = Json::array();
    Json packagePolicies = Json::array();

private:
    uint64_t m_seed;
    uint64_t m_count = 0;
};

// Returns the object with this id; nullptr if there is none.
Json *withId(Json &list, std::string_view id);
void eraseId(Json &list, std::string_view id);

}
