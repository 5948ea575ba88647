// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// State that the cases routes share: the store, the faults, the current user, and common error answers.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/demo/base/credentials.h"
#include "app/demo/base/faults.h"
#include "app/demo/cases/rights.h"
#include "app/demo/cases/store.h"
#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

struct CaseRouteContext {
    CaseStore &store;
    FaultBoard &faults;
    const Credentials &credentials;
    std::string version{}; // of Kibana, for the warning of deprecated routes

    Json userOf(const Call &call) const; // {username, full_name, email, profile_uid}

    // Returns the cases plugin's 403 if the account may not do all of this for all owners, or nullopt. Unknown owners,
    // and owners whose feature is disabled in the space, are refused to every user.
    std::optional<Answer> refusal(
        const Call &call, const std::vector<Operation> &operations, const Texts &owners) const;
    // Returns the 403 "... of any owner" if there is no owner for whom the account may do this, or nullopt.
    std::optional<Answer> refusalOfAll(const Call &call, const Operation &operation) const;
    std::optional<Answer> refusedAssignment(const Call &call, std::string_view ending = {}) const;
};

Answer unknownCase(const std::string &id);
Answer deprecated(const CaseRouteContext &context, Answer answer); // adds Kibana's warning

// The values of a repeated query key, in order.
Texts valuesOf(const Call &call, const std::string &key);
// The query as Kibana's routes see it: a key that occurs once is a text, one that is repeated a list of texts.
Json queryOf(const Call &call);

using CaseHandler = Answer (*)(const CaseRouteContext &, const Call &);
// Public routes are versioned by date, internal ones are not versioned.
void addRoute(
    Router &router, const CaseRouteContext &context, const char *method, const char *path, CaseHandler handler);

void addCaseRoutes(Router &router, const CaseRouteContext &context); // create, find, get, change, delete
void addCommentRoutes(Router &router, const CaseRouteContext &context);
void addCaseListRoutes(Router &router, const CaseRouteContext &context); // _find, tags, reporters, alerts
void addCaseSettingRoutes(Router &router, const CaseRouteContext &context); // configure, connectors, profiles
void addUserActionRoutes(Router &router, const CaseRouteContext &context);
void fillWithCases(const CaseRouteContext &context); // adds a dozen cases and one configuration per owner

}
