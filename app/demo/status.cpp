// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/status.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "app/demo/base/version.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

namespace {

struct Level {
    std::string_view name; // Kibana: a status is as bad as the worst of its parts
    std::string_view state; // and the words of the format of Kibana 7
    std::string_view title;
    std::string_view nickname;
    std::string_view icon;
};

constexpr std::array levels{
    Level{"available", "green", "Green", "Looking good", "success"},
    Level{"degraded", "yellow", "Yellow", "I'll be back soon", "warning"},
    Level{"unavailable", "red", "Red", "Danger Will Robinson! Danger!", "danger"},
    Level{"critical", "red", "Red", "Danger Will Robinson! Danger!", "danger"},
};
constexpr std::string_view updated = "2025-06-18T09:00:00.000Z";

size_t severityOf(std::string_view level)
{
    for (size_t i = 0; i < levels.size(); ++i) {
        if (levels[i].name == level)
            return i;
    }
    return 0;
}

struct Part {
    std::string_view id;
    std::string_view works; // its summary while it is available
    bool isCore;
};

constexpr std::array parts{
    Part{"elasticsearch", "Elasticsearch is available", true},
    Part{"savedObjects", "SavedObjects service has completed migrations and is available", true},
    Part{"fleet", "Fleet is available", false},
    Part{"cases", "All dependencies are available", false},
    Part{"securitySolution", "All dependencies are available", false},
    Part{"spaces", "All dependencies are available", false},
};

struct Health {
    size_t core = 0; // indexes of levels
    size_t fleet = 0;

    size_t of(const Part &part) const { return part.isCore ? core : part.id == "fleet" ? fleet : 0; }
};

Json levelJson(const Part &part, size_t level)
{
    const std::string summary(part.works);
    return {{"level", levels[level].name},
        {"summary", level == 0 ? summary : std::string(part.id) + " is " + std::string(levels[level].name)}};
}

Json overallJson(const Health &health)
{
    const size_t worst = std::max(health.core, health.fleet);
    if (worst == 0)
        return {{"level", "available"}, {"summary", "All services and plugins are available"}};
    const std::string level(levels[worst].name);
    return {{"level", level},
        {"summary",
            worst == health.core ? "2 services are " + level + ": elasticsearch, savedObjects"
                                 : "1 service is " + level + ": fleet"}};
}

Json statusJson(const Health &health)
{
    Json core = Json::object();
    Json plugins = Json::object();
    for (const Part &part : parts)
        (part.isCore ? core : plugins)[std::string(part.id)] = levelJson(part, health.of(part));
    return {{"overall", overallJson(health)}, {"core", core}, {"plugins", plugins}};
}

Json legacyStatusJson(const Health &health, const std::string &version)
{
    const Level &worst = levels[std::max(health.core, health.fleet)];
    Json statuses = Json::array();
    for (const Part &part : parts) {
        const Level &level = levels[health.of(part)];
        statuses.push_back({{"id", (part.isCore ? "core:" : "plugin:") + std::string(part.id) + '@' + version},
            {"message", levelJson(part, health.of(part))["summary"]}, {"since", updated}, {"state", level.state},
            {"icon", level.icon}, {"uiColor", level.icon}});
    }
    return {{"overall",
                {{"state", worst.state}, {"title", worst.title}, {"nickname", worst.nickname}, {"icon", worst.icon},
                    {"uiColor", worst.icon}, {"since", updated}}},
        {"statuses", statuses}};
}

Json metrics()
{
    const Json codes{{"200", 1}};
    return {{"last_updated", updated}, {"collection_interval_in_millis", 5000},
        {"os", {{"platform", "linux"}, {"load", {{"1m", 0.4}, {"5m", 0.3}, {"15m", 0.2}}}}},
        {"process", {{"pid", 7}, {"uptime_in_millis", 3600000}}}, {"processes", Json::array()},
        {"response_times", {{"avg_in_millis", 12}, {"max_in_millis", 60}}},
        {"requests", {{"total", 1}, {"disconnects", 0}, {"statusCodes", codes}, {"status_codes", codes}}},
        {"concurrent_connections", 1}};
}

// Kibana: a version of a snapshot is told as the version it will be.
Json versionJson(const std::string &version)
{
    const std::string number = version.substr(0, version.find("-SNAPSHOT"));
    return {{"number", number}, {"build_hash", "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"},
        {"build_number", isAtLeast(version, 9) ? 91000 : 85180}, {"build_snapshot", number != version},
        {"build_flavor", "traditional"}, {"build_date", "2025-05-20T11:12:13.000Z"}};
}

Health healthFrom(const Call &call, FaultBoard &faults)
{
    const auto levelOf = [&](std::string_view name, std::string_view usual) {
        const auto fault = faults.trigger(name, call.path);
        return !fault ? 0 : severityOf(fault->value.empty() ? usual : std::string_view(fault->value));
    };
    return {std::max(levelOf("status-unavailable", "unavailable"), levelOf("status-degraded", "degraded")),
        levelOf("status-plugin", "critical")};
}

// Kibana: core alone decides on the code and on what the anonymous learn.
Answer statusFor(const Call &call, const ServerOptions &options, FaultBoard &faults)
{
    static constexpr Parameter known[] = {
        {.name = "v7format", .kind = Parameter::Kind::Flag}, {.name = "v8format", .kind = Parameter::Kind::Flag}};
    const auto query = readQuery(call.query, known);
    if (!query)
        return badRequest(query.error());
    if (query->has("v7format") && query->has("v8format"))
        return badRequest("[request query]: provide only one format option: v7format or v8format");
    const Health health = healthFrom(call, faults);
    const int code = health.core >= severityOf("unavailable") ? 503 : 200;
    if (!call.signedIn)
        return json({{"status", {{"overall", {{"level", levels[health.core].name}}}}}}, code);
    const bool legacy = query->flag("v7format") || (query->has("v8format") && !query->flag("v8format"));
    const Json version = versionJson(options.version);
    Json body{{"name", "reeve-demo"}, {"uuid", "6f1f4a0b-9d4c-4f0e-8f55-5f3b6f2a7c11"}, {"version", version}};
    body["status"] = legacy ? legacyStatusJson(health, version["number"].get<std::string>()) : statusJson(health);
    body["metrics"] = metrics();
    return json(body, code);
}

}

void addStatusRoute(Router &router, const ServerOptions &options, FaultBoard &faults)
{
    router.add({.method = "GET",
        .path = "/api/status",
        .handler = [&](const Call &call) { return statusFor(call, options, faults); },
        .login = Login::Optional});
}

}
