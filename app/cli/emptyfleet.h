// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds out why an export has no endpoints, by the counts that tell the possible reasons apart.

#include <QObject>

#include "models/diagnosis/emptyinventory.h"
#include "models/kibana/client.h"

namespace reeve {

class EmptyFleet : public QObject
{
    Q_OBJECT
public:
    // client must outlive this. filtered: the export had a KQL or host statuses.
    EmptyFleet(Client &client, const QString &space, bool filtered);

    void ask(); // explained() follows, also if Kibana does not answer

Q_SIGNALS:
    void explained(const reeve::Diagnosis &reason);

private:
    void askForAgents();
    void explain() { Q_EMIT explained(diagnoseEmptyInventory(m_facts)); }

    Client &m_client;
    EmptyInventoryFacts m_facts{};
    Call m_call{};
};

}
