// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/fleetreader.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

#include "models/endpoints/endpointcolumns.h"
#include "models/endpoints/endpointtablemodel.h"
#include "models/endpoints/fleetwords.h"
#include "models/endpoints/rowfilter.h"
#include "models/endpoints/rowsort.h"

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
    : m_loader(client), m_model(model), m_columns(allColumns())
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

void FleetReader::begin(const EndpointQuery &query)
{
    if (m_loader.state() == FleetLoader::State::Loading && answerHere(query))
        return; // what is asked for is on its way; starting anew would only take the rows away
    const bool replacesTheSame = m_isComplete && isSameForServer(query, m_query);
    m_query = query;
    m_growsInView = !replacesTheSame;
    if (m_growsInView) {
        m_isComplete = false;
        m_matching = -1;
        m_since = m_asOf = {};
    }
    m_loader.begin(query);
    if (m_growsInView)
        m_model.show({m_loader.rows(), {}});
}

bool FleetReader::answerHere(const EndpointQuery &query)
{
    if (!isSameForServer(query, m_query))
        return false;
    m_query = query;
    arrange(m_model.store());
    return true;
}

QList<Facet> FleetReader::facets() const
{
    const RowStore &store = *m_model.store();
    return countFacets(store, rowsWithTerms(store, localFilter(m_query), m_columns), m_query.choices);
}

void FleetReader::setSearchedColumns(const QList<EndpointColumn> &columns)
{
    if (std::exchange(m_columns, columns) != columns && !localFilter(m_query).terms.isEmpty())
        arrange(m_model.store());
}

void FleetReader::cancel()
{
    m_loader.cancel();
}

void FleetReader::resume()
{
    m_loader.resume();
}

void FleetReader::take(const std::vector<std::uint32_t> &added, const std::vector<std::uint32_t> &replaced)
{
    if (!m_growsInView)
        return;
    std::vector<std::uint32_t> rows = added;
    if (isFiltering(localFilter(m_query))) {
        const std::vector<std::uint32_t> matching = wanted(*m_loader.rows());
        std::erase_if(rows, [&](std::uint32_t row) { return !std::ranges::binary_search(matching, row); });
    }
    m_model.append(rows);
    m_model.announceChanges(replaced);
}

void FleetReader::follow()
{
    const bool isDone = m_loader.state() == FleetLoader::State::Done;
    if (m_growsInView || isDone) {
        m_matching = m_loader.matching();
        m_since = m_loader.since();
        m_asOf = m_loader.asOf();
    }
    if (isDone) {
        m_isComplete = true;
        m_growsInView = false;
        arrange(m_loader.rows());
    }
    Q_EMIT changed();
}

void FleetReader::arrange(const std::shared_ptr<const RowStore> &store)
{
    std::vector<std::uint32_t> rows = wanted(*store);
    sortRows(*store, rows, sortKeys(m_query));
    m_model.show({store, std::move(rows)});
    Q_EMIT changed();
}

std::vector<std::uint32_t> FleetReader::wanted(const RowStore &store) const
{
    return rowsMatching(store, localFilter(m_query), m_columns);
}

}
