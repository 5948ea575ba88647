// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/policyreport.h"

#include <algorithm>
#include <array>

#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

struct Step {
    std::string_view name;
    std::string_view done; // the message of a success
    std::string_view failed; // of a failure; "" for steps that never fail here
};

constexpr std::array steps{
    Step{"load_config", "Successfully parsed configuration", ""},
    Step{"agent_connectivity", "Successfully connected to Agent", ""},
    Step{"workflow", "Successfully executed all workflows", ""},
    Step{"download_global_artifacts", "Global artifacts are available for use", ""},
    Step{"download_user_artifacts", "Successfully downloaded user artifacts", ""},
    Step{"configure_output", "Successfully configured output connection", ""},
    Step{"configure_logging", "Successfully configured logging", ""},
    Step{"read_malware_config", "Successfully read malware prevention configuration", ""},
    Step{"load_malware_model", "Successfully loaded malware model",
        "Failed to load the malware model: the file is damaged"},
    Step{"configure_malware", "Successfully enabled malware prevention",
        "Failed to enable malware prevention: the file system filter could not be attached (error 1450)"},
    Step{"configure_kernel", "Successfully configured kernel", "Failed to configure the kernel module: access denied"},
    Step{"detect_process_events", "Success enabling process events; current state is enabled", ""},
    Step{"detect_network_events", "Success enabling network events; current state is enabled",
        "Failed to enable network events: no eBPF and no kprobes on this kernel"},
    Step{"detect_file_write_events", "Success enabling file events; current state is enabled", ""},
    Step{"configure_ransomware", "Successfully enabled ransomware prevention",
        "Failed to write the canary files of ransomware prevention: the disk is full"},
    Step{"configure_memory_threat", "Successfully enabled memory threat prevention", ""},
    Step{"configure_behavior_protection", "Successfully enabled malicious behaviour protection", ""},
    Step{"configure_host_isolation", "Host is not isolated", ""},
    Step{"configure_response_actions", "Successfully read response actions", ""},
    Step{"attack_surface_reduction", "Credential hardening is enabled", ""},
};

struct Group {
    std::string_view name;
    bool windowsOnly;
    std::array<std::string_view, 6> concerned; // "" after the last
};

constexpr std::array groups{
    Group{"logging", false, {"load_config", "configure_logging", "workflow"}},
    Group{"malware", false,
        {"load_config", "download_global_artifacts", "read_malware_config", "load_malware_model", "configure_malware",
            "configure_kernel"}},
    Group{"ransomware", true, {"load_config", "configure_ransomware", "workflow"}},
    Group{"memory_protection", false, {"load_config", "configure_memory_threat", "workflow"}},
    Group{"behavior_protection", false,
        {"load_config", "download_global_artifacts", "configure_behavior_protection", "workflow"}},
    Group{"attack_surface_reduction", true, {"load_config", "attack_surface_reduction"}},
    Group{
        "events", false, {"load_config", "detect_process_events", "detect_network_events", "detect_file_write_events"}},
    Group{"streaming", false,
        {"load_config", "agent_connectivity", "configure_output", "download_user_artifacts", "workflow"}},
    Group{"host_isolation", false, {"load_config", "configure_host_isolation"}},
    Group{"response_actions", false, {"load_config", "configure_response_actions"}},
};

constexpr std::array<std::string_view, 4> severities{"success", "unsupported", "warning", "failure"};

size_t severityOf(std::string_view status)
{
    return static_cast<size_t>(std::find(severities.begin(), severities.end(), status) - severities.begin());
}

bool fits(const Group &group, const Fleet &fleet, uint64_t i)
{
    return !group.windowsOnly || fleet.os(i).type == "windows";
}

bool isPartOf(const Group &group, std::string_view step)
{
    return std::find(group.concerned.begin(), group.concerned.end(), step) != group.concerned.end();
}

bool happensOn(const Step &step, const Fleet &fleet, uint64_t i)
{
    return std::any_of(groups.begin(), groups.end(),
        [&](const Group &group) { return fits(group, fleet, i) && isPartOf(group, step.name); });
}

