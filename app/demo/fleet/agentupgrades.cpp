// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>

#include "app/demo/base/dates.h"
#include "app/demo/fleet/agentactions.h"
#include "app/demo/fleet/agentedits.h"
#include "app/demo/fleet/agentselection.h"

namespace reeve::demo {

namespace {

using Version = std::array<unsigned, 3>;
constexpr int64_t minute = 60 * 1000;
constexpr int64_t pause = 10 * minute; // Kibana: AGENT_UPGRADE_COOLDOWN_IN_MIN

// Reads MAJOR.MINOR.PATCH, which may be followed by "-" or "+" and more; nullopt if the text is no semantic version.
std::optional<Version> versionIn(std::string_view text)
{
    Version version{};
    for (size_t i = 0; i < version.size(); ++i) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version[i]);
        const auto length = static_cast<size_t>(end - text.data());
        if (error != std::errc() || (length > 1 && text.front() == '0'))
            return std::nullopt;
        text.remove_prefix(length);
        if (i + 1 == version.size())
            return text.empty() || ((text.front() == '-' || text.front() == '+') && text.size() > 1)
                ? std::optional(version)
                : std::nullopt;
        if (!text.starts_with('.'))
            return std::nullopt;
        text.remove_prefix(1);
    }
    return std::nullopt;
}

std::string written(const Version &version)
{
    return std::to_string(version[0]) + '.' + std::to_string(version[1]) + '.' + std::to_string(version[2]);
}

body::Members sharedMembers()
{
    using namespace body;
    return {{"source_uri", maybe(text())}, {"version", text([](const Json &value) {
                                                return versionIn(value.get<std::string>()) ? std::string()
                                                                                           : "not a valid semver";
                                            })},
        {"force", maybe(flag())}, {"skipRateLimitCheck", maybe(flag())}};
}

struct Wish {
    std::string number{};
    Version version{};
    bool force = false;
    bool skipsPause = false;
};

Wish wishIn(const Json &request)
{
    const std::string number = request["version"].get<std::string>();
    return {number, *versionIn(number), request.value("force", false), request.value("skipRateLimitCheck", false)};
}

// Kibana: checkKibanaVersion()
std::string problemWith(const Wish &wish, std::string_view kibanaVersion)
{
    const Version kibana = versionIn(kibanaVersion).value_or(Version{});
    const bool higher = std::pair(wish.version[0], wish.version[1]) > std::pair(kibana[0], kibana[1]);
    if (!higher)
        return {};
    if (!wish.force)
        return "Cannot upgrade agent to " + written(wish.version)
            + " because it is higher than the installed kibana version " + written(kibana);
    return "Cannot force upgrade agent to " + written(wish.version)
        + " because it does not satisfy the major and minor of the installed kibana version " + written(kibana);
}

// Milliseconds that Kibana still waits after an upgrade.
int64_t pauseLeft(const FleetRoom &room, uint64_t i, int64_t now)
{
    const AgentChange *change = room.fleet.change(i);
    const bool upgraded = change && change->upgraded && !room.fleet.isUpgrading(i);
    return upgraded ? std::max<int64_t>(*change->upgraded + pause - now, 0) : 0;
}

bool isLeaving(const FleetRoom &room, uint64_t i)
{
    const AgentChange *change = room.fleet.change(i);
    return change && change->leaving;
}

// Kibana: getNotUpgradeableMessage(); "" if the agent can be upgraded.
std::string obstacle(const FleetRoom &room, uint64_t i, const Wish &wish, int64_t now)
{
    if (!room.fleet.isListed(i))
        return "agent has been unenrolled.";
    if (isLeaving(room, i))
        return "agent is being unenrolled.";
    if (room.fleet.isUpgrading(i))
        return "agent is already being upgraded.";
    if (const int64_t left = pauseLeft(room, i, now))
        return "please wait " + std::to_string(left / minute + 1) + " minutes before attempting the upgrade again.";
    const Version version = versionIn(room.fleet.version(i).number).value_or(Version{});
    if (version == wish.version)
        return "agent is already running on the selected version.";
    return version > wish.version ? "agent does not support downgrades." : "";
}

void upgrade(const FleetRoom &room, const std::vector<uint64_t> &agents, const Wish &wish)
{
    const AgentVersion &version = room.state.versionOf(wish.number);
    const int64_t now = nowMs();
    room.living.change([&](AgentChanges &changes) {
        for (const uint64_t i : agents) {
            changes[i].upgrading = now;
            changes[i].upgraded = room.fleet.answers(i) ? std::optional(now + agentDelay) : std::nullopt;
            changes[i].version = &version;
        }
    });
}

