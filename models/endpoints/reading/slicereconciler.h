// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The books of a fleet that is read in slices: which slice each row belongs to, what the server counts in each, and what
// differs. Knows nothing of requests.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "models/endpoints/reading/fleetslice.h"
#include "models/endpoints/rows/rowstore.h"

namespace reeve {

class SliceReconciler
{
public:
    using Part = std::uint32_t; // one slice, by number
    using Row = RowStore::Row;

    Part open(const FleetSlice &slice);
    const FleetSlice &slice(Part part) const { return m_entries[part].slice; }
    // In place of one slice, all that it holds in smaller ones; its rows go where their ids belong.
    std::vector<Part> split(Part part, const std::vector<FleetSlice> &pieces, const RowStore &store);
    std::vector<Part> parts() const; // those that hold something, in the order they were opened

    // A row of the part, of an answer that did not hold the whole of it.
    void put(Part part, Row row);
    // A row of an answer that was about the whole fleet; true: it belonged to no part so far.
    bool find(Row row, const RowStore &store);
    // Every row of the part, each once: those that did not come again are gone. counted: what the answer says there is in all;
    // doubled: how many of its documents stand for an endpoint that another one stands for.
    void settle(Part part, const std::vector<Row> &rows, qint64 counted, qint64 doubled);
    void count(Part part, qint64 counted) { m_entries[part].counted = counted; }

    bool differs(Part part) const { return excess(part) != 0; }
    std::vector<Row> gone() const; // ascending
    qint64 counted() const; // by the server's latest counts of the parts, each endpoint once
    qint64 doubled() const; // documents that the counts hold beyond one for each endpoint
    qint64 unread() const; // at least so many endpoints that the server counts were not read
    qint64 leftover() const; // at least so many that were read, and are not gone, the server counts no more

private:
    static constexpr Part nowhere = UINT32_MAX;
    struct Entry {
        FleetSlice slice{};
        qint64 counted = 0;
        qint64 doubled = 0;
        qint64 rows = 0;
        bool isSplit = false;
    };

    const std::vector<Part> &candidates(std::string_view identity); // the only parts that can hold it, in their order
    qint64 excess(Part part) const; // of what the server counts over the rows
    void removeFromPart(Row row); // out of its part

    std::vector<Entry> m_entries{};
    std::vector<Part> m_partOf{}; // by row
    std::map<std::string, std::vector<Part>, std::less<>> m_candidates{}; // by the first two bytes of an id
};

}
