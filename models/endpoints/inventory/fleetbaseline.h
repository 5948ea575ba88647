// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keeps what was last seen of one fleet, and has its inventory compare every complete reading with it. The last look is
// the reading that was marked as seen last; the first complete reading there is becomes it by itself. It outlives the
// program. Another window may mark too: its look is taken over with the next reading.

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
    // inventory outlives it.
    FleetBaseline(BaselineFile file, EndpointInventory &inventory, QObject *parent = nullptr);
    ~FleetBaseline() override;

    QDateTime since() const; // when the last look was, UTC; invalid: there was none yet
    bool canMark() const; // the rows shown are a complete reading, and a later one
    void markAsSeen();
    bool canUndo() const { return m_before != nullptr; } // the last marking; not across restarts
    void undo(); // refused, with remarked(), where another window has marked since: its look is taken over

Q_SIGNALS:
    void changed(); // anything of the above
    void remarked(const QString &sentence); // what went wrong with the file, plain text

private:
    using Snapshot = std::shared_ptr<const FleetSnapshot>;
    using Work = std::function<StoredBaseline(const FileStamp &known)>; // on a worker
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
    void onTaskDone(const StoredBaseline &kept);
    void use(const Snapshot &look);

    const BaselineFile m_file;
    EndpointInventory &m_inventory;
    Snapshot m_current{};
    Snapshot m_before{}; // the last marking
    FileStamp m_stamp{};
    std::weak_ptr<const RowStore> m_reading{}; // the last that was looked at
    std::deque<Task> m_tasks{}; // the first is under way
    OffThread m_job{};
};

}
