// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Why the inventory has no rows: asks the server for the facts, and only for those that are not known already.

#include <QObject>

#include "models/diagnosis/emptyinventory.h"
#include "models/kibana/client.h"

namespace reeve {

// GET /api/fleet/agent_status: how many agents Fleet counts, by state.
ApiRequest countAgents();
// The agents Fleet counts as active; -1 when the answer does not tell.
qint64 activeAgentsIn(const Reply &reply);
// "total" of an answer of findEndpoints(); -1 when the answer does not tell.
qint64 totalIn(const Reply &reply);

class EmptyInvestigation : public QObject
{
    Q_OBJECT
public:
    explicit EmptyInvestigation(QObject *parent = nullptr);

    // Asks anew; drops what was under way. known.totalUnfiltered is asked for only when it is -1.
    void start(Client &client, const EmptyInventoryFacts &known);
    void drop();
    bool isRunning() const { return m_open > 0; }

Q_SIGNALS:
    void concluded(const reeve::EmptyInventoryFacts &facts);

private:
    void answered();

    EmptyInventoryFacts m_facts{};
    Call m_total{};
    Call m_agents{};
    int m_open = 0; // answers still missing
};

}
