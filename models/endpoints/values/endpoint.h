// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One endpoint as a row of the inventory: the fields the table, the exports and a new case need.

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <cstddef>
#include <cstdint>

#include "models/base/hoststatus.h"

namespace reeve {

enum class PolicyStatus : std::uint8_t { Success, Warning, Failure, Unsupported, Unknown };
enum class Isolation : std::uint8_t { No, Yes, Pending, Unknown }; // Pending: the configuration and the state differ
inline constexpr std::size_t policyStatusCount = static_cast<std::size_t>(PolicyStatus::Unknown) + 1;
inline constexpr std::size_t isolationCount = static_cast<std::size_t>(Isolation::Unknown) + 1;

struct Endpoint {
    QString agentId{}; // the key: unique in a fleet
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
    int policyRevisionApplied = -1; // -1: not told
    int policyRevisionCurrent = -1;
    bool policyOutOfDate =
        false; // the agent runs an older revision of its policy, or of its Defend policy, than is set
    Isolation isolation = Isolation::Unknown;
    QStringList capabilities{};
    QDateTime lastCheckIn{}; // UTC; invalid: not told
    QDateTime written{}; // UTC; when the document was: Kibana does not tell when the agent enrolled
    QString dataNamespace{};
    QString enrollment{}; // Kibana: "enrolled" or "unenrolled"
    QStringList issues{}; // what about the document was not as expected, in words; empty for a regular one

    bool operator==(const Endpoint &) const = default;
};

// The address people mean: not loopback, not link-local, v4 before v6, else in the order reported;
// the first one when nothing better is there. Stable: depends on nothing but the list.
QString primaryAddress(const QStringList &addresses);

// Stable keys for exports, choices and files, and their values; anything else is Unknown.
QString policyStatusName(PolicyStatus status); // Kibana's value: "success"; "unknown" for Unknown
PolicyStatus policyStatusFromName(const QString &name);
QString isolationName(Isolation isolation); // "isolated", "not isolated", "pending"; empty for Unknown
Isolation isolationFromName(const QString &name);

// For display only, translated.
QString policyStatusText(PolicyStatus status); // "Success"
QString isolationText(Isolation isolation); // "Isolated", "Not isolated", "Pending"; empty for Unknown

}