std::string twoDigits(int64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

Answer tooEarly(const Call &call, int64_t left)
{
    Answer answer = boom(429,
        "agent " + call.arguments.front() + " was upgraded less than 10 minutes ago. Please wait "
            + twoDigits(left / minute) + 'm' + twoDigits(left % minute / 1000)
            + "s before trying again to ensure the upgrade will not be rolled back.");
    answer.headers.emplace_back("retry-after", std::to_string((left + 999) / 1000));
    return answer;
}

Answer upgradeOne(const FleetRoom &room, const Call &call)
{
    static const body::Rule rule = body::object(sharedMembers());
    const auto request = body::read(call, rule);
    if (!request)
        return badRequest(request.error());
    const Wish wish = wishIn(*request);
    if (const auto problem = problemWith(wish, room.options.version); !problem.empty())
        return badRequest(problem);
    const auto i = agentOf(room, call);
    if (!i)
        return agentNotFound(call);
    const int64_t now = nowMs();
    if (const int64_t left = pauseLeft(room, *i, now); left > 0 && !wish.skipsPause)
        return tooEarly(call, left);
    const std::string &id = call.arguments.front();
    if (!room.fleet.isListed(*i) || isLeaving(room, *i))
        return badRequest("cannot upgrade an unenrolling or unenrolled agent");
    if (!wish.force && room.fleet.isUpgrading(*i))
        return badRequest("agent " + id + " is already upgrading");
    if (const auto reason = obstacle(room, *i, wish, now); !wish.force && !wish.skipsPause && !reason.empty())
        return badRequest("Agent " + id + " is not upgradeable: " + reason);
    upgrade(room, {*i}, wish);
    addAgentAction(room, call, {.type = "UPGRADE", .agents = {*i}, .more = {{"version", wish.number}}});
    return json(Json::object());
}

body::Rule bulkRule()
{
    using namespace body;
    Members members{{"agents", agentsRule()}};
    for (auto &member : sharedMembers())
        members.push_back(std::move(member));
    members.emplace_back("rollout_duration_seconds", maybe(number(600)));
    members.emplace_back("start_time", maybe(text([](const Json &value) {
        return parseMoment(value.get<std::string>(), nowMs()) ? std::string() : "not a valid date";
    })));
    members.emplace_back("batchSize", maybe(number()));
    members.emplace_back("includeInactive", orElse(flag(), false));
    return object(std::move(members));
}

Answer upgradeAll(const FleetRoom &room, const Call &call)
{
    static const body::Rule rule = bulkRule();
    const auto request = body::read(call, rule);
    if (!request)
        return badRequest(request.error());
    const Wish wish = wishIn(*request);
    if (const auto problem = problemWith(wish, room.options.version); !problem.empty())
        return badRequest(problem);
    auto selected = selectedAgents(room, call, (*request)["agents"], (*request)["includeInactive"].get<bool>());
    if (!selected)
        return selected.error();
    AgentAction action{.type = "UPGRADE",
        .errors = std::move(selected->errors),
        .more = {{"version", wish.number}, {"hasRolloutPeriod", request->value("rollout_duration_seconds", 0.0) > 0}}};
    if (request->contains("start_time"))
        action.more["startTime"] = (*request)["start_time"];
    const int64_t now = nowMs();
    for (const uint64_t i : selected->agents) {
        const std::string id = room.fleet.agentId(i);
        const std::string reason = wish.force || wish.skipsPause ? "" : obstacle(room, i, wish, now);
        if (!wish.force && isHosted(room, i))
            action.errors[id] = restricted("Cannot upgrade agent in hosted agent policy " + policyIdOf(room, i));
        else if (!reason.empty())
            action.errors[id] = "Agent " + id + " is not upgradeable: " + reason;
        else
            action.agents.push_back(i);
    }
    upgrade(room, action.agents, wish);
    return json({{"actionId", addAgentAction(room, call, action)}});
}

}

void addAgentUpgradeRoutes(FleetRoutes &routes)
{
    routes.add("POST", "/api/fleet/agents/{agentId}/upgrade", "fleet-agents-all", upgradeOne);
    routes.add("POST", "/api/fleet/agents/bulk_upgrade", "fleet-agents-all", upgradeAll);
}

}
