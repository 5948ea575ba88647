// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/control/querycontroller.h"

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/inventory/modequery.h"
#include "models/endpoints/inventory/valuefilter.h"
#include "models/endpoints/query/olderthan.h"
#include "ui/endpoints/area/inventoryarea.h"
#include "ui/endpoints/filter/filterbar.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/parts/notificationarea.h"

namespace reeve {

QueryController::QueryController(FilterBar &filter, InventoryArea &area, QObject *parent)
    : QObject(parent), m_filter(filter), m_area(area)
{
    connect(&filter, &FilterBar::searchTextEdited, this, &QueryController::onSearchTextEdited);
    connect(&filter, &FilterBar::filterSettled, this, &QueryController::onFilterChanged);
    connect(&filter, &FilterBar::modeChosen, this, &QueryController::setMode);
    connect(&filter, &FilterBar::kqlRequested, this, &QueryController::onKqlRequested);
    connect(&area, &InventoryArea::clearFiltersRequested, this, &QueryController::clearFilters);
    connect(&area, &InventoryArea::wholeFleetRequested, this, [this] { setMode(ReadingMode::WholeFleet); });
    connect(&area, &InventoryArea::queryFailed, this, &QueryController::onQueryFailed);
    connect(&area.table(), &EndpointTable::filterRequested, this, &QueryController::onFilterRequested);
    EndpointHeader &header = area.table().header();
    connect(&header, &EndpointHeader::sortRequested, this, &QueryController::onSortRequested);

    connect(this, &QueryController::queryAboutToChange, &filter, [&filter] { filter.setKqlProblem({}); });
    connect(this, &QueryController::modeChanged, &filter, &FilterBar::setMode);
    connect(this, &QueryController::modeChanged, &header, &EndpointHeader::setMode);
    connect(this, &QueryController::queryChanged, &filter, &FilterBar::showChoices);
    connect(this, &QueryController::queryChanged, &header,
        [&header](const EndpointQuery &query) { header.showSort(query.sortField, query.descending, query.thenBy); });
}

void QueryController::setInventory(EndpointInventory *inventory)
{
    m_inventory = inventory;
    m_leftOut.clear();
    const EndpointQuery query = inventory ? inventory->query() : EndpointQuery();
    m_filter.showQuery(query);
    m_filter.setKqlProblem({});
    Q_EMIT modeChanged(inventory ? inventory->mode() : ReadingMode::Live);
    Q_EMIT queryChanged(query);
}

EndpointQuery QueryController::query() const
{
    return m_inventory ? m_filter.applyTo(m_inventory->query()) : EndpointQuery();
}

void QueryController::setQuery(const EndpointQuery &query)
{
    if (m_inventory && query != m_inventory->query())
        apply(m_inventory->mode(), query);
}

void QueryController::apply(ReadingMode mode, const EndpointQuery &query)
{
    const bool isOtherMode = mode != m_inventory->mode();
    Q_EMIT queryAboutToChange();
    if (isOtherMode)
        Q_EMIT modeAboutToChange();
    m_inventory->setMode(mode, query);
    if (isOtherMode)
        Q_EMIT modeChanged(mode);
    Q_EMIT queryChanged(query);
}

void QueryController::onSearchTextEdited()
{
    // A loaded fleet is searched locally: there is no need to wait for a pause in typing.
    if (m_inventory && m_inventory->mode() == ReadingMode::WholeFleet)
        onFilterChanged();
}

void QueryController::onFilterChanged()
{
    if (m_inventory)
        setQuery(query());
}

void QueryController::setMode(ReadingMode mode)
{
    if (!m_inventory || m_inventory->mode() == mode)
        return;
    EndpointQuery query = m_inventory->query();
    query.choices += m_leftOut; // Live mode has no choices of its own
    applyModeQuery(mode, queryFor(mode, query));
}

void QueryController::setModeAndQuery(ReadingMode mode, const EndpointQuery &query)
{
    if (!m_inventory)
        return;
    const ModeQuery next = queryFor(mode, query);
    m_filter.showQuery(next.query);
    applyModeQuery(mode, next);
}

void QueryController::applyModeQuery(ReadingMode mode, const ModeQuery &next)
{
    m_leftOut = next.leftOut;
    m_area.notifications().setNote(m_leftOut.isEmpty() ? QString() : leftOutText(m_leftOut));
    apply(mode, next.query);
}

void QueryController::onSortRequested(const QString &field, bool descending, const QList<SortKey> &thenBy)
{
    if (!m_inventory)
        return;
    EndpointQuery query = m_inventory->query();
    query.sortField = field;
    query.descending = descending;
    query.thenBy = thenBy;
    setQuery(query);
}

void QueryController::onFilterRequested(int row, EndpointColumn column)
{
    const EndpointQuery query =
        narrowedTo(this->query(), m_inventory->model().endpointAt(row), column, m_inventory->mode());
    m_filter.showQuery(query);
    setQuery(query);
}

void QueryController::setOlderThan(EndpointColumn column, const QString &value)
{
    if (!m_inventory)
        return;
    EndpointQuery query = this->query();
    query.searchText = withOlderThan(query.searchText, column, value);
    m_filter.showQuery(query);
    setQuery(query);
}

void QueryController::clearFilters()
{
    m_filter.showQuery({});
    if (!m_inventory)
        return;
    EndpointQuery query = this->query();
    query.choices.clear();
    query.changed.reset();
    m_leftOut.clear();
    m_area.notifications().setNote({});
    setQuery(query);
}

}
