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
// Pending: the requested state differs from the actual one, or isolation is requested and no actual state is reported.
enum class Isolation : std::uint8_t { No, Yes, Pending, Unknown };
inline constexpr std::size_t policyStatusCount = static_cast<std::size_t>(PolicyStatus::Unknown) + 1;
inline constexpr std::size_t isolationCount = static_cast<std::size_t>(Isolation::Unknown) + 1;

// Texts are as Kibana reports them; empty: not reported.
struct Endpoint {
    QString agentId{}; // unique in a fleet; empty if the document has none
    QString hostName{}; // host.hostname; host.name if that is missing
    // host.name where it says more than hostName, such as "web01.emea.corp.example" for "web01"; empty if it is missing
    // or differs in the case of ASCII letters only.
    QString fullName{};
    QString hostId{}; // host.id
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
    QString policyName{}; // policyName, policyId and policyStatus: of the applied Defend policy
    QString policyId{};
    PolicyStatus policyStatus = PolicyStatus::Unknown;
    int policyRevisionApplied = -1; // of the agent policy; -1: not reported
    int policyRevisionCurrent = -1; // of the agent policy, as configured in Fleet; -1: not reported
    // The applied revision of the agent policy or of the Defend policy is older than the current one.
    bool policyOutOfDate = false;
    Isolation isolation = Isolation::Unknown;
    QStringList capabilities{}; // response actions that the endpoint supports, such as "isolation"
    QDateTime lastCheckIn{}; // UTC; invalid: not reported
    // When the metadata document was written, UTC; invalid: not reported. Kibana does not report when the agent
    // enrolled.
    QDateTime written{};
    QString dataNamespace{}; // data_stream.namespace
    QString enrollment{}; // Endpoint.status: "enrolled" or "unenrolled"
    QStringList issues{}; // translated, see documentIssuesText(); empty: the document is as expected

    bool operator==(const Endpoint &) const = default;
};

// Returns the one address shown for an endpoint: the first IPv4 address that is not loopback, link-local or
// unspecified, else the first such IPv6 address, else the first of the list. Empty for an empty list.
QString primaryAddress(const QStringList &addresses);

// Stable keys for exports, filters and files. FromName() returns Unknown for any other text.
QString policyStatusName(PolicyStatus status); // Kibana's value: "success"; "unknown" for Unknown
PolicyStatus policyStatusFromName(const QString &name);
QString isolationName(Isolation isolation); // "isolated", "not isolated", "pending"; empty for Unknown
Isolation isolationFromName(const QString &name);

// For display only, translated.
QString policyStatusText(PolicyStatus status); // "Success"; "Unknown" for Unknown
QString isolationText(Isolation isolation); // "Isolated", "Not isolated", "Pending"; empty for Unknown

// Returns "3 / 5"; "3" if current is negative (not reported); empty if applied is negative.
QString policyRevisionText(int applied, int current);

}
