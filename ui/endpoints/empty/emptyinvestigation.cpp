// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/empty/emptyinvestigation.h"

#include "models/connection/requests.h"
#include "models/connection/serverfacts.h"
#include "models/endpoints/query/endpointquery.h"

namespace reeve {

EmptyInvestigation::EmptyInvestigation(QObject *parent) : QObject(parent) { }

void EmptyInvestigation::start(Client &client, const EmptyInventoryFacts &known)
{
    cancel();
    m_facts = known;
    m_open = 1;
    if (known.totalUnfiltered < 0) {
        ++m_open;
        m_total = ask<qint64>(client, findEndpoints({}, 0, 1), readTotal, [this](const Outcome<qint64> &total) {
            m_facts.totalUnfiltered = total.value_or(-1);
            onAnswer();
        });
    }
    // Fails without the privilege for Fleet; the numbers are unknown then.
    m_agents =
        ask<AgentCounts>(client, fleetAgentStatus(), readAgentCounts, [this](const Outcome<AgentCounts> &agents) {
            noteAgents(agents, m_facts);
            onAnswer();
        });
}

void EmptyInvestigation::cancel()
{
    m_total.reset();
    m_agents.reset();
    m_open = 0;
}

void EmptyInvestigation::onAnswer()
{
    if (--m_open == 0)
        Q_EMIT concluded(m_facts);
}

}
