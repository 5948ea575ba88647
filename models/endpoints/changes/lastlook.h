// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keeps what was last seen of one fleet, and has its inventory compare every complete reading with it. The last look is
// the reading that was marked as seen last; the first complete reading there is becomes it by itself. It outlives the
// program. Another window may mark too: its look is taken over with the next reading.

#include <QObject>
#include <deque>
#include <functional>

#include "models/endpoints/changes/lookfile.h"
#include "models/endpoints/endpointinventory.h"
#include "models/kibana/offthread.h"

namespace reeve {

class LastLook : public QObject
{
    Q_OBJECT
public:
    // inventory outlives it.
    LastLook(LookFile file, EndpointInventory &inventory, QObject *parent = nullptr);
    ~LastLook() override;

    QDateTime since() const; // when the last look was, UTC; invalid: there was none yet
    bool canMark() const; // the rows shown are a complete reading, and a later one
    void markAsSeen();
    bool canUndo() const { return m_before != nullptr; } // the last marking; not across restarts
    void undo(); // refused, with remarked(), where another window has marked since: its look is taken over

Q_SIGNALS:
    void changed(); // anything of the above
    void remarked(const QString &sentence); // what went wrong with the file, plain text

private:
    using Look = std::shared_ptr<const FleetSnapshot>;
    using Work = std::function<KeptLook(const FileStamp &known)>; // on a worker
    using Then = std::function<void(const KeptLook &)>;
    struct Task {
        Work work{};
        Then then{};
    };

    void takeReading();
    void read();
    void place(const FleetReading &reading, LookRule rule);
    void begin(Task task);
    void start();
    void take(const KeptLook &kept);
    void use(const Look &look);

    const LookFile m_file;
    EndpointInventory &m_inventory;
    Look m_look{};
    Look m_before{}; // the last marking
    FileStamp m_stamp{};
    std::weak_ptr<const RowStore> m_reading{}; // the last that was looked at
    std::deque<Task> m_tasks{}; // the first is under way
    OffThread m_job{};
};

}
