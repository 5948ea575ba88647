// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Explains an inventory that has no rows although reading it succeeded.

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include "models/diagnosis/diagnosis.h"

namespace reeve {

// Diagnosis::family of an inventory without rows. No request ends it, only rows do.
inline constexpr QLatin1StringView emptyInventoryFamily("empty-inventory");

// Agents that Fleet counts among the active ones although nothing of them is left, or only Elastic Defend.
struct GoneAgents {
    qint64 uninstalled = 0;
    qint64 orphaned = 0;
    qint64 either = 0; // where Fleet does not tell the two apart

    qint64 count() const { return uninstalled + orphaned + either; }
    bool operator==(const GoneAgents &) const = default;
};

struct EmptyInventoryFacts {
    bool filtered = false; // a status, text or KQL filter is set
    qint64 totalUnfiltered = -1; // endpoints without any filter; -1: not known
    qint64 enrolledAgents = -1; // without those that are gone; -1: not known
    QString space{}; // space id; empty or "default": the default space
    GoneAgents goneAgents{};
    QString agentsProblem{}; // translated sentences: why the agents are not known; empty: no reason is known
    QStringList filterReasons{}; // why the filter may match nothing, translated sentences; the most important first

    bool operator==(const EmptyInventoryFacts &) const = default;
};

// Pure: the most specific explanation that the facts allow.
Diagnosis diagnoseEmptyInventory(const EmptyInventoryFacts &facts);

}
