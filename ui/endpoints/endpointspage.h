// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The inventory: filter above, values to filter by at the left, table in the middle, details at the right. Wires them to one connection's inventory.

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
    // settings outlives the page; columns are kept there for each connection. looksFolder: where the last look at each
    // fleet is kept; empty: only while its connection is open.
    explicit EndpointsPage(QSettings &settings, const QString &looksFolder = {}, QWidget *parent = nullptr);
    ~EndpointsPage() override;

    QString title() const override;
    QString iconName() const override;
    void setSession(Session *session) override;
    void refresh() override;

    void clearFilters();
    void exportEndpoints(); // asks what and where

    EndpointInventory *inventory() const { return m_inventory.get(); } // null: no connection
    QList<Endpoint> selectedEndpoints() const; // in the order of the table

Q_SIGNALS:
    void caseRequested(const QList<reeve::Endpoint> &endpoints, qsizetype all); // of SelectionDetails

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void addShortcuts();
    void connectFilter();
    void connectFacets();
    void connectTable();

    void close();
    void open(Session *session);
    EndpointTable &table() const;

    void searchVisibleColumns();
    void onAnswerReceived();

    void showDetails(bool shown);
    void placePanes();
    bool haveBothRoom() const;

    QSettings &m_settings;
    FilterBar *m_filter;
    InventoryArea *m_area;
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
    SidePane *m_preferred; // of both, where there is room for one
    Session *m_session = nullptr;
    std::unique_ptr<EndpointInventory> m_inventory;
};

}
