// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/control/querycontroller.h"

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/inventory/modequery.h"
#include "models/endpoints/inventory/valuefilter.h"
#include "ui/endpoints/area/inventoryarea.h"
#include "ui/endpoints/facets/facetcontroller.h"
#include "ui/endpoints/filter/filterbar.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/endpoints/table/scrollanchor.h"
#include "ui/endpoints/table/selectionrestorer.h"
#include "ui/parts/notificationarea.h"

namespace reeve {

QueryController::QueryController(FilterBar &filter, InventoryArea &area, FacetController &facets,
    SelectionRestorer &selection, ScrollAnchor &scrollAnchor, QObject *parent)
    : QObject(parent)
    , m_filter(filter)
    , m_area(area)
    , m_facets(facets)
    , m_selection(selection)
    , m_scrollAnchor(scrollAnchor)
{
    connect(&filter, &FilterBar::searchTextEdited, this, &QueryController::onSearchTextEdited);
    connect(&filter, &FilterBar::filterSettled, this, &QueryController::onFilterChanged);
    connect(&filter, &FilterBar::modeChosen, this, &QueryController::setMode);
    connect(&filter, &FilterBar::kqlRequested, this, &QueryController::showKql);
    connect(&facets, &FacetController::queryRequested, this, &QueryController::ask);
    connect(&area, &InventoryArea::clearFiltersRequested, this, &QueryController::clearFilters);
    connect(&area, &InventoryArea::wholeFleetRequested, this, [this] { setMode(ReadingMode::WholeFleet); });
    connect(&area, &InventoryArea::refused, this, &QueryController::onQueryRefused);
    connect(&area.table(), &EndpointTable::filterRequested, this, &QueryController::narrowTo);
    connect(&area.table().header(), &EndpointHeader::sortRequested, this, &QueryController::onSortRequested);
}

void QueryController::setInventory(EndpointInventory *inventory)
{
    m_inventory = inventory;
    m_leftOut.clear();
    const EndpointQuery query = inventory ? inventory->query() : EndpointQuery();
    m_filter.setMode(inventory ? inventory->mode() : ReadingMode::Live);
    m_filter.showQuery(query);
    m_filter.setKqlProblem({});
    showInHeader(query);
}

EndpointQuery QueryController::query() const
{
    return m_inventory ? m_filter.applyTo(m_inventory->query()) : EndpointQuery();
}

void QueryController::showInHeader(const EndpointQuery &query)
{
    m_area.table().header().setMode(m_filter.mode());
    m_area.table().header().showSort(query.sortField, query.descending, query.thenBy);
}

void QueryController::ask(const EndpointQuery &query)
{
    if (!m_inventory || query == m_inventory->query())
        return;
    m_filter.setKqlProblem({});
    m_filter.showChosen(query);
    m_facets.scheduleUpdate();
    showInHeader(query);
    m_scrollAnchor.startOver();
    m_inventory->setQuery(query);
    Q_EMIT asked();
}

void QueryController::onSearchTextEdited()
{
    // Words are answered here once the fleet is loaded: no need to wait until the typing rests.
    if (m_inventory && m_inventory->mode() == ReadingMode::WholeFleet)
        onFilterChanged();
}

void QueryController::onFilterChanged()
{
    if (m_inventory)
        ask(query());
}

void QueryController::setMode(ReadingMode mode)
{
    if (!m_inventory || m_inventory->mode() == mode)
        return;
    EndpointQuery query = m_inventory->query();
    query.choices += m_leftOut; // of those Live mode has none itself
    readIn(mode, queryFor(mode, query));
}

void QueryController::use(ReadingMode mode, const EndpointQuery &query)
{
    if (!m_inventory)
        return;
    const ModeQuery next = queryFor(mode, query);
    m_filter.setMode(mode);
    m_filter.showQuery(next.query);
    readIn(mode, next);
}

void QueryController::readIn(ReadingMode mode, const ModeQuery &next)
{
    m_filter.setMode(mode);
    m_filter.setKqlProblem({});
    m_filter.showChosen(next.query);
    showInHeader(next.query);
    m_selection.keep();
    m_scrollAnchor.startOver();
    m_inventory->setMode(mode, next.query);
    m_leftOut = next.leftOut;
    m_area.remarks().note(m_leftOut.isEmpty() ? QString() : leftOutText(m_leftOut));
    m_facets.scheduleUpdate();
    Q_EMIT asked();
}

void QueryController::onSortRequested(const QString &field, bool descending, const QList<SortKey> &thenBy)
{
    if (!m_inventory)
        return;
    EndpointQuery query = m_inventory->query();
    query.sortField = field;
    query.descending = descending;
    query.thenBy = thenBy;
    ask(query);
}

void QueryController::narrowTo(int row, EndpointColumn column)
{
    const EndpointQuery query =
        narrowedTo(this->query(), m_inventory->model().endpointAt(row), column, m_inventory->mode());
    m_filter.showQuery(query);
    ask(query);
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
    m_area.remarks().note({});
    ask(query);
}

}
