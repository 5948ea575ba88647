// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Endpoints whose texts mean something to KQL, to Kibana or to Elasticsearch.

#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

#include "models/endpoints/rows/rowstore.h"
#include "tests/models/endpoints/query/kqlmatcher.h"

namespace reeve::samples {

QStringList hostileValues();
// Each value alone, inside a longer one, in other letters, twice, and without its end: in every text of an endpoint,
// also as its id where no other has it yet. Statuses, isolation and addresses differ from row to row.
struct HostileFleet {
    using Rows = std::vector<RowStore::Row>;

    RowStore store{};
    std::vector<IndexedDocument> documents{}; // by row

    Rows rowsWhere(const std::function<bool(RowStore::Row)> &wanted) const;
    // None, with a warning, where the KQL is refused.
    Rows selected(const QString &kuery, bool *isRead = nullptr) const;
};

HostileFleet hostileFleet();

}
