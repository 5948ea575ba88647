// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// PATCH /api/cases: all of the changes or none of them.

#include <optional>

#include "app/demo/cases/caseroutecontext.h"
#include "app/demo/cases/paging.h"

namespace reeve::demo {

class CaseChange
{
public:
    // `items` as checked by checkCasePatch(). The room must stay locked as long as this lives.
    CaseChange(const CaseRouteContext &desk, CaseRoom &room, const Call &call, const Json &items);
    std::optional<Answer> refusal();
    Json apply(); // the changed cases, as the API gives them

private:
    std::optional<Answer> refusedCase();
    std::optional<Answer> refusedContent();
    bool changesAnything(const Json &item) const;
    void applyTo(StoredCase &stored, const Json &item);

    const CaseRouteContext &m_desk;
    CaseRoom &m_room;
    const Call &m_call;
    const Json &m_items;
};

}
