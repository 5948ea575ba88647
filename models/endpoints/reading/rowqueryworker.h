// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Answers a query from rows that are here, on a worker: which rows, in which order, and how they divide.
// One answer is worked out at a time.

#include <functional>
#include <memory>
#include <vector>

#include "models/base/offthread.h"
#include "models/endpoints/changes/fleetchanges.h"
#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/reading/storelock.h"
#include "models/endpoints/rows/facets.h"
#include "models/endpoints/rows/rowchange.h"

namespace reeve {

// Nothing may be added to the store while a worker reads it: the hold keeps it as it is where more could come.
struct Arrangement {
    std::shared_ptr<const RowStore> store{};
    StoreHold hold{};
    bool isGrowing = false; // more rows will come: they are filtered, but neither counted, compared nor put in order
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
    using Done = std::function<void(Arrangement)>;

    // done is called for the latest question only.
    explicit RowQueryWorker(Done done) : m_done(std::move(done)) { }

    // Of question the change and facets are not looked at.
    void ask(Arrangement question);
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
        Arrangement arrangement{};
        Orders order{};
    };

    static Answer answer(Arrangement question, Orders known);
    static void filterOnly(Arrangement &question);
    static void compare(Arrangement &question);
    static void keepChanged(const Arrangement &question, RowMarks &marks);
    static bool isOf(const Order *order, const std::shared_ptr<const RowStore> &store, const QList<SortKey> &keys);
    static std::shared_ptr<const Order> orderOf(
        const std::shared_ptr<const RowStore> &store, const QList<SortKey> &keys, Orders &known);
    static std::vector<RowStore::Row> ordered(const Arrangement &question, const RowMarks &marks, Orders &known);
    void start();
    void onAnswer(Answer answer);

    Done m_done;
    std::optional<Arrangement> m_next{};
    Orders m_order{};
    OffThread m_job{};
};

}
