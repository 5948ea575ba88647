// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// State, progress and result of reading an inventory, as values.

#include <QDateTime>
#include <memory>

namespace reeve {

class RowStore;

enum class InventoryState {
    Idle, // nothing was read yet
    Loading, // a reading is in progress, or its rows are being sorted
    Complete, // all that Kibana returns is read; in Live mode: all of the pages asked for
    Partial, // read to the end, but rows are missing or more can be read
    Cancelled,
    Failed,
};

// A complete reading of the whole fleet: read to the end without a filter of Kibana, and no row is known to be missing.
// The store does not change any more.
struct FleetReading {
    std::shared_ptr<const RowStore> store{}; // null: the rows shown are not from such a reading
    QDateTime since{}; // when the first row was read, UTC
    QDateTime asOf{}; // when Kibana last answered, UTC
};

// Progress of the current reading, also while the rows of the previous one are still shown.
struct InventoryProgress {
    qint64 read = 0; // rows
    qint64 total = -1; // Kibana's count; -1: not known yet

    bool operator==(const InventoryProgress &) const = default;
};

}
