// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where a person's questions come together: filter bar, facets, titles and cells of the table become one query, and
// every part that shows the query is told of it.

#include <QObject>

#include "models/diagnosis/diagnosis.h"
#include "models/endpoints/inventory/endpointinventory.h"

namespace reeve {

class FacetController;
class FilterBar;
class InventoryArea;
class ScrollAnchor;
class SelectionRestorer;
struct ModeQuery;
struct ServerFilter;

class QueryController : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    QueryController(FilterBar &filter, InventoryArea &area, FacetController &facets, SelectionRestorer &selection,
        ScrollAnchor &scrollAnchor, QObject *parent = nullptr);

    void setInventory(EndpointInventory *inventory); // outlives its stay; null: nothing is asked any more
    // As it stands in the filter bar, also what is typed and not asked for yet.
    EndpointQuery query() const;

    void ask(const EndpointQuery &query);
    void use(ReadingMode mode, const EndpointQuery &query); // both at once, as a view has them
    void setMode(ReadingMode mode);
    void clearFilters();

Q_SIGNALS:
    void asked(); // another question or another way of reading

private:
    void onSearchTextEdited();
    void onFilterChanged();
    void readIn(ReadingMode mode, const ModeQuery &next);
    void onSortRequested(const QString &field, bool descending, const QList<SortKey> &thenBy);
    void narrowTo(int row, EndpointColumn column);
    void showKql();
    void useKql(const ServerFilter &filter);
    void onQueryRefused(const ApiError &error, const Diagnosis &diagnosis);
    void showInHeader(const EndpointQuery &query);

    FilterBar &m_filter;
    InventoryArea &m_area;
    FacetController &m_facets;
    SelectionRestorer &m_selection;
    ScrollAnchor &m_scrollAnchor;
    EndpointInventory *m_inventory = nullptr;
    QList<FacetChoice> m_leftOut{}; // not asked of Kibana in Live mode; come back with the whole fleet
};

}
