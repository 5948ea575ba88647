// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fleet's changeable objects: settings, outputs, policies. Kibana keeps these as saved objects.

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>

#include "app/demo/base/json.h"
#include "app/demo/base/options.h"
#include "app/demo/fleet/tables.h"

namespace reeve::demo {

// Each list is an array of objects as the API answers them. Whoever reads or changes a member holds the mutex.
struct FleetState {
    explicit FleetState(const ServerOptions &options);

    std::string newId(); // version 4 UUID
    std::string newVersion(); // base64 of sequence number and primary term, as of a saved object

    // As the generated fleet refers to them; they stay as long as this object.
    const Policy &policyOf(const Json &agentPolicy);
    const AgentVersion &versionOf(const std::string &number);

    std::mutex mutex{};
    Json settings{};
    Json outputs = Json::array();
    Json agentPolicies = Json::array();
    Json packagePolicies = Json::array();
    Json agentActions = Json::array(); // as app/demo/fleet/agentactions.cpp keeps them, newest first

private:
    uint64_t m_seed;
    uint64_t m_count = 0;
    std::deque<std::string> m_texts{}; // that the following refer to
    std::deque<Policy> m_policies{};
    std::deque<AgentVersion> m_versions{};
};

// Returns the object with this id; nullptr if there is none.
Json *withId(Json &list, std::string_view id);
void eraseId(Json &list, std::string_view id);

}
