// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reconciles a fleet that is read in slices: which part (slice) each row belongs to, Kibana's count of each part, and the
// difference. Sends no requests.

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
    using Part = std::uint32_t; // the number of a slice
    using Row = RowStore::Row;

    Part open(const FleetSlice &slice); // adds a part
    const FleetSlice &slice(Part part) const { return m_entries[part].slice; }
    // Replaces a part by smaller ones, and assigns its rows to them by their ids.
    std::vector<Part> split(Part part, const std::vector<FleetSlice> &pieces, const RowStore &store);
    std::vector<Part> parts() const; // without those that were split, in the order they were opened

    // Assigns a row to the part, from an answer that did not contain the whole part.
    void put(Part part, Row row);
    // Assigns a row from an answer about the whole fleet to its part; true if it belonged to none before.
    bool find(Row row, const RowStore &store);
    // Sets the rows of the part, each once, from an answer that contained the whole part; rows that are not among them are
    // gone. counted: Kibana's count of documents. doubled: documents in the answer that repeat an agent id.
    void settle(Part part, const std::vector<Row> &rows, qint64 counted, qint64 doubled);
    void count(Part part, qint64 counted) { m_entries[part].counted = counted; }

    bool differs(Part part) const { return excess(part) != 0; }
    std::vector<Row> gone() const; // ascending
    qint64 counted() const; // endpoints by Kibana's latest counts of the parts
    qint64 doubled() const; // documents that repeat an agent id
    qint64 unread() const; // lower bound of endpoints that Kibana counts but that were not read
    qint64 leftover() const; // lower bound of rows that are not gone but that Kibana does not count

private:
    static constexpr Part nowhere = UINT32_MAX;
    struct SliceRecord {
        FleetSlice slice{};
        qint64 counted = 0;
        qint64 doubled = 0;
        qint64 rows = 0;
        bool isSplit = false;
    };

    const std::vector<Part> &candidates(std::string_view identity); // the parts that can contain the id, in their order
    qint64 excess(Part part) const; // Kibana's count minus the rows
    void removeFromPart(Row row);

    std::vector<SliceRecord> m_entries{};
    std::vector<Part> m_partOf{}; // by row
    std::map<std::string, std::vector<Part>, std::less<>> m_candidates{}; // by the first two bytes of an id
};

}
