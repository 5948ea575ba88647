// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The inventory of one connection: feeds the table model from the server's pages or with the whole fleet,
// and counts truthfully. The page asks it for everything; it asks the client.

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
    qint64 matching = -1; // by the server's count for the query; -1: not known yet
    qint64 existing = -1; // by the server's count without any filter; -1: not known
    bool windowReached = false; // Live: the server has given out all it does for one query, and more match
    qint64 withIssues = 0; // rows with issues
    QDateTime since{}; // when the first of the rows were read, UTC
    QDateTime asOf{}; // when the server last answered, UTC

    bool operator==(const InventoryCounts &) const = default;
};

class EndpointInventory : public QObject
{
    Q_OBJECT
public:
    // client outlives the inventory.
    explicit EndpointInventory(Client &client, QObject *parent = nullptr);
    ~EndpointInventory() override;

    EndpointTableModel &model() const { return *m_model; }

    ReadingMode mode() const { return m_mode; }
    EndpointQuery query() const { return m_query; }
    InventoryState state() const;
    InventoryCounts counts() const;
    InventoryProgress progress() const;
    bool isReadAgain() const; // the rows shown are those of a whole fleet that another reading will replace
    qint64 storedRows() const; // behind those shown, also those that a filter keeps back here
    // The rows shown are of the question before, and have been for longer than goes unnoticed: countsText() says so.
    bool isLate() const;
    // The rows shown, as they are now, for work on another thread. While they hold a store that grows, the reading of
    // the fleet waits: to be copied or dropped soon.
    ShownRows snapshot() const;
    // "43 of 25,431 endpoints match, as of 12:03" and its kin, translated; never claims what is not known.
    QString countsText() const;
    // Sentences about the rows shown, translated; empty: there is nothing to say.
    QString movement() const; // what came and went while they were read
    QString caveat() const; // what may be wrong with them without anyone knowing
    // Why nobody can tell what the filter of the rows shown means, translated: no row is shown then. Empty: it is clear.
    QString filterProblem() const;
    // The rows that are here by status, OS and so on; see countFacets(). WholeFleet only: none in Live mode, and none
    // while the rows come in, or while nobody can tell what the filter means.
    QList<Facet> facets() const;

    // What the rows shown are compared with, wherever they are a wholeReading(); null: nothing.
    void setBaseline(const std::shared_ptr<const FleetSnapshot> &look);
    // Of the rows shown since the last look; null: not compared, and nothing can be said. countsChanged() tells of others.
    std::shared_ptr<const FleetChanges> changes() const;
    FleetReading wholeReading() const;

    // The columns that words are looked for in when the whole fleet is here; all of them until told otherwise.
    void setSearchedColumns(const QList<EndpointColumn> &columns);

    // Each starts reading anew and drops what was under way; nothing is read before the first refresh().
    // In WholeFleet mode a query that differs only in words, choices or sort order is answered here, without the server,
    // a little later: countsChanged() tells when.
    void setMode(ReadingMode mode);
    void setMode(ReadingMode mode, const EndpointQuery &query); // both at once, read once
    void setQuery(const EndpointQuery &query);
    void refresh();
    void cancel(); // what has arrived stays usable
    void setTotal(qint64 count); // learnt by another question: endpoints without any filter
    void resume(); // after a failure: goes on where it stopped

Q_SIGNALS:
    void stateChanged(reeve::InventoryState state);
    void countsChanged();
    void failed(const reeve::ApiRequest &request, const reeve::ApiError &error);

private:
    void useReader(); // of the mode
    void begin();
    void updateSortIndicator();
    void onReaderChanged();
    void countExisting();
    bool isFilteredByServer(const EndpointQuery &query) const;
    QString countsSentence(const InventoryCounts &now) const; // without the time

    Client &m_client;
    std::unique_ptr<EndpointTableModel> m_model;
    std::unique_ptr<InventoryReader> m_reader;
    std::unique_ptr<PageCall> m_totalCountCall{}; // under way: how many endpoints there are without the filter
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
