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
#include "app/demo/cases/store.h"
#include "app/demo/http/answer.h"
#include "app/demo/http/call.h"
#include "app/demo/http/router.h"

namespace reeve::demo {

struct CaseRouteContext {
    CaseStore &store;
    FaultBoard &faults;
    const Credentials &credentials;

    Json userOf(const Call &call) const; // {username, full_name, email, profile_uid}

    // Returns the cases plugin's 403 ("Unauthorized to create case with owners: ...") or nullopt. Unknown owners, and
    // owners whose feature is disabled in the space, are refused to every user.
    std::optional<Answer> refusal(
        const Call &call, std::string_view verb, std::string_view what, const std::vector<std::string> &owners) const;
    std::optional<Answer> refusedAssignment(const Call &call, std::string_view ending = {}) const;
};

Answer unknownCase(const std::string &id);

void addCaseRoutes(Router &router, const CaseRouteContext &context); // create, find, get, change, delete
void addCommentRoutes(Router &router, const CaseRouteContext &context);
void addCaseListRoutes(Router &router, const CaseRouteContext &context); // _find, tags, reporters, alerts
void addCaseSettingRoutes(Router &router, const CaseRouteContext &context); // configure, connectors, profiles
void fillWithCases(const CaseRouteContext &context); // adds a dozen cases and one configuration per owner

}
