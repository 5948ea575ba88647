// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The state and the progress of reading an inventory, as values.

#include <QDateTime>
#include <memory>

namespace reeve {

class RowStore;

enum class InventoryState { Idle, Loading, Complete, Partial, Cancelled, Failed };

// Rows that are the whole fleet: a reading that came to its end, that the server filtered nothing of, and that nothing is
// missing in. Nothing is added to the store any more.
struct FleetReading {
    std::shared_ptr<const RowStore> store{}; // null: the rows shown are of no such reading
    QDateTime since{}; // UTC
    QDateTime asOf{};
};

// Of the reading under way, also while the rows of an older one are still shown.
struct InventoryProgress {
    qint64 read = 0; // rows
    qint64 total = -1; // by the server's count; -1: not known yet

    bool operator==(const InventoryProgress &) const = default;
};

}
