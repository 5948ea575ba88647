// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// What FleetLoader does once every slice has been read: it compares, reads again, and takes out rows that are gone.
#include <algorithm>

#include "models/endpoints/reading/documentspool.h"
#include "models/endpoints/reading/fleetloader.h"

namespace reeve {

namespace {

constexpr int mostRounds = 3; // of reading again what differs
constexpr std::size_t fewSlices = 8;
constexpr int newestAtOnce = 200; // at first; ten times as many while whole pages bring something new
constexpr std::size_t mostNames = 100;

QString nameOf(const RowStore &store, RowStore::Row row)
{
    const QString host = qtText(store.text(row, RowText::HostName));
    return host.isEmpty() ? qtText(store.identity(row)) : host;
}

}

void FleetLoader::proceed()
{
    if (m_state != State::Loading || !m_waiting.empty() || !m_flights.empty())
        return;
    switch (m_phase) {
    case Phase::Reading:
        // One answer is of one moment: nothing came or went in between.
        return m_reconciler.parts().size() == 1 ? conclude() : compare();
    case Phase::Rereading:
        return compare();
    case Phase::Comparing:
        return readAgain();
    case Phase::Tidying:
        return tidy();
    }
}

void FleetLoader::compare()
{
    m_phase = Phase::Comparing;
    m_waiting.push_back({Purpose::Newest, 0, std::min(newestAtOnce, endpointWindow)});
    for (const SliceReconciler::Part part : m_reconciler.parts())
        m_waiting.push_back({Purpose::Count, part, 1});
    launch();
}

// A fleet that moves as fast as it is read is not caught up with: many slices are read again only while they get fewer.
void FleetLoader::readAgain()
{
    std::vector<SliceReconciler::Part> parts = m_reconciler.parts();
    std::erase_if(parts, [this](SliceReconciler::Part part) { return !m_reconciler.differs(part); });
    const std::size_t before = std::exchange(m_differing, parts.size());
    const bool isCatchingUp = m_round == 0 || parts.size() < before || parts.size() <= fewSlices;
    if (parts.empty() || m_round == mostRounds || !isCatchingUp)
        return conclude();
    for (const SliceReconciler::Part part : parts)
        m_waiting.push_back({Purpose::Slice, part, m_rowsAtOnce});
    ++m_round;
    m_phase = Phase::Rereading;
    launch();
}

void FleetLoader::conclude()
{
    const std::vector<RowStore::Row> gone = m_reconciler.gone();
    m_difference.unread = m_reconciler.unread();
    m_difference.leftover = m_reconciler.leftover();
    // Counts of slices are of different moments: their sum is the server's only where nothing moved in between.
    m_matching = m_difference.unaccounted() == 0 ? m_reconciler.counted() : m_total - m_reconciler.doubled();
    m_difference.left = std::ssize(gone);
    for (std::size_t i = 0; i < std::min(gone.size(), mostNames); ++i)
        m_difference.leftNames += nameOf(*m_rows, gone[i]);
    if (gone.empty()) {
        m_state = State::Done;
    } else {
        m_phase = Phase::Tidying;
        tidy();
    }
}

void FleetLoader::tidy()
{
    const std::shared_ptr<const RowStore> all = m_rows;
    m_tidying = offThread<std::shared_ptr<RowStore>>(
        [all, gone = m_reconciler.gone()] { return std::make_shared<RowStore>(all->without(gone)); },
        [this](std::shared_ptr<RowStore> rows) {
            if (m_spool)
                m_spool->remove(m_reconciler.gone());
            m_rows = std::move(rows);
            setState(State::Done);
        });
}

}
