// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// PATCH /api/cases: applies all changes of a request or none.

#include <optional>
#include <string>
#include <vector>

#include "app/demo/cases/caseroutecontext.h"

namespace reeve::demo {

class CaseChange
{
public:
    // items: as checked by checkCasePatch(). The room must stay locked, and all arguments must outlive this object.
    CaseChange(const CaseRouteContext &context, CaseRoom &room, const Call &call, const Json &items);
    std::optional<Answer> refusal();
    Json apply(); // requires that refusal() returned nullopt; returns the changed cases as the API does

private:
    std::optional<Answer> refusedRights();
    std::optional<Answer> refusedVersions();
    std::optional<Answer> refusedContent();
    std::vector<Operation> operationsNeeded() const;
    void applyTo(StoredCase &stored, const Json &item);

    const CaseRouteContext &m_context;
    CaseRoom &m_room;
    const Call &m_call;
    const Json &m_items;
    std::vector<Json> m_changes{}; // the items that change something, with only the members that do
};

// Sets the fields that change with the status when a case is closed or opened.
void setStatus(Json &body, const std::string &status, const Json &user);

}
