// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The routes of smaller plugins: APM, Logstash, Osquery, entity analytics, streams, connectors,
// and conversations of the AI Assistant.

#include <string_view>

#include "app/demo/api/apistate.h"
#include "app/demo/base/faults.h"
#include "app/demo/base/options.h"
#include "app/demo/fleet/livingfleet.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

struct ApiRoom {
    const ServerOptions &options;
    const Fleet &fleet;
    ApiState &state; // locked while a handler runs
    FaultBoard &faults;
};

using ApiHandler = Answer (*)(const ApiRoom &, const Call &);

// Everything that it refers to must outlive the router.
class ApiRoutes
{
public:
    ApiRoutes(Router &router, const ServerOptions &options, LivingFleet &fleet, ApiState &state, FaultBoard &faults)
        : m_router(router), m_options(options), m_fleet(fleet), m_state(state), m_faults(faults)
    {
    }

    std::string_view version() const { return m_options.version; }
    // privileges: as Route has them.
    void add(const char *method, const char *path, const char *privileges, ApiHandler handler);
    void addUnversioned(const char *method, const char *path, ApiHandler handler);

private:
    void add(const char *method, const char *path, const char *versions, const char *privileges, ApiHandler handler);

    Router &m_router;
    const ServerOptions &m_options;
    LivingFleet &m_fleet;
    ApiState &m_state;
    FaultBoard &m_faults;
};

void addApiRoutes(ApiRoutes &routes); // all of them

std::string userNameOf(const Call &call); // "anonymous" without an account
bool administers(const Call &call); // whether it may do everything
// The body of errors of Security's routes: {message, status_code}.
Answer siemError(int status, std::string_view message);

}
