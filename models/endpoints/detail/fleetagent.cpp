// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/detail/fleetagent.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "models/base/lenientjson.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::FleetAgent)
};

// Kibana: the list of endpoints computes the status from the same agent, but its filter for unhealthy asks Fleet for
// error and degraded alone.
bool isMissedByTheFilter(FleetStatus status)
{
    switch (status) {
    case FleetStatus::Unenrolled:
    case FleetStatus::Uninstalled:
    case FleetStatus::Orphaned:
        return true;
    case FleetStatus::Inactive:
    case FleetStatus::Offline:
    case FleetStatus::Updating:
    case FleetStatus::Enrolling:
    case FleetStatus::Unenrolling:
    case FleetStatus::Error:
    case FleetStatus::Degraded:
    case FleetStatus::Online:
    case FleetStatus::Unknown:
        break;
    }
    return false;
}

}

FleetStatus fleetStatusFromName(const QString &name)
{
    constexpr std::array names{"unenrolled"_L1, "inactive"_L1, "uninstalled"_L1, "orphaned"_L1, "offline"_L1,
        "updating"_L1, "enrolling"_L1, "unenrolling"_L1, "error"_L1, "degraded"_L1, "online"_L1};
    static_assert(names.size() == static_cast<std::size_t>(FleetStatus::Unknown));
    const auto found = std::ranges::find_if(names, [&](QLatin1StringView known) { return name == known; });
    return static_cast<FleetStatus>(found - names.begin());
}

HostStatus shownAs(FleetStatus status)
{
    switch (status) {
    case FleetStatus::Online:
        return HostStatus::Healthy;
    case FleetStatus::Offline:
        return HostStatus::Offline;
    case FleetStatus::Inactive:
        return HostStatus::Inactive;
    case FleetStatus::Updating:
    case FleetStatus::Enrolling:
    case FleetStatus::Unenrolling:
        return HostStatus::Updating;
    case FleetStatus::Unenrolled:
    case FleetStatus::Uninstalled:
    case FleetStatus::Orphaned:
    case FleetStatus::Error:
    case FleetStatus::Degraded:
    case FleetStatus::Unknown:
        break;
    }
    return HostStatus::Unhealthy;
}

Outcome<FleetAgent> fleetAgentIn(const Reply &reply)
{
    const Outcome<QJsonObject> body = objectIn(reply);
    if (!body)
        return tl::unexpected(body.error());
    const QJsonObject json = body->value("item"_L1).toObject();
    FleetAgent agent{
        .id = textAt(json, u"id"),
        .statusWord = textAt(json, u"status"),
        .lastCheckIn = timeAt(json, u"last_checkin"),
        .message = textAt(json, u"last_checkin_message"),
        .unhealthyBecause = textAt(json, u"unhealthy_reason"),
    };
    agent.status = fleetStatusFromName(agent.statusWord);
    return agent;
}

QString statusComparison(HostStatus shown, const FleetAgent &agent)
{
    if (agent.statusWord.isEmpty())
        return Texts::tr("Fleet does not report the agent's status, so the two cannot be compared.");
    if (agent.status == FleetStatus::Unknown)
        return Texts::tr("Fleet says %1, which is not a status that is known here.").arg(agent.statusWord);
    const HostStatus expected = shownAs(agent.status);
    if (shown == HostStatus::Unknown)
        return Texts::tr("Fleet says %1; the endpoint's own status is not one that is known.").arg(agent.statusWord);
    if (shown != expected)
        return Texts::tr("Fleet says %1, which the Endpoints API shows as %2. It said %3 when the endpoint was read, "
                         "so it has probably changed in between.")
            .arg(agent.statusWord, hostStatusName(expected), hostStatusName(shown));
    if (isMissedByTheFilter(agent.status))
        return Texts::tr("Fleet says %1; the Endpoints API shows that as %2, and its filter for %2 leaves it out.")
            .arg(agent.statusWord, hostStatusName(expected));
    if (agent.statusWord == hostStatusName(expected))
        return Texts::tr("Fleet and the Endpoints API say the same.");
    return Texts::tr("Fleet says %1; the Endpoints API shows that as %2.")
        .arg(agent.statusWord, hostStatusName(expected));
}

QString statusWithoutAgent(HostStatus shown)
{
    if (shown == HostStatus::Unhealthy)
        return Texts::tr("Fleet has no such agent; the Endpoints API shows that as unhealthy.");
    return Texts::tr("Fleet has no such agent any more; the endpoint was read when there still was one.");
}

}
