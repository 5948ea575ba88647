// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Manages the baseline of one fleet: the snapshot with which the inventory compares every complete reading. It is the
// reading that the user marked as seen last, at first the first complete reading, and is stored in a file. If another window
// of Reeve stores a newer baseline, that one is used from the next reading on.

#include <QObject>
#include <deque>
#include <functional>

#include "models/base/offthread.h"
#include "models/endpoints/changes/baselinefile.h"
#include "models/endpoints/inventory/endpointinventory.h"

namespace reeve {

class FleetBaseline : public QObject
{
    Q_OBJECT
public:
    // inventory must outlive it.
    FleetBaseline(BaselineFile file, EndpointInventory &inventory, QObject *parent = nullptr);
    ~FleetBaseline() override;

    QDateTime since() const; // when the baseline was read, UTC; invalid: there is none yet
    bool canMark() const; // the rows shown are a complete reading that is newer than the baseline
    void markAsSeen(); // makes the rows shown the baseline; nothing without canMark()
    bool canUndo() const { return m_before != nullptr; } // for the last markAsSeen() of this process
    // Restores the baseline before the last markAsSeen(). If another window has stored a newer one, that one is used
    // instead, and problemFound() says so.
    void undo();

Q_SIGNALS:
    void changed(); // one of the values above
    void problemFound(const QString &sentence); // a problem with the file, translated, plain text

private:
    using Snapshot = std::shared_ptr<const FleetSnapshot>;
    using Work = std::function<StoredBaseline(const FileStamp &known)>; // runs on a worker
    using Then = std::function<void(const StoredBaseline &)>;
    struct Task {
        Work work{};
        Then then{};
    };

    void onReadingChanged();
    void read();
    void place(const FleetReading &reading, ReplacePolicy rule);
    void begin(Task task);
    void start();
    void onTaskDone(const StoredBaseline &stored);
    void use(const Snapshot &baseline);

    const BaselineFile m_file;
    EndpointInventory &m_inventory;
    Snapshot m_current{};
    Snapshot m_before{}; // the baseline before the last markAsSeen()
    FileStamp m_stamp{};
    std::weak_ptr<const RowStore> m_reading{}; // the last wholeReading() that was handled
    std::deque<Task> m_tasks{}; // the first one is running
    OffThread m_job{};
};

}
