// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// The names of agents' statuses.
#include "app/demo/fleet/fleet.h"

namespace reeve::demo {

std::string_view nameOf(AgentStatus status)
{
    switch (status) {
    case AgentStatus::Online:
        return "online";
    case AgentStatus::Error:
        return "error";
    case AgentStatus::Degraded:
        return "degraded";
    case AgentStatus::Offline:
        return "offline";
    case AgentStatus::Updating:
        return "updating";
    case AgentStatus::Enrolling:
        return "enrolling";
    case AgentStatus::Inactive:
        return "inactive";
    case AgentStatus::Uninstalled:
        return "uninstalled";
    case AgentStatus::Orphaned:
        return "orphaned";
    }
    return {};
}

std::string_view checkinStatusOf(AgentStatus status)
{
    switch (status) {
    case AgentStatus::Error:
    case AgentStatus::Degraded:
    case AgentStatus::Updating:
        return nameOf(status);
    case AgentStatus::Enrolling:
        return "starting";
    case AgentStatus::Online:
    case AgentStatus::Offline:
    case AgentStatus::Inactive:
    case AgentStatus::Uninstalled:
    case AgentStatus::Orphaned:
        break;
    }
    return "online";
}

std::string_view hostStatusOf(AgentStatus status)
{
    switch (status) {
    case AgentStatus::Online:
        return "healthy";
    case AgentStatus::Offline:
        return "offline";
    case AgentStatus::Inactive:
        return "inactive";
    case AgentStatus::Updating:
    case AgentStatus::Enrolling:
        return "updating";
    case AgentStatus::Error:
    case AgentStatus::Degraded:
    case AgentStatus::Uninstalled:
    case AgentStatus::Orphaned:
        break;
    }
    return "unhealthy";
}

}
