// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What differs between the last look at a fleet and its rows now: one entry for each endpoint and kind of change.
// Both must be complete: what is missing in one would be invented as new or gone. (What a reading in slices cannot know
// to be missing, see FleetDifference, is told as gone, and as new by the next.) Rows without an agent id are left
// out, because nothing says which of them is which.

#include <array>
#include <memory>
#include <vector>

#include "models/endpoints/changes/fleetsnapshot.h"
#include "models/endpoints/rows/rowfilter.h"
#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/changekind.h"

namespace reeve {

// As people read it. Of a new endpoint there is nothing before, of one that is gone nothing after: then it is the
// status.
struct FleetChange {
    ChangeKind kind = ChangeKind::New;
    QString agentId{};
    QString hostName{}; // now, or as it was last
    QString before{};
    QString after{};

    bool operator==(const FleetChange &) const = default;
};

// What the rows of a store are to be remembered by. Takes a while: for a worker.
FleetSnapshot snapshotOf(const RowStore &store, const QDateTime &since, const QDateTime &asOf);

class FleetChanges
{
public:
    using Snapshot = std::shared_ptr<const FleetSnapshot>;
    using Rows = std::shared_ptr<const RowStore>;

    // Compares, in linear time and then sorting what differs: for a worker. Neither is null.
    FleetChanges(Snapshot before, Rows now);

    bool isBetween(const Snapshot &before, const Rows &now) const { return m_before == before && m_now == now; }
    const Snapshot &before() const { return m_before; }

    // By kind in the order of the enumeration, then by host name as the table has it, then by agent id.
    std::size_t size() const { return m_entries.size(); }
    FleetChange at(std::size_t index) const;
    ChangeKind kindAt(std::size_t index) const { return m_entries[index].kind; }
    QString agentIdAt(std::size_t index) const;
    std::optional<std::size_t> find(ChangeKind kind, const QString &agentId) const; // its index
    std::size_t count(ChangeKind kind) const;
    std::size_t first(ChangeKind kind) const { return m_starts[static_cast<std::size_t>(kind)]; } // index of its first

    // Rows to which at least one of the kinds happened, each once. An endpoint that is gone has none.
    qint64 rowCount(const ChangeKinds &kinds) const;
    // Unmarks the others.
    void keepChanged(const ChangeKinds &kinds, RowMarks &marks) const;

private:
    static constexpr std::uint32_t nowhere = UINT32_MAX;
    struct Entry {
        ChangeKind kind = ChangeKind::New;
        FleetSnapshot::Index seen = nowhere;
        RowStore::Row row = nowhere;
    };

    // By row what happened to it, and where it was seen; and those that have no row.
    struct Found {
        std::vector<ChangeKinds> kinds{};
        std::vector<FleetSnapshot::Index> seen{};
        std::vector<FleetSnapshot::Index> gone{};
    };

    Found compare() const;
    void list(Found found);
    void orderGone(std::vector<FleetSnapshot::Index> &gone) const;
    std::string_view hostName(const Entry &entry) const;
    std::string_view agentId(const Entry &entry) const;

    Snapshot m_before;
    Rows m_now;
    std::vector<Entry> m_entries{};
    std::array<std::size_t, changeKindCount + 1> m_starts{};
    std::array<qint64, std::size_t{1} << changeKindCount> m_rowCounts{}; // by all kinds of a row together
};

// Lines of cells with tabs between, the first with titles; those of the kinds. For a worker. Ends without a line break.
QString changesAsText(const FleetChanges &changes, const ChangeKinds &kinds);

}
