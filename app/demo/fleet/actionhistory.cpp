// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/actionhistory.h"

#include <algorithm>
#include <array>

#include "app/demo/base/random.h"
#include "app/demo/fleet/ids.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

constexpr int64_t minute = 60 * 1000;
constexpr int64_t day = 24 * 60 * minute;
constexpr uint64_t historyRoll = 80;

struct Kind {
    std::string_view command;
    std::string_view capability; // that the endpoint needs
    std::string_view comment;
    std::string_view parameter;
    std::string_view value;
};

constexpr std::array kinds{
    Kind{"running-processes", "running_processes", "", "", ""},
    Kind{"get-file", "get_file", "For the case of Monday", "path", "/tmp/updater.bin"},
    Kind{"kill-process", "kill_process", "Miner", "pid", "4711"},
    Kind{"suspend-process", "suspend_process", "", "pid", "2305"},
    Kind{"execute", "execute", "Who is signed in?", "command", "whoami"},
    Kind{"upload", "upload_file", "Triage kit", "file_name", "triage.zip"},
    Kind{"scan", "scan", "After the clean-up", "path", "/home"},
};
constexpr std::array<std::string_view, 5> people{"elastic", "m.okafor", "j.lindqvist", "soc-night", "r.tanaka"};

const Kind &kindFor(const Fleet &fleet, uint64_t i, uint64_t bits)
{
    const auto able = fleet.capabilities(i);
    for (size_t step = 0; step < kinds.size(); ++step) {
        const Kind &kind = kinds[(bits + step) % kinds.size()];
        if (std::find(able.begin(), able.end(), kind.capability) != able.end())
            return kind;
    }
    return kinds.front();
}

bool isolates(const FleetAction &action)
{
    return action.command == "isolate" || action.command == "unisolate";
}

FleetAction made(const Fleet &fleet, uint64_t i, uint64_t number, std::string_view command, int64_t started)
{
    const auto bits = mix(fleet.rollOf(i, historyRoll) + number);
    FleetAction action{.id = uuid(bits & mask48, mix(bits)),
        .command = command,
        .by = people[bits % people.size()],
        .started = started,
        .completed = started + minute + static_cast<int64_t>(bits % 20) * minute};
    if ((bits >> 20) % 9 == 0)
        action.status = "failed";
    if ((bits >> 20) % 18 == 0) { // half of the failures: the action expired
        action.expired = true;
        action.completed = 0;
    }
    return action;
}

void makePending(FleetAction &action, int64_t started)
{
    action.started = started;
    action.status = "pending";
    action.completed = 0;
    action.expired = false;
}

// Appends the isolation actions that lead to the state in the endpoint's document: the last action of an endpoint that
// is not isolated is a release.
void addIsolation(std::vector<FleetAction> &all, const Fleet &fleet, uint64_t i)
{
    const auto bits = mix(fleet.rollOf(i, historyRoll) + 7000);
    const auto succeed = [](FleetAction action, std::string_view comment) {
        action.status = "successful";
        action.expired = false;
        action.completed = action.started + 2 * minute;
        action.comment = comment;
        return action;
    };
    if (fleet.isIsolationRequestedAtStart(i)) {
        FleetAction action = made(fleet, i, 7001, "isolate", fleet.start() - 3 * 60 * minute);
        action = succeed(action, "Talks to an address on the block list");
        if (!fleet.isolatedAtStart(i))
            makePending(action, fleet.start() - 8 * minute);
        all.push_back(action);
    } else if (bits % 12 == 0) {
        all.push_back(succeed(made(fleet, i, 7002, "unisolate", fleet.start() - 20 * day), "Cleaned"));
        all.push_back(succeed(made(fleet, i, 7003, "isolate", fleet.start() - 21 * day), "Suspicious sign-in"));
    }
}

}

std::vector<FleetAction> actionsOf(const Fleet &fleet, uint64_t i)
{
    std::vector<FleetAction> all;
    const auto bits = fleet.rollOf(i, historyRoll);
    if (!fleet.capabilities(i).empty())
        addIsolation(all, fleet, i);
    // Half of the endpoints have no actions, one in ten has many.
    const uint64_t count = bits % 2 ? 0 : bits % 10 == 0 ? 24 + bits % 30 : 1 + (bits >> 8) % 6;
    const bool canDoMore = fleet.capabilities(i).size() > 1;
    for (uint64_t number = 0; canDoMore && number < count; ++number) {
        const Kind &kind = kindFor(fleet, i, mix(bits + number));
        const auto ago =
            30 * minute + static_cast<int64_t>(number) * 2 * day + static_cast<int64_t>(number % 5) * 7 * minute;
        FleetAction action = made(fleet, i, number, kind.command, fleet.start() - ago);
        action.comment = kind.comment;
        if (number == 0 && (bits >> 16) % 12 == 0)
            makePending(action, fleet.start() - 12 * minute);
        all.push_back(action);
    }
    std::stable_sort(
        all.begin(), all.end(), [](const FleetAction &a, const FleetAction &b) { return a.started > b.started; });
    return all;
}

Json actionJson(const FleetAction &action, const Fleet &fleet, uint64_t i)
{
    const auto agent = fleet.agentId(i);
    const bool completed = action.status != "pending" && !action.expired;
    const bool good = action.status == "successful";
    Json state{{"isCompleted", completed}, {"wasSuccessful", good}};
    Json json{{"id", action.id}, {"agents", Json::array({agent})}, {"agentType", "endpoint"},
        {"hosts", {{agent, {{"name", fleet.hostname(i)}}}}}, {"command", action.command}, {"createdBy", action.by},
        {"startedAt", timeText(action.started)}, {"isCompleted", completed}, {"wasSuccessful", good},
        {"isExpired", action.expired}, {"status", action.status}, {"outputs", Json::object()}};
    if (completed)
        json["completedAt"] = state["completedAt"] = timeText(action.completed);
    json["agentState"] = {{agent, state}};
    if (!action.comment.empty())
        json["comment"] = action.comment;
    const auto kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const Kind &known) { return known.command == action.command; });
    if (!isolates(action) && kind != kinds.end() && !kind->parameter.empty())
        json["parameters"] = {{std::string(kind->parameter), kind->value}};
    if (action.status == "failed" && !action.expired)
        json["errors"] = Json::array({"The endpoint answered: the operation could not be carried out"});
    return json;
}

}
