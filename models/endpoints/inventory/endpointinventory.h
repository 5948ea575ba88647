// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The endpoint inventory of one connection: fills its table model from pages of Kibana or with the whole fleet, depending
// on the reading mode, and reports state, counts, facets and changes. The interface uses this class only.

#include <QDateTime>
#include <QList>
#include <QObject>
#include <memory>

#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/query/readingmode.h"
#include "models/endpoints/reading/inventorystate.h"
#include "models/endpoints/rows/facets.h"
#include "models/endpoints/table/endpointtablemodel.h"
#include "models/endpoints/values/endpoint.h"
#include "models/kibana/client.h"

namespace reeve {

class FleetChanges;
class FleetSnapshot;
class InventoryReader;
class PageCall;

struct InventoryCounts {
    qint64 shown = 0; // rows in the table
    qint64 loaded = 0; // rows read from the server
    qint64 matching = -1; // Kibana's count for the query; -1: not known yet
    qint64 existing = -1; // Kibana's count without any filter; -1: not known
    bool windowReached = false; // Live: endpointWindow rows are read, and more match
    qint64 withIssues = 0; // rows with at least one DocumentIssue
    QDateTime since{}; // when the first of the rows were read, UTC; invalid: none was
    QDateTime asOf{}; // when Kibana last answered, UTC; invalid: it has not

    bool operator==(const InventoryCounts &) const = default;
};

class EndpointInventory : public QObject
{
    Q_OBJECT
public:
    // client must outlive the inventory.
    explicit EndpointInventory(Client &client, QObject *parent = nullptr);
    ~EndpointInventory() override;

    EndpointTableModel &model() const { return *m_model; }

    ReadingMode mode() const { return m_mode; }
    EndpointQuery query() const { return m_query; }
    InventoryState state() const;
    InventoryCounts counts() const;
    InventoryProgress progress() const;
    bool isReadAgain() const; // the rows shown are of a whole fleet that is being read again
    qint64 storedRows() const; // rows in the store, including those that a filter hides
    // The rows shown have been those of the previous query for longer than goes unnoticed; countsText() says so.
    bool isLate() const;
    // The rows shown, as they are now, for work on another thread. While the result or a copy of it holds a store that
    // grows, no rows are added, so the caller drops it soon, if necessary after copying the store.
    ShownRows snapshot() const;
    // One line for the status area, translated: "43 of 25,431 endpoints matching, as of 12:03".
    QString countsText() const;
    // Sentences about the rows shown, translated; empty if there is nothing to say.
    QString fleetChangeNote() const; // endpoints that came or left while the rows were read
    QString completenessWarning() const; // what the rows may lack although the reading was complete
    // The first problem of the search text, translated; no row is shown then. Empty without a problem.
    QString filterProblem() const;
    // The facets of the loaded rows, see countFacets(). Empty in Live mode, until the rows are complete, and while the
    // search text has a problem.
    QList<Facet> facets() const;

    // The snapshot that every wholeReading() is compared with; null: none.
    void setBaseline(const std::shared_ptr<const FleetSnapshot> &baseline);
    // The changes from the baseline to the rows shown; null: not compared. countsChanged() announces new ones.
    std::shared_ptr<const FleetChanges> changes() const;
    FleetReading wholeReading() const;

    // The columns in which WholeFleet mode looks for words without a field; by default all.
    void setSearchedColumns(const QList<EndpointColumn> &columns);

    // Nothing is read before the first refresh(). After it, each of these starts reading anew and drops a reading in
    // progress, except for a query in WholeFleet mode that has the same KQL and host statuses as before: the loaded rows
    // answer it on a worker, and countsChanged() announces the result.
    void setMode(ReadingMode mode);
    void setMode(ReadingMode mode, const EndpointQuery &query); // both with one reading
    void setQuery(const EndpointQuery &query);
    void refresh();
    void cancel(); // the rows that have arrived stay
    void setTotal(qint64 count); // InventoryCounts::existing, if another request found it out; -1: not known
    void resume(); // continues after a failure or cancel()

Q_SIGNALS:
    void stateChanged(reeve::InventoryState state);
    void countsChanged();
    void failed(const reeve::ApiRequest &request, const reeve::ApiError &error);

private:
    void useReader(); // creates the reader of the mode
    void begin();
    void updateSortIndicator();
    void onReaderChanged();
    void countExisting();
    bool isFilteredByServer(const EndpointQuery &query) const;
    QString countsSentence(const InventoryCounts &now) const; // countsText() without time and note

    Client &m_client;
    std::unique_ptr<EndpointTableModel> m_model;
    std::unique_ptr<InventoryReader> m_reader;
    std::unique_ptr<PageCall> m_totalCountCall{}; // asks for the count without a filter; null: not in progress
    qint64 m_existing = -1;
    bool m_needsTotalCount = false;
    QList<EndpointColumn> m_columns{};
    std::shared_ptr<const FleetSnapshot> m_baseline{};
    EndpointQuery m_query{};
    ReadingMode m_mode = ReadingMode::Live;
    InventoryState m_lastState = InventoryState::Idle;
    bool m_hasStarted = false;
};

}
