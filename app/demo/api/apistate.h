// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// State that the routes of smaller plugins change: connectors, pipelines, engines, queries, conversations.

#include <cstdint>
#include <map>
#include <mutex>
#include <string>

#include "app/demo/base/json.h"
#include "app/demo/base/options.h"

namespace reeve::demo {

// State of one space.
struct ApiSpace {
    Json connectors = Json::array();
    Json engines = Json::array(); // of the entity store
    std::string monitoring = "not_installed"; // state of the engine that watches privileged users
    Json liveQueries = Json::array(); // of Osquery, oldest first
    Json conversations = Json::array(); // of the AI Assistant, oldest first
};

// Every access to a member holds the mutex.
struct ApiState {
    explicit ApiState(const ServerOptions &options);

    ApiSpace &space(const std::string &id); // made when it is first asked for
    std::string newId(); // version 4 UUID
    uint64_t newBits(); // differ each time

    std::mutex mutex{};
    Json pipelines = Json::object(); // of Logstash, by id

private:
    uint64_t m_seed;
    bool m_examples;
    uint64_t m_count = 0;
    std::map<std::string, ApiSpace> m_spaces{};
};

}
