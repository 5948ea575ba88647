// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Owns the query of the endpoints page: combines what filter bar, facets, table header and table cells ask for into one
// EndpointQuery, passes it to the inventory and announces it with queryChanged().

#include <QObject>

#include "models/diagnosis/diagnosis.h"
#include "models/endpoints/inventory/endpointinventory.h"

namespace reeve {

class FilterBar;
class InventoryArea;
struct ModeQuery;
struct ServerFilter;

class QueryController : public QObject
{
    Q_OBJECT
public:
    // filter and area outlive the controller.
    QueryController(FilterBar &filter, InventoryArea &area, QObject *parent = nullptr);

    // inventory outlives the controller or the next call; null: no connection, and every change is ignored.
    void setInventory(EndpointInventory *inventory);
    // The query as the filter bar shows it, including text that is typed but not applied yet.
    EndpointQuery query() const;

    void setQuery(const EndpointQuery &query); // does nothing if it is the inventory's query already
    void setMode(ReadingMode mode);
    // Both in one reading, as a saved view needs it. Conditions that mode cannot apply are left out of the query, kept
    // until the mode changes, and named in the notification area.
    void setModeAndQuery(ReadingMode mode, const EndpointQuery &query);
    void setOlderThan(EndpointColumn column, const QString &value); // value: see olderthan.h; empty: removes the condition
    void clearFilters();

Q_SIGNALS:
    // Emitted before the inventory gets another query or mode: the rows of the old one are still in the table.
    void queryAboutToChange();
    void modeAboutToChange();
    // Emitted after the inventory got another mode or query, and by setInventory(). modeChanged() is followed by
    // queryChanged(). New rows may come later.
    void modeChanged(reeve::ReadingMode mode);
    void queryChanged(const reeve::EndpointQuery &query);

private:
    void onSearchTextEdited();
    void onFilterChanged();
    void onSortRequested(const QString &field, bool descending, const QList<SortKey> &thenBy);
    void onFilterRequested(int row, EndpointColumn column);
    void onKqlRequested();
    void onKqlUseRequested(const ServerFilter &filter);
    void onQueryFailed(const ApiError &error, const Diagnosis &diagnosis);
    void applyModeQuery(ReadingMode mode, const ModeQuery &next);
    void apply(ReadingMode mode, const EndpointQuery &query);

    FilterBar &m_filter;
    InventoryArea &m_area;
    EndpointInventory *m_inventory = nullptr;
    QList<FacetChoice> m_leftOut{}; // choices that Live mode cannot apply; restored with the whole fleet
};

}
