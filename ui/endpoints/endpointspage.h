// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The inventory: filter above, table in the middle, details at the right. Wires them to one connection's inventory.

#include <QList>
#include <memory>

#include "models/endpoints/endpointinventory.h"
#include "models/endpoints/endpointtablemodel.h"
#include "ui/parts/page.h"

class QSettings;
class QSplitter;

namespace reeve {

class ColumnKeeper;
class DetailPane;
class EndpointTable;
class FilterBar;
class InventoryArea;
class SelectionDetails;
class SelectionKeeper;
struct ServerFilter;

class EndpointsPage : public Page
{
    Q_OBJECT
public:
    // settings outlives the page; columns are kept there for each connection.
    explicit EndpointsPage(QSettings &settings, QWidget *parent = nullptr);
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
    void caseWanted(const QList<reeve::Endpoint> &endpoints);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    void addShortcuts();
    void connectFilter();
    void connectTable();

    void close();
    void open(Session *session);
    EndpointTable &table() const;

    void ask(const EndpointQuery &query);
    void takeWords();
    void takeFilter();
    void takeMode(ReadingMode mode);
    void readIn(ReadingMode mode, EndpointQuery query);
    void takeSort(const QString &field, bool descending, const QList<SortKey> &thenBy);
    QList<EndpointColumn> visibleColumns() const; // from left to right
    void searchVisibleColumns();
    void showKql();
    void useKql(const ServerFilter &filter);
    void narrowTo(int row, EndpointColumn column);
    void takeAnswer();
    void takeRefusal(const ApiError &error, const Diagnosis &diagnosis);

    void showDetails(bool shown);
    void placeDetails();

    void keepDetailWidth();

    QSettings &m_settings;
    FilterBar *m_filter;
    InventoryArea *m_area;
    DetailPane *m_details;
    QSplitter *m_splitter;
    SelectionDetails *m_selection;
    SelectionKeeper *m_keeper;
    ColumnKeeper *m_columns;
    Session *m_session = nullptr;
    std::unique_ptr<EndpointInventory> m_inventory;
    bool m_wantsDetails = true; // beside the table, whenever it has rows
};

}
