// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// An agent as Fleet reports it, and how its status relates to the host status of its endpoint.

#include <QDateTime>
#include <QString>

#include "models/endpoints/values/endpoint.h"
#include "models/kibana/reply.h"

namespace reeve {

// Fleet's statuses, in the order in which Fleet assigns the first that applies.
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
    QString statusWord{}; // as Fleet reports it; empty: not reported
    QDateTime lastCheckIn{}; // UTC; invalid: not reported
    QString message{}; // of the last check-in
    QString unhealthyBecause{}; // failing components, "input, output"; empty: not reported

    bool operator==(const FleetAgent &) const = default;
};

// Reads the answer to readFleetAgent().
Outcome<FleetAgent> fleetAgentIn(const Reply &reply);

// Unknown for a name that Fleet does not have.
FleetStatus fleetStatusFromName(const QString &name);
// The host status that the endpoint API derives from it. Kibana: statuses without a counterpart become unhealthy.
HostStatus shownAs(FleetStatus status);

// One or two translated sentences: whether the host status that is shown follows from Fleet's status, or why it may differ.
QString statusComparison(HostStatus shown, const FleetAgent &agent);
// The same if Fleet has no such agent.
QString statusWithoutAgent(HostStatus shown);

}
