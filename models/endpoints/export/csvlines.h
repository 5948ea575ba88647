// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rows as lines of CSV (RFC 4180), in UTF-8. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
// Values that rows share are quoted once.

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
    // store must outlive the lines.
    CsvLines(const RowStore &store, const QList<EndpointColumn> &columns);

    void append(RowStore::Row row, std::string &out); // one line with its line break
    void append(RowStore::Row row, const ColumnSet &cells, std::string &out); // other cells are empty

private:
    using Code = std::uint32_t;

    struct Column {
        EndpointColumn column;
        std::optional<RowText> text{}; // the cell is this text as it is
        bool isHarmless = false; // never needs quotes
        std::vector<std::optional<std::string>> shared{}; // quoted cells by code; empty: the column has no codes
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
