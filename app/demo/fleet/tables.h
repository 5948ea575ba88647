// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The tables that a fleet is generated from: operating systems, agent versions, policies, sites. Weights are per mille.

#include <array>
#include <cstdint>
#include <string_view>

namespace reeve::demo {

struct OperatingSystem {
    std::string_view name; // Windows, Linux or macOS
    std::string_view full;
    std::string_view version;
    std::string_view platform;
    std::string_view family;
    std::string_view type;
    std::string_view kernel;
    std::string_view variant;
    bool server;
    bool arm;
    unsigned weight;
};

inline constexpr std::array operatingSystems{
    OperatingSystem{"Windows", "Windows 11 Enterprise 23H2 (10.0.22631.3593)", "23H2 (10.0.22631.3593)", "windows",
        "windows", "windows", "23H2 (10.0.22631.3593)", "Windows 11 Enterprise", false, false, 290},
    OperatingSystem{"Windows", "Windows 10 Enterprise 22H2 (10.0.19045.4412)", "22H2 (10.0.19045.4412)", "windows",
        "windows", "windows", "22H2 (10.0.19045.4412)", "Windows 10 Enterprise", false, false, 180},
    OperatingSystem{"Windows", "Windows 10 Pro 21H2 (10.0.19044.1288)", "21H2 (10.0.19044.1288)", "windows", "windows",
        "windows", "21H2 (10.0.19044.1288)", "Windows 10 Pro", false, false, 30},
    OperatingSystem{"Windows", "Windows Server 2022 Datacenter 21H2 (10.0.20348.2461)", "21H2 (10.0.20348.2461)",
        "windows", "windows", "windows", "21H2 (10.0.20348.2461)", "Windows Server 2022 Datacenter", true, false, 80},
    OperatingSystem{"Windows", "Windows Server 2019 Standard 1809 (10.0.17763.5820)", "1809 (10.0.17763.5820)",
        "windows", "windows", "windows", "1809 (10.0.17763.5820)", "Windows Server 2019 Standard", true, false, 50},
    OperatingSystem{"Windows", "Windows Server 2012 R2 (6.3)", "6.3", "windows", "windows", "windows", "6.3",
        "Windows Server 2012 R2", true, false, 10},
    OperatingSystem{"Linux", "Ubuntu 22.04.4", "22.04.4", "ubuntu", "ubuntu", "linux",
        "5.15.0-107-generic #117-Ubuntu SMP", "Ubuntu", true, false, 110},
    OperatingSystem{"Linux", "Ubuntu 24.04.1", "24.04.1", "ubuntu", "ubuntu", "linux",
        "6.8.0-45-generic #45-Ubuntu SMP", "Ubuntu", true, true, 45},
    OperatingSystem{"Linux", "Ubuntu 20.04.6", "20.04.6", "ubuntu", "ubuntu", "linux",
        "5.4.0-182-generic #202-Ubuntu SMP", "Ubuntu", true, false, 25},
    OperatingSystem{"Linux", "Debian 12.5", "12.5", "debian", "debian", "linux", "6.1.0-21-amd64 #1 SMP Debian",
        "Debian", true, false, 45},
    OperatingSystem{"Linux", "Debian 10.12", "10.12", "debian", "debian", "linux",
        "4.19.0-21-cloud-amd64 #1 SMP Debian", "Debian", true, false, 10},
    OperatingSystem{"Linux", "Red Hat Enterprise Linux 9.4", "9.4", "rhel", "redhat", "linux",
        "5.14.0-427.13.1.el9_4.x86_64 #1 SMP", "Red Hat Enterprise Linux", true, false, 35},
    OperatingSystem{"macOS", "macOS 14.5", "14.5", "macos", "macos", "macos",
        "Darwin Kernel Version 23.5.0: RELEASE_ARM64_T6000", "macOS", false, true, 60},
    OperatingSystem{"macOS", "macOS 12.6.1", "12.6.1", "macos", "macos", "macos",
        "Darwin Kernel Version 21.6.0: RELEASE_X86_64", "macOS", false, false, 30},
};

struct AgentVersion {
    std::string_view number;
    unsigned minor; // of major 8; 0 for 7.x
    unsigned weight;
};

inline constexpr std::array agentVersions{
    AgentVersion{"8.18.2", 18, 430},
    AgentVersion{"8.18.1", 18, 140},
    AgentVersion{"8.17.6", 17, 150},
    AgentVersion{"8.16.6", 16, 90},
    AgentVersion{"8.15.5", 15, 70},
    AgentVersion{"8.13.4", 13, 50},
    AgentVersion{"8.9.2", 9, 30},
    AgentVersion{"8.5.3", 5, 20},
    AgentVersion{"7.17.28", 0, 20},
};

struct Policy {
    std::string_view id; // of the Defend integration policy
    std::string_view name;
    std::string_view agentPolicyId;
    std::string_view agentPolicyName;
    unsigned endpointRevision; // as configured now
    unsigned agentRevision;
};

// The first is the policy that Defend applies before an integration policy is configured.
inline constexpr std::array policies{
    Policy{
        "00000000-0000-0000-0000-000000000000", "Default", "5b5e7e0c-6e0b-4b43-9a3a-7d0f8bfb0001", "Newcomers", 1, 2},
    Policy{"c2a9093e-e289-4c0a-aa44-8c32a414fa7a", "Workstations - prevent", "5b5e7e0c-6e0b-4b43-9a3a-7d0f8bfb0002",
        "Workstations", 7, 12},
    Policy{"b5b3a2c1-7c4f-4d1d-8a62-0f1e2d3c4b5a", "Workstations - detect only", "5b5e7e0c-6e0b-4b43-9a3a-7d0f8bfb0003",
        "Workstations pilot", 3, 5},
    Policy{"47d7965d-6869-478b-bd9c-fb0d2bb3959f", "Executives", "5b5e7e0c-6e0b-4b43-9a3a-7d0f8bfb0004", "Executives",
        4, 9},
    Policy{"f5dd0c0f-1b52-4c2a-8f7e-3f1f0d9d2e11", "Windows servers", "5b5e7e0c-6e0b-4b43-9a3a-7d0f8bfb0005",
        "Windows servers", 11, 21},
    Policy{"0d1b4f4e-8a3c-4b62-a3d6-5f2a7c9e8d01", "Linux production", "5b5e7e0c-6e0b-4b43-9a3a-7d0f8bfb0006",
        "Linux production", 15, 33},
    Policy{"9f3c8e6a-2d4b-4f57-b1c8-6e7d8f9a0b12", "Linux staging", "5b5e7e0c-6e0b-4b43-9a3a-7d0f8bfb0007",
        "Linux staging", 6, 8},
    Policy{"e1a2b3c4-d5e6-4f70-8192-a3b4c5d6e7f8", "Macs", "5b5e7e0c-6e0b-4b43-9a3a-7d0f8bfb0008", "Macs", 5, 7},
};

inline constexpr std::array<std::string_view, 12> sites{
    "FRA", "LON", "NYC", "SFO", "SIN", "TYO", "BER", "PAR", "MAD", "WAW", "SYD", "GRU"};
inline constexpr std::array<std::string_view, 10> services{
    "web", "db", "app", "mail", "build", "cache", "files", "auth", "proxy", "etl"};
inline constexpr std::array<std::string_view, 4> stages{"prod", "prod", "stage", "dev"};

// Returns the index that value % 1000 falls on in a table whose weights sum up to 1000.
template<typename Table> constexpr size_t pick(const Table &table, uint64_t value)
{
    auto left = static_cast<unsigned>(value % 1000);
    for (size_t i = 0; i < table.size(); ++i) {
        if (left < table[i].weight)
            return i;
        left -= table[i].weight;
    }
    return 0;
}

}
