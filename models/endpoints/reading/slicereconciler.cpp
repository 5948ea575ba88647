// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/slicereconciler.h"

#include <algorithm>
#include <numeric>

namespace reeve {

SliceReconciler::Part SliceReconciler::open(const FleetSlice &slice)
{
    m_candidates.clear();
    m_entries.push_back({.slice = slice});
    return static_cast<Part>(m_entries.size() - 1);
}

std::vector<SliceReconciler::Part> SliceReconciler::split(
    Part part, const std::vector<FleetSlice> &pieces, const RowStore &store)
{
    std::vector<Part> opened;
    for (const FleetSlice &piece : pieces)
        opened.push_back(open(piece));
    for (Row row = 0; row < m_partOf.size(); ++row) {
        if (m_partOf[row] != part)
            continue;
        removeFromPart(row);
        for (const Part piece : opened) {
            if (!holds(slice(piece), store.identity(row)))
                continue;
            put(piece, row);
            break;
        }
    }
    m_entries[part].isSplit = true;
    m_candidates.clear();
    return opened;
}

std::vector<SliceReconciler::Part> SliceReconciler::parts() const
{
    std::vector<Part> parts;
    for (Part part = 0; part < m_entries.size(); ++part) {
        if (!m_entries[part].isSplit)
            parts.push_back(part);
    }
    return parts;
}

void SliceReconciler::put(Part part, Row row)
{
    if (row >= m_partOf.size())
        m_partOf.resize(row + 1, nowhere);
    if (m_partOf[row] == part)
        return;
    removeFromPart(row);
    m_partOf[row] = part;
    ++m_entries[part].rows;
}

bool SliceReconciler::find(Row row, const RowStore &store)
{
    if (row < m_partOf.size() && m_partOf[row] != nowhere)
        return false;
    for (const Part part : candidates(store.identity(row))) {
        if (holds(slice(part), store.identity(row))) {
            put(part, row);
            return true;
        }
    }
    return false;
}

const std::vector<SliceReconciler::Part> &SliceReconciler::candidates(std::string_view identity)
{
    const std::string_view head = identity.substr(0, 2);
    if (const auto known = m_candidates.find(head); known != m_candidates.end())
        return known->second;
    const QString start = qtText(head);
    std::vector<Part> &found = m_candidates[std::string(head)];
    for (const Part part : parts()) {
        const QStringList &beginnings = slice(part).beginnings;
        const auto fits = [&](const QString &text) { return text.startsWith(start) || start.startsWith(text); };
        if (beginnings.isEmpty() || std::ranges::any_of(beginnings, fits))
            found.push_back(part);
    }
    return found;
}

void SliceReconciler::settle(Part part, const std::vector<Row> &rows, qint64 counted, qint64 doubled)
{
    for (const Row row : rows)
        put(part, row);
    m_entries[part].counted = counted;
    m_entries[part].doubled = doubled;
    if (m_entries[part].rows == std::ssize(rows))
        return;
    std::vector<bool> came(m_partOf.size());
    for (const Row row : rows)
        came[row] = true;
    for (Row row = 0; row < m_partOf.size(); ++row) {
        if (m_partOf[row] == part && !came[row])
            removeFromPart(row);
    }
}

void SliceReconciler::removeFromPart(Row row)
{
    if (m_partOf[row] != nowhere)
        --m_entries[m_partOf[row]].rows;
    m_partOf[row] = nowhere;
}

qint64 SliceReconciler::excess(Part part) const
{
    const SliceRecord &entry = m_entries[part];
    return entry.counted - entry.doubled - entry.rows;
}

std::vector<SliceReconciler::Row> SliceReconciler::gone() const
{
    std::vector<Row> rows;
    for (Row row = 0; row < m_partOf.size(); ++row) {
        if (m_partOf[row] == nowhere)
            rows.push_back(row);
    }
    return rows;
}

qint64 SliceReconciler::doubled() const
{
    const std::vector<Part> all = parts();
    return std::accumulate(
        all.begin(), all.end(), qint64{0}, [this](qint64 sum, Part part) { return sum + m_entries[part].doubled; });
}

qint64 SliceReconciler::counted() const
{
    const std::vector<Part> all = parts();
    return std::accumulate(all.begin(), all.end(), qint64(0),
        [this](qint64 sum, Part part) { return sum + m_entries[part].counted - m_entries[part].doubled; });
}

qint64 SliceReconciler::unread() const
{
    const std::vector<Part> all = parts();
    return std::accumulate(all.begin(), all.end(), qint64(0),
        [this](qint64 sum, Part part) { return sum + std::max<qint64>(0, excess(part)); });
}

qint64 SliceReconciler::leftover() const
{
    const std::vector<Part> all = parts();
    return std::accumulate(all.begin(), all.end(), qint64(0),
        [this](qint64 sum, Part part) { return sum + std::max<qint64>(0, -excess(part)); });
}

}
