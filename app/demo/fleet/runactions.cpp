// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/runactions.h"

#include <algorithm>

#include "app/demo/base/dates.h"
#include "app/demo/base/random.h"
#include "app/demo/fleet/ids.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

constexpr uint64_t idRoll = 6300;
constexpr int64_t duration = 3000; // milliseconds from the start of an action to its completion
constexpr int readsToComplete = 2;

// Whether the endpoint checks in and so learns of the action.
bool answers(const Fleet &fleet, uint64_t i)
{
    const AgentStatus status = fleet.status(i);
    return fleet.isListed(i)
        && (status == AgentStatus::Online || status == AgentStatus::Updating || status == AgentStatus::Error
            || status == AgentStatus::Degraded);
}

Json processes()
{
    return Json::array({{{"pid", "1"}, {"entity_id", "MTIzLTE="}, {"command", "/sbin/init"}, {"user", "root"}},
        {{"pid", "812"}, {"entity_id", "MTIzLTgxMg=="}, {"command", "/usr/sbin/sshd -D"}, {"user", "root"}},
        {{"pid", "4711"}, {"entity_id", "MTIzLTQ3MTE="}, {"command", "/tmp/updater"}, {"user", "www-data"}}});
}

// The output of an endpoint, by command. Kibana: EndpointActionResponseDataOutput
Json contentOf(const RunAction &action)
{
    const Json parameters = action.parameters.is_object() ? action.parameters : Json::object();
    if (action.command == "running-processes")
        return {{"entries", processes()}};
    if (action.command == "kill-process" || action.command == "suspend-process") {
        Json content{{"code", "ra_" + action.command + "_success_done"}, {"command", "/tmp/updater"}};
        content.update(parameters);
        return content;
    }
    if (action.command == "get-file")
        return {{"code", "ra_get-file_success_done"}, {"path", parameters.value("path", "")}, {"size", 20480},
            {"contents",
                Json::array({{{"type", "file"}, {"file_name", "file"}, {"path", parameters.value("path", "")},
                    {"size", 20480}, {"sha256", std::string(64, 'a')}, {"md5", std::string(32, 'b')}}})}};
    if (action.command == "execute")
        return {{"code", "ra_execute_success_done"}, {"cwd", "/"}, {"output_file_id", action.id + ".output"},
            {"output_file_stderr_truncated", false}, {"output_file_stdout_truncated", false}, {"shell", "bash"},
            {"shell_code", 0}, {"stderr", ""}, {"stderr_truncated", false}, {"stdout", "root\n"},
            {"stdout_truncated", false}};
    if (action.command == "upload")
        return {{"code", "ra_upload_file-success"}, {"path", "/tmp/" + (action.file ? action.file->name : "")},
            {"disk_free_space", 41234567168}};
    if (action.command == "scan")
        return {{"code", "ra_scan_success_done"}};
    return nullptr;
}

}

std::string statusOf(const RunAction &action)
{
    return action.completed == 0 ? "pending" : "successful";
}

Json runActionJson(const RunAction &action, const Fleet &fleet)
{
    const bool done = action.completed != 0;
    Json hosts = Json::object();
    Json states = Json::object();
    Json outputs = Json::object();
    for (const std::string &agent : action.agents) {
        const auto index = fleet.indexOf(agent);
        hosts[agent] = {{"name", index ? fleet.hostname(*index) : std::string()}};
        states[agent] = {{"isCompleted", done}, {"wasSuccessful", done}};
        if (done)
            states[agent]["completedAt"] = timeText(action.completed);
        if (const Json content = contentOf(action); done && !content.is_null())
            outputs[agent] = {{"type", "json"}, {"content", content}};
    }
    Json json{{"id", action.id}, {"agents", action.agents}, {"agentType", "endpoint"}, {"hosts", std::move(hosts)},
        {"command", action.command}, {"createdBy", action.by}, {"startedAt", timeText(action.started)},
        {"isCompleted", done}, {"wasSuccessful", done}, {"isExpired", false}, {"status", statusOf(action)},
        {"outputs", std::move(outputs)}, {"agentState", std::move(states)}};
    if (done)
        json["completedAt"] = timeText(action.completed);
    if (!action.comment.empty())
        json["comment"] = action.comment;
    if (!action.parameters.is_null())
        json["parameters"] = action.parameters;
    return json;
}

RunAction RunActions::add(RunAction action)
{
    const std::lock_guard lock(m_mutex);
    const uint64_t bits = roll(m_seed, m_actions.size(), idRoll);
    action.id = uuid(bits & mask48, mix(bits));
    // Kibana: an upload names the file that it stored; the demo names it after the action.
    if (action.file)
        action.parameters["file_id"] = "file-" + action.id;
    m_actions.push_back(action);
    return action;
}

std::vector<RunAction> RunActions::all(const std::string &space, LivingFleet &fleet)
{
    const std::lock_guard lock(m_mutex);
    std::vector<RunAction> found;
    for (RunAction &action : m_actions) {
        complete(action, fleet);
        if (action.space == space)
            found.push_back(action);
    }
    std::ranges::reverse(found);
    return found;
}

std::optional<RunAction> RunActions::read(const std::string &id, const std::string &space, LivingFleet &fleet)
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find(m_actions, id, &RunAction::id);
    if (found == m_actions.end() || found->space != space)
        return std::nullopt;
    ++found->reads;
    complete(*found, fleet);
    return *found;
}

void RunActions::complete(RunAction &action, LivingFleet &fleet) const
{
    const int64_t now = nowMs();
    if (action.completed != 0 || (now < action.started + duration && action.reads < readsToComplete))
        return;
    const Fleet current = fleet.now();
    const bool waits = std::ranges::any_of(action.agents, [&](const std::string &agent) {
        const auto index = current.indexOf(agent);
        return index && !answers(current, *index);
    });
    if (waits)
        return;
    action.completed = std::max(now, action.started + 1);
    if (action.command != "isolate" && action.command != "unisolate")
        return;
    for (const std::string &agent : action.agents) {
        if (const auto index = current.indexOf(agent))
            fleet.change([&](AgentChanges &changes) { changes[*index].isolated = action.command == "isolate"; });
    }
}

}
