// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/emptyfleet.h"

#include "models/connection/requests.h"
#include "models/connection/serverfacts.h"

namespace reeve {

EmptyFleet::EmptyFleet(Client &client, const QString &space, bool filtered) : m_client(client)
{
    m_facts.space = space;
    m_facts.filtered = filtered;
}

void EmptyFleet::ask()
{
    if (!m_facts.filtered) {
        m_facts.totalUnfiltered = 0;
        return askForAgents();
    }
    m_call = reeve::ask<qint64>(m_client, firstEndpoint(), readTotal, [this](const Outcome<qint64> &total) {
        m_facts.totalUnfiltered = total.value_or(-1);
        if (m_facts.totalUnfiltered == 0)
            askForAgents();
        else
            explain();
    });
}

void EmptyFleet::askForAgents()
{
    const auto onCounted = [this](const Outcome<AgentCounts> &agents) {
        noteAgents(agents, m_facts);
        explain();
    };
    m_call = reeve::ask<AgentCounts>(m_client, fleetAgentStatus(), readAgentCounts, onCounted);
}

}
