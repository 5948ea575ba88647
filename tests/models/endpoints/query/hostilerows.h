// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Endpoints whose texts mean something to KQL, to Kibana or to Elasticsearch.

#include <QString>
#include <QStringList>
#include <array>
#include <functional>
#include <vector>

#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "tests/models/endpoints/query/kqlmatcher.h"

namespace reeve::samples {

QStringList hostileValues();
// Each value alone, inside a longer one, in other letters, twice, and without its end: in every text of an endpoint,
// also as its id where no other has it yet. Statuses, isolation and addresses differ from row to row.
struct HostileFleet {
    using Rows = std::vector<RowStore::Row>;

    RowStore store{};
    std::vector<IndexedDocument> documents{}; // by row
    std::vector<std::array<QStringList, endpointColumnCount>> shown{}; // by row and column, lists as such

    Rows rowsWhere(const std::function<bool(RowStore::Row)> &wanted) const;
    // The texts of the row that are shown in the column: one, or the entries of a list.
    const QStringList &texts(RowStore::Row row, EndpointColumn column) const;
    // Whether the word stands in the column as kqlOfWord() promises: in one of four spellings, any text for a space.
    bool hasWord(RowStore::Row row, EndpointColumn column, const QString &word) const;
    // None, with a warning, where the KQL is refused.
    Rows selected(const QString &kuery, bool *isRead = nullptr) const;
};

// every: takes one of so many values, for tests that ask often.
HostileFleet hostileFleet(int every = 1);

}
