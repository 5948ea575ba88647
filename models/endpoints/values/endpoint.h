// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One endpoint as a row of the inventory, with the fields that the table, exports and new cases use.

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <cstddef>
#include <cstdint>

#include "models/base/hoststatus.h"

namespace reeve {

enum class PolicyStatus : std::uint8_t { Success, Warning, Failure, Unsupported, Unknown };
enum class Isolation : std::uint8_t {
    No,
    Yes,
    Pending,
    Unknown
}; // Pending: the requested state differs from the actual one
inline constexpr std::size_t policyStatusCount = static_cast<std::size_t>(PolicyStatus::Unknown) + 1;
inline constexpr std::size_t isolationCount = static_cast<std::size_t>(Isolation::Unknown) + 1;

struct Endpoint {
    QString agentId{}; // unique in a fleet; empty if the document has none
    QString hostName{};
    QString hostId{};
    HostStatus status = HostStatus::Unknown;
    QString primaryAddress{}; // see primaryAddress()
    QStringList addresses{};
    QStringList macs{};
    QString osName{};
    QString osVersion{};
    QString osFull{};
    QString osKernel{};
    QString osFamily{};
    QString architecture{};
    QString agentVersion{};
    QString policyName{};
    QString policyId{};
    PolicyStatus policyStatus = PolicyStatus::Unknown;
    int policyRevisionApplied = -1; // -1: not reported
    int policyRevisionCurrent = -1; // -1: not reported
    // The agent has applied an older revision of its agent policy or Defend policy than the current one.
    bool policyOutOfDate = false;
    Isolation isolation = Isolation::Unknown;
    QStringList capabilities{};
    QDateTime lastCheckIn{}; // UTC; invalid: not reported
    QDateTime written{}; // when the document was written, UTC; Kibana does not report when the agent enrolled
    QString dataNamespace{};
    QString enrollment{}; // Kibana: "enrolled" or "unenrolled"
    QStringList issues{}; // see documentIssuesText(); empty for a regular document

    bool operator==(const Endpoint &) const = default;
};

// Returns the address that is shown where there is room for one: the first IPv4 address, else the first IPv6 address,
// that is neither loopback nor link-local nor unspecified; else the first of the list. Empty for an empty list.
QString primaryAddress(const QStringList &addresses);

// Stable keys for exports, choices and files, and their values; anything else is Unknown.
QString policyStatusName(PolicyStatus status); // Kibana's value: "success"; "unknown" for Unknown
PolicyStatus policyStatusFromName(const QString &name);
QString isolationName(Isolation isolation); // "isolated", "not isolated", "pending"; empty for Unknown
Isolation isolationFromName(const QString &name);

// For display only, translated.
QString policyStatusText(PolicyStatus status); // "Success"
QString isolationText(Isolation isolation); // "Isolated", "Not isolated", "Pending"; empty for Unknown

// "3 / 5"; "3" where the current revision is not reported (below 0); empty where the applied one is not.
QString policyRevisionText(int applied, int current);

}
