// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A window on a fleet with a last look, as tests of it need one.

#include <QTest>

#include "models/endpoints/changes/fleetchanges.h"
#include "models/endpoints/inventory/fleetbaseline.h"
#include "tests/models/endpoints/reading/demokibana.h"

namespace reeve::samples {

inline const QByteArray fleet = QByteArray(32, 'a'); // its key

struct Window {
    Window(DemoKibana &kibana, const QString &path) : inventory(*kibana.client), look({path, fleet}, inventory)
    {
        inventory.setMode(ReadingMode::WholeFleet);
    }
    void read()
    {
        const auto before = inventory.model().store();
        inventory.refresh();
        QTRY_VERIFY(inventory.state() == InventoryState::Complete && inventory.model().store() != before);
    }
    void readAndCompare()
    {
        read();
        QTRY_VERIFY(inventory.changes());
    }
    std::size_t changes() const { return inventory.changes() ? inventory.changes()->size() : 9'999; }

    EndpointInventory inventory;
    FleetBaseline look;
};

}
