// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Explains an inventory that has no rows although reading it succeeded.

#include <QLatin1StringView>
#include <QString>

#include "models/diagnosis/diagnosis.h"

namespace reeve {

// Diagnosis::family of an inventory without rows. No request ends it, only rows do.
inline constexpr QLatin1StringView emptyInventoryFamily("empty-inventory");

struct EmptyInventoryFacts {
    bool filtered = false; // a status, text or KQL filter is set
    qint64 totalUnfiltered = -1; // endpoints without any filter; -1: not known
    qint64 enrolledAgents = -1; // Fleet's count of active agents; -1: not known (no privilege)
    QString space{}; // space id; empty or "default": the default space

    bool operator==(const EmptyInventoryFacts &) const = default;
};

// Pure: the most specific explanation that the facts allow.
Diagnosis diagnoseEmptyInventory(const EmptyInventoryFacts &facts);

}
