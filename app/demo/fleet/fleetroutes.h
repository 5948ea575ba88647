// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The routes of Fleet that read and change its saved objects.

#include "app/demo/base/faults.h"
#include "app/demo/base/options.h"
#include "app/demo/fleet/fleetstate.h"
#include "app/demo/fleet/livingfleet.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

struct FleetRoom {
    const ServerOptions &options;
    const Fleet &fleet;
    LivingFleet &living;
    FleetState &state; // locked while a handler runs
    FaultBoard &faults;
};

using FleetHandler = Answer (*)(const FleetRoom &, const Call &);

// How a missing privilege is told: Kibana's HTTP server names the privileges, Fleet's own check says "Forbidden" only.
enum class Refusal { Named, Plain };

// Everything that it refers to must outlive the router.
class FleetRoutes
{
public:
    FleetRoutes(Router &router, const ServerOptions &options, LivingFleet &fleet, FleetState &state, FaultBoard &faults)
        : m_router(router), m_options(options), m_fleet(fleet), m_state(state), m_faults(faults)
    {
    }

    const ServerOptions &options() const { return m_options; }
    // privileges: as Route has them.
    void add(const char *method, const char *path, const char *privileges, FleetHandler handler,
        Refusal refusal = Refusal::Named);

private:
    Router &m_router;
    const ServerOptions &m_options;
    LivingFleet &m_fleet;
    FleetState &m_state;
    FaultBoard &m_faults;
};

// The caller, as created_by and updated_by name it.
std::string userOf(const Call &call);

void addFleetObjectRoutes(FleetRoutes &routes); // all of them

}
