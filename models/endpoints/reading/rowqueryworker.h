// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Works out on a worker thread which rows of a store answer a query, in which order, and how they divide by their values.
// One query is worked on at a time.

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "models/base/offthread.h"
#include "models/endpoints/changes/fleetchanges.h"
#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/reading/storelock.h"
#include "models/endpoints/rows/facets.h"
#include "models/endpoints/rows/rowchange.h"

namespace reeve {

// Nothing may be added to the store while the worker is busy with it: hold keeps a store unchanged that may still grow.
struct RowQuery {
    std::shared_ptr<const RowStore> store{};
    StoreHold hold{}; // null: the store does not change any more
    bool isGrowing = false; // more rows will come: those there are filtered, but not sorted, compared or counted
    EndpointQuery query{};
    QList<EndpointColumn> columns{}; // the columns that words without a field are looked for in
    FleetChanges::Snapshot baseline{}; // null: nothing is compared, and no row counts as changed
    std::shared_ptr<const ShownRows> before{}; // what the table shows until the result comes; not null
    std::shared_ptr<const FleetChanges> changes{}; // already known; reused if they are between baseline and store
};

struct RowQueryResult {
    std::shared_ptr<const RowStore> store{}; // of the RowQuery
    StoreHold hold{}; // of the RowQuery; while it lives, change still fits the store
    EndpointQuery query{}; // of the RowQuery
    RowChange change{}; // from RowQuery::before to the rows that answer the query
    QList<Facet> facets{}; // empty while the store grows
    std::shared_ptr<const FleetChanges> changes{}; // from the baseline to the store; null: not compared
};

class RowQueryWorker
{
public:
    using Done = std::function<void(RowQueryResult)>;

    // done is called on the thread that calls run(), from its event loop, and for the latest query only.
    explicit RowQueryWorker(Done done) : m_done(std::move(done)) { }

    // Replaces a query that still waits. One that is being worked on is finished first, without a call of done.
    void run(RowQuery query);
    bool isBusy() const { return m_job != nullptr; }

private:
    // Every row of a store, sorted; kept from one query to the next, because the filter changes more often than the order.
    struct Order {
        std::weak_ptr<const RowStore> store{};
        QList<SortKey> keys{};
        std::vector<RowStore::Row> rows{};
    };
    struct Orders {
        std::shared_ptr<const Order> latest{};
        std::shared_ptr<const Order> byAgentId{}; // null until a sort order with many equals needs it
    };
    struct Answer {
        RowQueryResult result{};
        Orders order{};
    };

    static Answer answer(const RowQuery &question, Orders known);
    static RowQueryResult filterOnly(const RowQuery &question);
    static std::shared_ptr<const FleetChanges> changesFor(const RowQuery &question);
    static void keepChanged(const ChangeKinds &kinds, const FleetChanges *changes, RowMarks &marks);
    static bool isOf(const Order *order, const std::shared_ptr<const RowStore> &store, const QList<SortKey> &keys);
    static std::shared_ptr<const Order> orderOf(
        const std::shared_ptr<const RowStore> &store, const QList<SortKey> &keys, Orders &known);
    static std::vector<RowStore::Row> ordered(const RowQuery &question, const RowMarks &marks, Orders &known);
    void start();
    void onAnswer(Answer answer);

    Done m_done;
    std::optional<RowQuery> m_next{};
    Orders m_order{};
    OffThread m_job{};
};

}
