// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// An agent as Fleet knows it, and why its status and the endpoint's are not the same word.

#include <QDateTime>
#include <QString>

#include "models/endpoints/values/endpoint.h"
#include "models/kibana/reply.h"

namespace reeve {

// As Fleet names them, in the order in which the first that fits wins.
enum class FleetStatus {
    Unenrolled,
    Inactive,
    Uninstalled,
    Orphaned,
    Offline,
    Updating,
    Enrolling,
    Unenrolling,
    Error,
    Degraded,
    Online,
    Unknown,
};

struct FleetAgent {
    QString id{};
    FleetStatus status = FleetStatus::Unknown;
    QString statusWord{}; // as told; empty: not told
    QDateTime lastCheckIn{}; // UTC; invalid: not told
    QString message{}; // of the last check-in
    QString unhealthyBecause{}; // "input, output"; empty: not told

    bool operator==(const FleetAgent &) const = default;
};

// The answer of readFleetAgent().
Outcome<FleetAgent> fleetAgentIn(const Reply &reply);

FleetStatus fleetStatusFromName(const QString &name);
// What the Endpoints API makes of it: whatever has no status of its own there is unhealthy.
HostStatus shownAs(FleetStatus status);

// One or two sentences, translated: whether shown, the endpoint's status, follows from Fleet's, and why it may not.
QString statusComparison(HostStatus shown, const FleetAgent &agent);
// The same where Fleet has no such agent.
QString statusWithoutAgent(HostStatus shown);

}
