// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/filter/querydesk.h"

#include "models/endpoints/endpointinventory.h"
#include "ui/endpoints/facets/facetdisplay.h"
#include "ui/endpoints/filter/filterbar.h"
#include "ui/endpoints/filter/modequery.h"
#include "ui/endpoints/filter/valuefilter.h"
#include "ui/endpoints/inventoryarea.h"
#include "ui/endpoints/remarks.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/endpoints/table/placekeeper.h"
#include "ui/endpoints/table/selectionkeeper.h"

namespace reeve {

QueryDesk::QueryDesk(FilterBar &filter, InventoryArea &area, FacetDisplay &display, SelectionKeeper &keeper,
    PlaceKeeper &places, QObject *parent)
    : QObject(parent), m_filter(filter), m_area(area), m_display(display), m_keeper(keeper), m_places(places)
{
    connect(&filter, &FilterBar::wordsEdited, this, &QueryDesk::takeWords);
    connect(&filter, &FilterBar::filterSettled, this, &QueryDesk::takeFilter);
    connect(&filter, &FilterBar::modeChosen, this, &QueryDesk::takeMode);
    connect(&filter, &FilterBar::kqlWanted, this, &QueryDesk::showKql);
    connect(&display, &FacetDisplay::queryWanted, this, &QueryDesk::ask);
    connect(&area, &InventoryArea::clearFiltersWanted, this, &QueryDesk::clearFilters);
    connect(&area, &InventoryArea::wholeFleetWanted, this, [this] { takeMode(ReadingMode::WholeFleet); });
    connect(&area, &InventoryArea::refused, this, &QueryDesk::takeRefusal);
    connect(&area.table(), &EndpointTable::filterWanted, this, &QueryDesk::narrowTo);
    connect(&area.table().header(), &EndpointHeader::sortWanted, this, &QueryDesk::takeSort);
}

void QueryDesk::follow(EndpointInventory *inventory)
{
    m_inventory = inventory;
    m_leftOut.clear();
    const EndpointQuery query = inventory ? inventory->query() : EndpointQuery();
    m_filter.setMode(inventory ? inventory->mode() : ReadingMode::Live);
    m_filter.showQuery(query);
    m_filter.setKqlProblem({});
    showInHeader(query);
}

EndpointQuery QueryDesk::query() const
{
    return m_inventory ? m_filter.applyTo(m_inventory->query()) : EndpointQuery();
}

void QueryDesk::showInHeader(const EndpointQuery &query)
{
    m_area.table().header().setMode(m_filter.mode());
    m_area.table().header().showSort(query.sortField, query.descending, query.thenBy);
}

void QueryDesk::ask(const EndpointQuery &query)
{
    if (!m_inventory || query == m_inventory->query())
        return;
    m_filter.setKqlProblem({});
    m_filter.showChosen(query);
    m_display.show();
    showInHeader(query);
    m_places.startOver();
    m_inventory->setQuery(query);
    Q_EMIT asked();
}

void QueryDesk::takeWords()
{
    // Words are answered here once the fleet is loaded: no need to wait until the typing rests.
    if (m_inventory && m_inventory->mode() == ReadingMode::WholeFleet)
        takeFilter();
}

void QueryDesk::takeFilter()
{
    if (m_inventory)
        ask(query());
}

void QueryDesk::takeMode(ReadingMode mode)
{
    if (!m_inventory || m_inventory->mode() == mode)
        return;
    EndpointQuery query = m_inventory->query();
    query.choices += m_leftOut; // of those Live mode has none itself
    readIn(mode, queryFor(mode, query));
}

void QueryDesk::use(ReadingMode mode, const EndpointQuery &query)
{
    if (!m_inventory)
        return;
    const ModeQuery next = queryFor(mode, query);
    m_filter.setMode(mode);
    m_filter.showQuery(next.query);
    readIn(mode, next);
}

void QueryDesk::readIn(ReadingMode mode, const ModeQuery &next)
{
    m_filter.setMode(mode);
    m_filter.setKqlProblem({});
    m_filter.showChosen(next.query);
    showInHeader(next.query);
    m_keeper.keep();
    m_places.startOver();
    m_inventory->setMode(mode, next.query);
    m_leftOut = next.leftOut;
    m_area.remarks().note(m_leftOut.isEmpty() ? QString() : leftOutText(m_leftOut));
    m_display.show();
    Q_EMIT asked();
}

void QueryDesk::takeSort(const QString &field, bool descending, const QList<SortKey> &thenBy)
{
    if (!m_inventory)
        return;
    EndpointQuery query = m_inventory->query();
    query.sortField = field;
    query.descending = descending;
    query.thenBy = thenBy;
    ask(query);
}

void QueryDesk::narrowTo(int row, EndpointColumn column)
{
    const EndpointQuery query =
        narrowedTo(this->query(), m_inventory->model().endpointAt(row), column, m_inventory->mode());
    m_filter.showQuery(query);
    ask(query);
}

void QueryDesk::clearFilters()
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
