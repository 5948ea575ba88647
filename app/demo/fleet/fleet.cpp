// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/fleet.h"

#include <array>
#include <bit>
#include <charconv>
#include <numeric>

#include "app/demo/base/random.h"
#include "app/demo/fleet/fleetaspects.h"
#include "app/demo/fleet/ids.h"

namespace reeve::demo {

namespace {

constexpr std::array<std::string_view, 3> oddIds{"edge-", "Kiosk_", "\u0430\u0433\u0435\u043d\u0442:"};
constexpr uint64_t minute = 60 * 1000;
constexpr uint64_t day = 24 * 60 * minute;

std::string padded(uint64_t number, size_t width)
{
    std::string digits = std::to_string(number);
    return digits.size() >= width ? digits : std::string(width - digits.size(), '0') + digits;
}

std::string oddName(DocumentIssue issue, const std::string &number)
{
    switch (issue) {
    case DocumentIssue::MarkupName:
        return "<b>x</b>-" + number;
    case DocumentIssue::FormulaName:
        return "=cmd()-" + number;
    case DocumentIssue::QuotedName:
        return "lab \"A\"\\share:*-" + number;
    case DocumentIssue::WordName:
        return "not-and-or (" + number + ")";
    case DocumentIssue::UnicodeName:
        return "büro-münchen-東京-" + number;
    case DocumentIssue::RightToLeftName:
        return "\u0645\u0643\u062a\u0628-" + number;
    case DocumentIssue::LongName:
        return "very-" + std::string(240, 'l') + "-" + number;
    case DocumentIssue::SpacedName:
        return "  host\twith\u0007 spaces " + number;
    case DocumentIssue::None:
    case DocumentIssue::NumericTimes:
    case DocumentIssue::AddressAsText:
    case DocumentIssue::NoState:
    case DocumentIssue::NoOs:
    case DocumentIssue::NoPolicy:
        break;
    }
    return {};
}

}

Fleet::Fleet(uint64_t seed, uint64_t size, int64_t start)
    : m_seed(mix(seed)), m_size(size), m_step(size * 618 / 1000 + 1), m_start(start)
{
    while (std::gcd(m_step, m_size) > 1)
        ++m_step;
}

uint64_t Fleet::rollOf(uint64_t i, uint64_t aspect) const
{
    if (m_moment.changed > 0
        && (aspect == StatusRoll || aspect == VersionRoll || aspect == PolicyRoll || aspect == NameRoll))
        aspect += generation(i) << 8;
    return roll(m_seed, i, aspect);
}

bool Fleet::hasUuid(uint64_t i) const
{
    const uint64_t number = newcomer(i);
    return number == noNewcomer || number % 8 >= oddIds.size();
}

std::string Fleet::agentId(uint64_t i) const
{
    if (!hasUuid(i))
        return std::string(oddIds[newcomer(i) % 8]) + padded(newcomer(i), 6);
    return uuid(scramble(i, m_seed & mask48), rollOf(i, IdRoll));
}

uint64_t Fleet::idDigits(uint64_t i, unsigned count) const
{
    return scramble(i, m_seed & mask48) >> (48 - 4 * count);
}

std::optional<uint64_t> Fleet::indexOf(std::string_view agentId) const
{
    for (const std::string_view form : oddIds) {
        uint64_t number = 0;
        if (!agentId.starts_with(form))
            continue;
        std::from_chars(agentId.data() + form.size(), agentId.data() + agentId.size(), number);
        const uint64_t i = m_size + unenrolled() + number;
        return number < m_moment.gained && this->agentId(i) == agentId ? std::optional(i) : std::nullopt;
    }
    uint64_t high = 0;
    size_t digits = 0;
    for (const char c : agentId.substr(0, 13)) {
        if (c == '-')
            continue;
        const bool letter = c >= 'a' && c <= 'f';
        if (!letter && (c < '0' || c > '9'))
            return std::nullopt;
        high = (high << 4) | static_cast<uint64_t>(letter ? c - 'a' + 10 : c - '0');
        ++digits;
    }
    const uint64_t i = unscramble(high & mask48, m_seed & mask48);
    if (digits != 12 || i >= limit() || this->agentId(i) != agentId)
        return std::nullopt;
    return i;
}

std::string Fleet::hostId(uint64_t i) const
{
    const auto bits = rollOf(i, HostIdRoll);
    return uuid(bits & mask48, mix(bits));
}

std::string Fleet::hostname(uint64_t i) const
{
    const auto bits = rollOf(i, NameRoll);
    if (auto name = oddName(issue(i), padded(i + 1, 4)); !name.empty())
        return name;
    if (os(i).server)
        return std::string(services[bits % services.size()]) + '-' + std::string(stages[(bits >> 8) % stages.size()])
            + '-' + padded(i + 1, 2);
    const char *kind = os(i).name == "macOS" ? "MB" : (bits >> 16) % 5 == 0 ? "WS" : "LT";
    return std::string(sites[bits % sites.size()]) + '-' + kind + '-' + padded(i + 1, 4);
}

AgentStatus Fleet::status(uint64_t i) const
{
    const auto value = rollOf(i, StatusRoll) % 1000;
    constexpr std::array<std::pair<unsigned, AgentStatus>, 9> shares{
        {{820, AgentStatus::Online}, {910, AgentStatus::Offline}, {930, AgentStatus::Updating},
            {940, AgentStatus::Enrolling}, {952, AgentStatus::Degraded}, {960, AgentStatus::Error},
            {965, AgentStatus::Uninstalled}, {970, AgentStatus::Orphaned}, {1000, AgentStatus::Inactive}}};
    for (const auto &[below, status] : shares) {
        if (value < below)
            return status;
    }
    return AgentStatus::Online;
}

DocumentIssue Fleet::issue(uint64_t i) const
{
    const auto value = rollOf(i, OddRoll) % 1000;
    constexpr std::array<std::pair<unsigned, DocumentIssue>, 13> shares{{{8, DocumentIssue::NumericTimes},
        {13, DocumentIssue::AddressAsText}, {18, DocumentIssue::NoState}, {21, DocumentIssue::NoOs},
        {24, DocumentIssue::NoPolicy}, {26, DocumentIssue::MarkupName}, {28, DocumentIssue::FormulaName},
        {30, DocumentIssue::QuotedName}, {32, DocumentIssue::WordName}, {34, DocumentIssue::UnicodeName},
        {36, DocumentIssue::RightToLeftName}, {37, DocumentIssue::LongName}, {38, DocumentIssue::SpacedName}}};
    for (const auto &[below, issue] : shares) {
        if (value < below)
            return issue;
    }
    return DocumentIssue::None;
}

const OperatingSystem &Fleet::os(uint64_t i) const
{
    return operatingSystems[pick(operatingSystems, rollOf(i, OsRoll))];
}

const AgentVersion &Fleet::version(uint64_t i) const
{
    return agentVersions[pick(agentVersions, rollOf(i, VersionRoll))];
}

const Policy &Fleet::policy(uint64_t i) const
{
    const auto value = rollOf(i, PolicyRoll) % 100;
    const OperatingSystem &system = os(i);
    if (value < 3)
        return policies[0];
    if (system.name == "macOS")
        return policies[7];
    if (system.name == "Linux")
        return policies[value < 80 ? 5 : 6];
    if (system.server)
        return policies[4];
    return policies[value < 80 ? 1 : value < 92 ? 2 : 3];
}

std::string_view Fleet::policyStatus(uint64_t i) const
{
    const auto value = rollOf(i, PolicyStatusRoll) % 100;
    return value < 88 ? "success" : value < 93 ? "warning" : value < 97 ? "failure" : "unsupported";
}

unsigned Fleet::appliedEndpointRevision(uint64_t i) const
{
    const unsigned now = policy(i).endpointRevision;
    return now > 1 && rollOf(i, RevisionRoll) % 100 < 5 ? now - 1 : now;
}

unsigned Fleet::appliedAgentRevision(uint64_t i) const
{
    const unsigned now = policy(i).agentRevision;
    return (rollOf(i, RevisionRoll) >> 32) % 100 < 4 ? now - 1 : now;
}

bool Fleet::isIsolationRequested(uint64_t i) const
{
    return rollOf(i, IsolationRoll) % 100 < 2;
}

bool Fleet::isolated(uint64_t i) const
{
    // One in ten has not carried out the request yet.
    return isIsolationRequested(i) && (rollOf(i, IsolationRoll) >> 32) % 10 != 0;
}

std::vector<std::string_view> Fleet::capabilities(uint64_t i) const
{
    struct Since {
        unsigned minor;
        std::string_view name;
    };
    constexpr std::array<Since, 8> all{{{0, "isolation"}, {4, "kill_process"}, {4, "suspend_process"},
        {4, "running_processes"}, {6, "get_file"}, {8, "execute"}, {9, "upload_file"}, {15, "scan"}}};
    std::vector<std::string_view> list;
    for (const Since &capability : all) {
        if (version(i).minor >= capability.minor)
            list.push_back(capability.name);
    }
    return list;
}

int64_t Fleet::lastCheckin(uint64_t i, int64_t now) const
{
    const auto bits = rollOf(i, CheckinRoll);
    const auto moment = [&](int64_t from, uint64_t atLeast, uint64_t atMost) {
        return from - static_cast<int64_t>(atLeast + bits % (atMost - atLeast));
    };
    switch (status(i)) {
    case AgentStatus::Offline:
        return moment(m_start, 6 * minute, 9 * day);
    case AgentStatus::Inactive:
        return moment(m_start, 15 * day, 120 * day);
    case AgentStatus::Uninstalled:
    case AgentStatus::Orphaned:
        return moment(m_start, 2 * day, 40 * day);
    case AgentStatus::Online:
    case AgentStatus::Error:
    case AgentStatus::Degraded:
    case AgentStatus::Updating:
    case AgentStatus::Enrolling:
        break;
    }
    // Real agents check in about every 30 seconds. Here all check-in times advance together, a minute at a time, so
    // that the order of the fleet by last check-in does not change.
    const int64_t passed = (now - m_start) / static_cast<int64_t>(minute) * static_cast<int64_t>(minute);
    return moment(m_start + passed, 0, minute / 2);
}

int64_t Fleet::enrolledAt(uint64_t i) const
{
    // Increasing with the index over the last two years, so that Kibana's default order needs no sorting.
    if (const uint64_t number = newcomer(i); number != noNewcomer)
        return m_start + 1 + static_cast<int64_t>(number);
    const auto span = static_cast<int64_t>(730 * day);
    const auto step = m_size ? span / static_cast<int64_t>(m_size) : span;
    return m_start - span + static_cast<int64_t>(i) * step
        + static_cast<int64_t>(rollOf(i, IdRoll) % 1000) * step / 1000;
}

}
