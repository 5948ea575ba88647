// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/reading/fleetreader.h"

#include <QCoreApplication>
#include <utility>

#include "models/endpoints/endpointtablemodel.h"
#include "models/endpoints/reading/fleetwords.h"
#include "models/endpoints/rows/rowfilter.h"

namespace reeve {

namespace {

QList<EndpointColumn> allColumns()
{
    QList<EndpointColumn> columns;
    for (int i = 0; i < endpointColumnCount; ++i)
        columns += static_cast<EndpointColumn>(i);
    return columns;
}

bool isSameForServer(const EndpointQuery &left, const EndpointQuery &right)
{
    return left.kuery == right.kuery && left.hostStatuses == right.hostStatuses;
}

}

FleetReader::FleetReader(Client &client, EndpointTableModel &model)
    : m_loader(client)
    , m_arranger([this](Arrangement arrangement) { show(std::move(arrangement)); })
    , m_model(model)
    , m_columns(allColumns())
{
    connect(&m_loader, &FleetLoader::arrived, this, &FleetReader::take);
    connect(&m_loader, &FleetLoader::changed, this, &FleetReader::follow);
    connect(&m_loader, &FleetLoader::failed, this, &FleetReader::failed);
}

InventoryState FleetReader::state() const
{
    switch (m_loader.state()) {
    case FleetLoader::State::Idle:
        return InventoryState::Idle;
    case FleetLoader::State::Loading:
        return InventoryState::Loading;
    case FleetLoader::State::Done:
        if (!m_isComplete || m_model.store() != m_loader.rows())
            return InventoryState::Loading; // the rows are being put in order
        return m_loader.difference().unaccounted() > 0 ? InventoryState::Partial : InventoryState::Complete;
    case FleetLoader::State::Failed:
        return InventoryState::Failed;
    case FleetLoader::State::Cancelled:
        break;
    }
    return InventoryState::Cancelled;
}

qint64 FleetReader::loaded() const
{
    return static_cast<qint64>(m_model.store()->size());
}

QString FleetReader::remark() const
{
    if (const auto wait = m_loader.waiting())
        return waitInWords(*wait);
    if (m_loader.isComparing())
        return QCoreApplication::translate("FleetReader", "looking for what came or went meanwhile");
    return differenceInWords(m_loader.difference());
}

bool FleetReader::isFilteringHere() const
{
    return isFiltering(localFilter(m_shownQuery));
}

void FleetReader::begin(const EndpointQuery &query)
{
    if (m_loader.state() == FleetLoader::State::Loading && answerHere(query))
        return; // what is asked for is on its way; starting anew would only take the rows away
    const bool replacesTheSame = m_isComplete && isSameForServer(query, m_query);
    m_query = query;
    m_wantsResume = false;
    m_growsInView = !replacesTheSame;
    if (m_growsInView) {
        m_isComplete = false;
        m_shownQuery = query;
        m_facets.clear();
        m_matching = -1;
        m_since = m_asOf = {};
    }
    m_loader.begin(query);
    if (m_growsInView) {
        m_arranged.reset();
        m_model.show({m_loader.rows(), {}});
    }
}

bool FleetReader::answerHere(const EndpointQuery &query)
{
    if (!isSameForServer(query, m_query))
        return false;
    m_query = query;
    answer();
    return true;
}

void FleetReader::setSearchedColumns(const QList<EndpointColumn> &columns)
{
    if (std::exchange(m_columns, columns) != columns && !localFilter(m_query).terms.isEmpty())
        answer();
}

void FleetReader::cancel()
{
    m_loader.cancel();
}

// The rows must not grow while a worker looks at them.
void FleetReader::resume()
{
    m_wantsResume = m_arranger.isBusy();
    if (!m_wantsResume)
        m_loader.resume();
}

// What comes in is filtered here, a page at a time, and not put in order before it is all there.
void FleetReader::take(const std::vector<std::uint32_t> &added, const std::vector<std::uint32_t> &replaced)
{
    if (!m_growsInView)
        return;
    if (!added.empty() && isFilteringHere())
        m_model.append(rowsMatching(*m_loader.rows(), localFilter(m_query), m_columns, added.front()));
    else
        m_model.append(added);
    m_model.announceChanges(replaced);
}

void FleetReader::follow()
{
    const bool isDone = m_loader.state() == FleetLoader::State::Done;
    if (m_growsInView)
        takeCounts();
    if (isDone || (m_growsInView && m_loader.state() != FleetLoader::State::Loading))
        arrange(m_loader.rows());
    Q_EMIT changed();
}

// Of the rows shown: a reading that replaces others is counted when it does.
void FleetReader::takeCounts()
{
    m_matching = m_loader.matching();
    m_since = m_loader.since();
    m_asOf = m_loader.asOf();
}

void FleetReader::answer()
{
    const bool isGrowing = m_growsInView && m_loader.state() == FleetLoader::State::Loading;
    if (!isGrowing)
        return arrange(m_arranged ? m_arranged : m_model.store());
    m_shownQuery = m_query;
    m_model.show({m_loader.rows(), rowsMatching(*m_loader.rows(), localFilter(m_query), m_columns)});
    Q_EMIT changed();
}

void FleetReader::arrange(const std::shared_ptr<const RowStore> &store)
{
    m_arranged = store;
    m_arranger.ask({.store = store, .query = m_query, .columns = m_columns, .before = m_model.lend()});
}

void FleetReader::show(Arrangement arrangement)
{
    if (arrangement.store == m_arranged) { // else it is of rows that nobody wants any more
        m_arranged.reset();
        m_shownQuery = arrangement.query;
        m_facets = std::move(arrangement.facets);
        if (m_loader.state() == FleetLoader::State::Done && arrangement.store == m_loader.rows()) {
            m_isComplete = true;
            m_growsInView = false;
            takeCounts();
        }
        m_model.show(std::move(arrangement.change));
        Q_EMIT changed();
    }
    if (!m_arranger.isBusy() && std::exchange(m_wantsResume, false))
        m_loader.resume();
}

}
