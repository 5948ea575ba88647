// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Processes a request in Kibana's order: simulated faults, base path, space, route, login, body, kbn-xsrf, kbn-version,
// internal routes, privileges, API version, then the route's handler.

#include <optional>
#include <string>

#include "app/demo/base/credentials.h"
#include "app/demo/base/faults.h"
#include "app/demo/base/options.h"
#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

class Gate
{
public:
    // All arguments must outlive the gate.
    Gate(const ServerOptions &options, const Credentials &credentials, FaultBoard &faults, const Router &router);
    // call.path: the whole decoded path, with base path and space. Thread-safe.
    Answer answer(Call call) const;

private:
    bool enterBasePath(Call &call) const;
    std::optional<Answer> serverFaultAnswer(const Call &call) const;
    std::optional<Answer> onPage(const Call &call) const;
    Answer onRoute(Call &call) const;
    Answer onNoRoute(const Call &call) const;
    std::optional<Answer> loginError(Call &call, const Route &route) const;
    std::optional<Answer> requestError(const Call &call, const Route &route, bool fromKibanasClient) const;
    std::optional<Answer> privilegeError(const Call &call, const Route &route) const;
    std::optional<Answer> apiVersionError(const Call &call, const Route &route) const;
    void applyAnswerFaults(Answer &answer, const Call &call, bool created) const;

    const ServerOptions &m_options;
    const Credentials &m_credentials;
    FaultBoard &m_faults;
    const Router &m_router;
};

}
