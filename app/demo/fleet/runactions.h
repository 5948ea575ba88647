// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The response actions that people have run through the API, beside those that the fleet is generated with.

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/demo/base/json.h"
#include "app/demo/fleet/livingfleet.h"

namespace reeve::demo {

// A file that was received or is offered; the demo keeps its measures, not its bytes.
struct ActionFile {
    std::string name{};
    std::string type{}; // media type
    uint64_t size = 0; // bytes
    std::string sha256{}; // in lower case
};

struct RunAction {
    std::string id{};
    std::string command{}; // "get-file"
    std::string by{}; // user
    std::string comment{}; // empty: none
    std::string space{};
    std::vector<std::string> agents{};
    Json parameters{}; // null: none
    int64_t started = 0; // milliseconds since 1970
    int64_t completed = 0; // 0: not yet
    int reads = 0; // how often its details were asked for
    std::optional<ActionFile> file{}; // of an upload
};

// Returns the action as GET /api/endpoint/action does; outputs of an action that is not complete are empty.
Json runActionJson(const RunAction &action, const Fleet &fleet);
std::string statusOf(const RunAction &action); // pending, successful

// Thread-safe.
class RunActions
{
public:
    explicit RunActions(uint64_t seed) : m_seed(seed) { }

    // Gives the action an id and keeps it.
    RunAction add(RunAction action);
    // Newest first, of this space. An action completes a few seconds after its start, or when it is asked for twice.
    std::vector<RunAction> all(const std::string &space, LivingFleet &fleet);
    std::optional<RunAction> read(const std::string &id, const std::string &space, LivingFleet &fleet);

private:
    void complete(RunAction &action, LivingFleet &fleet) const;

    mutable std::mutex m_mutex{};
    uint64_t m_seed;
    std::vector<RunAction> m_actions{};
};

}