struct Outcome {
    std::string_view status = "success";
    std::string message{};
};

// Returns the steps that have the policy's status; the others succeeded.
class Troubles
{
public:
    Troubles(const Fleet &fleet, uint64_t i) : m_status(fleet.policyStatus(i)), m_bits(fleet.rollOf(i, 79))
    {
        for (const Step &step : steps) {
            if (!step.failed.empty() && happensOn(step, fleet, i))
                m_able.push_back(&step);
        }
    }
    Outcome of(const Step &step) const
    {
        if (m_status == "failure" && (&step == able(0) || (m_bits % 3 == 0 && &step == able(1))))
            return {m_status, std::string(step.failed)};
        if (m_status == "warning" && step.name == "download_user_artifacts")
            return {m_status, "Failed to download 2 user artifacts; the ones from before are used"};
        if (m_status == "unsupported" && step.name == "configure_memory_threat")
            return {m_status, "This operating system is not supported"};
        return {"success", std::string(step.done)};
    }

private:
    const Step *able(uint64_t which) const { return m_able[(m_bits / 7 + which) % m_able.size()]; }

    std::string_view m_status;
    uint64_t m_bits;
    std::vector<const Step *> m_able{};
};

Json configurations(const Fleet &fleet, uint64_t i, const Troubles &troubles)
{
    Json all = Json::object();
    for (const Group &group : groups) {
        if (!fits(group, fleet, i))
            continue;
        size_t worst = 0;
        Json concerned = Json::array();
        for (const Step &step : steps) {
            if (!isPartOf(group, step.name))
                continue;
            concerned.push_back(step.name);
            worst = std::max(worst, severityOf(troubles.of(step).status));
        }
        all[std::string(group.name)] = {{"concerned_actions", concerned}, {"status", severities[worst]}};
    }
    return all;
}

}

Json policyReport(const Fleet &fleet, uint64_t i, int64_t now)
{
    const Troubles troubles(fleet, i);
    Json actions = Json::array();
    for (const Step &step : steps) {
        Outcome outcome = troubles.of(step);
        if (step.name == "configure_host_isolation" && fleet.isolated(i))
            outcome.message = "Host is isolated";
        if (happensOn(step, fleet, i))
            actions.push_back({{"name", step.name}, {"message", outcome.message}, {"status", outcome.status}});
    }
    const Policy &policy = fleet.policy(i);
    const auto revision = std::to_string(fleet.appliedEndpointRevision(i));
    const Json artifacts{{"global", {{"version", "1.0.1187"}, {"identifiers", Json::array()}}},
        {"user", {{"version", "1.0." + revision}, {"identifiers", Json::array()}}}};
    const Json applied{{"name", policy.name}, {"id", policy.id}, {"status", fleet.policyStatus(i)},
        {"version", std::to_string(fleet.appliedEndpointRevision(i) + 2)}, {"endpoint_policy_version", revision},
        {"actions", actions}, {"response", {{"configurations", configurations(fleet, i, troubles)}}},
        {"artifacts", artifacts}};
    const auto id = fleet.agentId(i);
    return {{"policy_response",
        {{"@timestamp", timeText(fleet.lastCheckin(i, now))},
            {"agent", {{"id", id}, {"type", "endpoint"}, {"version", fleet.version(i).number}}},
            {"elastic", {{"agent", {{"id", id}}}}}, {"ecs", {{"version", "8.10.0"}}},
            {"host", {{"hostname", fleet.hostname(i)}, {"id", fleet.hostId(i)}}},
            {"event", {{"kind", "state"}, {"action", "elastic_endpoint_policy_response"}, {"module", "endpoint"}}},
            {"Endpoint",
                {{"configuration", {{"isolation", fleet.isIsolationRequested(i)}}},
                    {"state", {{"isolation", fleet.isolated(i)}}}, {"policy", {{"applied", applied}}}}}}}};
}

}
