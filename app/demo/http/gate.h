// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The way of a request through Kibana, in Kibana's order: misbehaviour on demand, base path, space, route, login,
// kbn-xsrf, versions, privileges, and then the handler.

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
    Gate(const ServerOptions &options, const Credentials &credentials, FaultBoard &faults, const Router &router);
    // `call.path` holds the whole decoded path.
    Answer answer(Call call) const;

private:
    bool enterBasePath(Call &call) const;
    std::optional<Answer> brokenServer(const Call &call) const;
    std::optional<Answer> onPage(const Call &call) const;
    Answer onRoute(Call &call) const;
    std::optional<Answer> refusedLogin(Call &call, const Route &route) const;
    std::optional<Answer> refusedForm(const Call &call, const Route &route) const;
    std::optional<Answer> refusedByFault(const Call &call, const Route &route) const;
    void spoil(Answer &answer, const Call &call, bool created) const;

    const ServerOptions &m_options;
    const Credentials &m_credentials;
    FaultBoard &m_faults;
    const Router &m_router;
};

}
