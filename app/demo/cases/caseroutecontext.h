// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What every cases route needs: the store, who asks, what owners there are, and the refusals they share.

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

    // The 403 of the cases plugin: "Unauthorized to create case with owners: ...". Unknown owners, and those whose
    // feature the space has switched off, are refused to everybody.
    std::optional<Answer> refusal(
        const Call &call, std::string_view verb, std::string_view what, const std::vector<std::string> &owners) const;
    std::optional<Answer> refusedAssignment(const Call &call, std::string_view ending = {}) const;
};

Answer unknownCase(const std::string &id);

void addCaseRoutes(Router &router, const CaseRouteContext &desk); // create, find, get, change, delete
void addCommentRoutes(Router &router, const CaseRouteContext &desk);
void addCaseListRoutes(Router &router, const CaseRouteContext &desk); // _find, tags, reporters, alerts
void addCaseSettingRoutes(Router &router, const CaseRouteContext &desk); // configure, connectors, profiles
void fillWithCases(const CaseRouteContext &desk); // a dozen of them, and a configuration per owner

}
