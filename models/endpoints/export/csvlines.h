// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rows as lines of CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe.
// What rows share is quoted once.

#include <QList>
#include <optional>
#include <string>
#include <vector>

#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/columnset.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

class CsvLines
{
public:
    // store outlives the lines.
    CsvLines(const RowStore &store, const QList<EndpointColumn> &columns);

    void append(RowStore::Row row, std::string &out); // with its line break
    void append(RowStore::Row row, const ColumnSet &cells, std::string &out); // all but these are blank

private:
    using Code = std::uint32_t;

    struct Column {
        EndpointColumn column;
        std::optional<RowText> text{}; // the row's own, as it is
        bool isHarmless = false; // never in need of quotes
        std::vector<std::optional<std::string>> shared{}; // cells by code; empty: each row has its own
    };

    static Code codeOf(const RowRecord &record, EndpointColumn column);
    void appendColumn(Column &column, RowStore::Row row, std::string &out);
    void appendShared(Column &column, RowStore::Row row, std::string &out);
    void appendOwn(const Column &column, RowStore::Row row, std::string &out);

    const RowStore &m_store;
    std::vector<Column> m_columns{};
    std::string m_cell{};
};

}
