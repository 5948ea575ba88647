// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Answers a query from rows that are here, on a worker: which rows, in which order, and how they divide.
// One answer is worked out at a time, so that nobody else may read the rows once it is not busy.

#include <functional>
#include <memory>
#include <vector>

#include "models/base/offthread.h"
#include "models/endpoints/changes/fleetchanges.h"
#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/rows/facets.h"
#include "models/endpoints/rows/rowchange.h"

namespace reeve {

// Nothing may be added to the store while somebody works on it.
struct RowQuery {
    std::shared_ptr<const RowStore> store{};
    EndpointQuery query{};
    QList<EndpointColumn> columns{}; // that words are looked for in
    FleetChanges::Snapshot baseline{}; // null: nothing is compared, and nothing is known to have changed
    std::shared_ptr<const ShownRows> before{}; // what the table shows until the answer comes
    RowChange change{}; // from there to the rows that answer it
    QList<Facet> facets{};
    std::shared_ptr<const FleetChanges> changes{}; // since the last look; of a question: those known, to spare work
};

class RowQueryWorker
{
public:
    using Done = std::function<void(RowQuery)>;

    // done is called for the latest question only.
    explicit RowQueryWorker(Done done) : m_done(std::move(done)) { }

    // Of question the change and facets are not looked at.
    void ask(RowQuery question);
    bool isBusy() const { return m_job != nullptr; }

private:
    // Every row of a store by the keys; kept, because one sorts less often than one types.
    struct Order {
        std::weak_ptr<const RowStore> store{};
        QList<SortKey> keys{};
        std::vector<RowStore::Row> rows{};
    };
    struct Orders {
        std::shared_ptr<const Order> latest{};
        std::shared_ptr<const Order> byAgentId{}; // made when it is needed; most sort orders leave it be
    };
    struct Answer {
        RowQuery arrangement{};
        Orders order{};
    };

    static Answer answer(RowQuery question, Orders known);
    static void compare(RowQuery &question);
    static void keepChanged(const RowQuery &question, RowMarks &marks);
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
