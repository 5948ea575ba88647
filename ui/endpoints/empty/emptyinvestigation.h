// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds out why the inventory has no rows: asks the server for the facts that are not known yet.

#include <QObject>

#include "models/diagnosis/emptyinventory.h"
#include "models/kibana/client.h"

namespace reeve {

class EmptyInvestigation : public QObject
{
    Q_OBJECT
public:
    explicit EmptyInvestigation(QObject *parent = nullptr);

    // Starts anew and cancels requests under way. Asks for known.totalUnfiltered only if it is -1. client outlives the
    // investigation.
    void start(Client &client, const EmptyInventoryFacts &known);
    void cancel();
    bool isRunning() const { return m_open > 0; }

Q_SIGNALS:
    void concluded(const reeve::EmptyInventoryFacts &facts); // -1 in facts: could not be found out

private:
    void onAnswer();

    EmptyInventoryFacts m_facts{};
    Call m_total{};
    Call m_agents{};
    int m_open = 0; // number of replies still expected
};

}
