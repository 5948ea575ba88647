// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The changes between a snapshot of a fleet and a later reading of it: one entry per endpoint and kind of change. Both
// must be complete, because an endpoint that only one of them contains is listed as new or gone. (This includes
// endpoints that a reading in slices has missed, see FleetDifference.) Rows without an agent id cannot be matched and
// are left out.

#include <array>
#include <memory>
#include <vector>

#include "models/endpoints/changes/fleetsnapshot.h"
#include "models/endpoints/rows/rowfilter.h"
#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/changekind.h"

namespace reeve {

// One change for display. For New and Gone, before and after are host statuses.
struct FleetChange {
    ChangeKind kind = ChangeKind::New;
    QString agentId{};
    QString hostName{}; // the current one; for Gone the last known
    QString before{}; // translated; empty for New
    QString after{}; // translated; empty for Gone

    bool operator==(const FleetChange &) const = default;
};

// Returns a snapshot of all rows that have an agent id. since, asOf: when the first and the last row were read, UTC.
// Slow: call it on a worker thread.
FleetSnapshot snapshotOf(const RowStore &store, const QDateTime &since, const QDateTime &asOf);

class FleetChanges
{
public:
    using Snapshot = std::shared_ptr<const FleetSnapshot>;
    using Rows = std::shared_ptr<const RowStore>;

    // Compares them; neither may be null. Slow: call it on a worker thread.
    FleetChanges(Snapshot before, Rows now);

    bool isBetween(const Snapshot &before, const Rows &now) const { return m_before == before && m_now == now; }
    const Snapshot &before() const { return m_before; }

    // Entries are sorted by kind, then by host name as in the table, then by agent id.
    std::size_t size() const { return m_entries.size(); }
    FleetChange at(std::size_t index) const;
    ChangeKind kindAt(std::size_t index) const { return m_entries[index].kind; }
    QString agentIdAt(std::size_t index) const;
    // Returns the index of the entry; nullopt if there is none.
    std::optional<std::size_t> find(ChangeKind kind, const QString &agentId) const;
    std::size_t count(ChangeKind kind) const;
    // Returns the index of the first entry of the kind; meaningless if count() is 0.
    std::size_t first(ChangeKind kind) const { return m_starts[static_cast<std::size_t>(kind)]; }

    // Returns the number of rows with at least one of the kinds. An endpoint that is gone has no row.
    qint64 rowCount(const ChangeKinds &kinds) const;
    // Clears the marks of all rows that have none of the kinds.
    void keepChanged(const ChangeKinds &kinds, RowMarks &marks) const;

private:
    static constexpr std::uint32_t nowhere = UINT32_MAX;
    struct ChangeRecord {
        ChangeKind kind = ChangeKind::New;
        FleetSnapshot::Index seen = nowhere;
        RowStore::Row row = nowhere;
    };

    struct Found {
        std::vector<ChangeKinds> kinds{}; // by row
        std::vector<FleetSnapshot::Index> seen{}; // by row, its index in the snapshot; or nowhere
        std::vector<FleetSnapshot::Index> gone{}; // without a row
    };

    Found compare() const;
    void list(Found found);
    void orderGone(std::vector<FleetSnapshot::Index> &gone) const;
    std::string_view hostName(const ChangeRecord &entry) const;
    std::string_view agentId(const ChangeRecord &entry) const;

    Snapshot m_before;
    Rows m_now;
    std::vector<ChangeRecord> m_entries{};
    std::array<std::size_t, changeKindCount + 1> m_starts{};
    std::array<qint64, std::size_t{1} << changeKindCount>
        m_rowCounts{}; // number of rows by the value of their ChangeKinds
};

// Returns the changes of these kinds as translated text for the clipboard: a line of titles, then one line per change,
// with tabs between the cells and without a final line break. Slow: call it on a worker thread.
QString changesAsText(const FleetChanges &changes, const ChangeKinds &kinds);

}
