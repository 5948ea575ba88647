// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The endpoints page: filter bar above, facets at the left, table with changes in the middle, details at the right.
// Owns the inventory of the open connection and connects it with the controllers and widgets.

#include <QList>
#include <memory>

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "ui/parts/page.h"

class QSettings;
class QSplitter;

namespace reeve {

class AutoRefresh;
class ChangesController;
class ChangePanel;
class ColumnSettings;
class DetailPane;
class EndpointTable;
class ExportController;
class FacetController;
class FacetPanel;
class FilterBar;
class HealthBar;
class InventoryArea;
class ScrollAnchor;
class QueryController;
class SelectionDetails;
class SelectionRestorer;
class SidePane;
class ViewsController;

class EndpointsPage : public Page
{
    Q_OBJECT
public:
    // settings outlives the page. baselineFolder: where the baseline of each fleet is saved; empty: baselines are not
    // saved.
    explicit EndpointsPage(QSettings &settings, const QString &baselineFolder = {}, QWidget *parent = nullptr);
    ~EndpointsPage() override;

    QString title() const override;
    QString iconName() const override;
    void setSession(Session *session) override;
    void refresh() override;

    void clearFilters();
    void exportEndpoints(); // opens the export dialog

    EndpointInventory *inventory() const { return m_inventory.get(); } // null: no connection
    QList<Endpoint> selectedEndpoints() const; // in the table's order

Q_SIGNALS:
    void caseRequested(const QList<reeve::Endpoint> &endpoints, qsizetype all); // see SelectionDetails

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void addShortcuts();
    void connectFilter();
    void connectQuery();
    void connectFacets();
    void connectTable();

    void closeSession();
    void openSession(Session *session);
    EndpointTable &table() const;

    void updateSearchedColumns();
    void updateReadOnly();
    void onCountsChanged();

    void showDetails(bool shown);
    void updatePanes();
    bool hasRoomForBothPanes() const;

    QSettings &m_settings;
    FilterBar *m_filter;
    InventoryArea *m_area;
    HealthBar *m_health;
    QSplitter *m_splitter;
    QSplitter *m_middle;
    FacetPanel *m_facets;
    DetailPane *m_details;
    ChangePanel *m_changes;
    SidePane *m_facetPane;
    SidePane *m_detailPane;
    SidePane *m_changePane;
    FacetController *m_facetController;
    SelectionDetails *m_selection;
    SelectionRestorer *m_selectionRestorer;
    ColumnSettings *m_columns;
    ScrollAnchor *m_scrollAnchor;
    QueryController *m_queryController;
    AutoRefresh *m_refresh;
    ViewsController *m_views;
    ExportController *m_export;
    ChangesController *m_changesController;
    SidePane *m_preferred; // of facet and detail pane, if there is room for one only
    Session *m_session = nullptr;
    std::unique_ptr<EndpointInventory> m_inventory;
};

}
