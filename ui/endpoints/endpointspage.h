// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The inventory: filter above, values to filter by at the left, table in the middle, details at the right. Wires them to one connection's inventory.

#include <QList>
#include <memory>

#include "models/endpoints/endpointinventory.h"
#include "models/endpoints/endpointtablemodel.h"
#include "ui/parts/page.h"

class QSettings;
class QSplitter;

namespace reeve {

class AutoRefresh;
class ChangeDesk;
class ChangePanel;
class ColumnKeeper;
class DetailPane;
class EndpointTable;
class ExportDesk;
class FacetDisplay;
class FacetPanel;
class FilterBar;
class InventoryArea;
class PlaceKeeper;
class QueryDesk;
class SelectionDetails;
class SelectionKeeper;
class SidePane;
class ViewDesk;

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
    void caseWanted(const QList<reeve::Endpoint> &endpoints, qsizetype all); // of SelectionDetails

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
    void takeAnswer();

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
    FacetDisplay *m_display;
    SelectionDetails *m_selection;
    SelectionKeeper *m_keeper;
    ColumnKeeper *m_columns;
    PlaceKeeper *m_places;
    QueryDesk *m_desk;
    AutoRefresh *m_refresh;
    ViewDesk *m_views;
    ExportDesk *m_export;
    ChangeDesk *m_changeDesk;
    SidePane *m_preferred; // of both, where there is room for one
    Session *m_session = nullptr;
    std::unique_ptr<EndpointInventory> m_inventory;
};

}
