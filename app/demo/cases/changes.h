// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// PATCH /api/cases: applies all changes of a request or none.

#include <optional>

#include "app/demo/cases/caseroutecontext.h"
#include "app/demo/cases/paging.h"

namespace reeve::demo {

class CaseChange
{
public:
    // items: as checked by checkCasePatch(). The room must stay locked, and all arguments must outlive this object.
    CaseChange(const CaseRouteContext &context, CaseRoom &room, const Call &call, const Json &items);
    std::optional<Answer> refusal();
    Json apply(); // requires that refusal() returned nullopt; returns the changed cases as the API does

private:
    std::optional<Answer> refusedCase();
    std::optional<Answer> refusedContent();
    bool changesAnything(const Json &item) const;
    void applyTo(StoredCase &stored, const Json &item);

    const CaseRouteContext &m_context;
    CaseRoom &m_room;
    const Call &m_call;
    const Json &m_items;
};

}
