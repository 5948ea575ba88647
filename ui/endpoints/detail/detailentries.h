// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the tabs of one endpoint say of its policy and of what was done to it, as groups of entries.

#include <optional>

#include "models/endpoints/detail/policyresponse.h"
#include "models/endpoints/detail/responseactions.h"
#include "ui/endpoints/detail/entriesview.h"

namespace reeve {

StatusAppearance appearanceOf(ActionStatus status);

// The overall state first, then a group for each configuration.
QList<EntryGroup> policyEntries(const PolicyResponse &response);

struct ShownActions {
    const ResponseActions *past = nullptr; // null: not known
    const QList<PendingAction> *pending = nullptr; // null: not known
    QString agentId{}; // whose state is shown
};
// What waits first, whether or not it is among the actions that were read.
QList<EntryGroup> actionEntries(const ShownActions &shown);

}
