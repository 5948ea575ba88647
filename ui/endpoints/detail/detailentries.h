// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The contents of the policy and actions tabs of one endpoint: policy response and response actions as groups of
// entries.

#include <optional>

#include "models/endpoints/detail/policyresponse.h"
#include "models/endpoints/detail/responseactions.h"
#include "ui/endpoints/detail/entriesview.h"

namespace reeve {

StatusAppearance appearanceOf(ActionStatus status);

// One group for the whole policy, then one for each of its configurations.
QList<EntryGroup> policyEntries(const PolicyResponse &response);

struct ShownActions {
    const ResponseActions *past = nullptr; // null: not known
    const QList<PendingAction> *pending = nullptr; // null: not known
    QString agentId{}; // the endpoint whose state of each action is shown
};
// Two groups: pending actions, including those that Kibana only counts, and past actions.
QList<EntryGroup> actionEntries(const ShownActions &shown);

}
