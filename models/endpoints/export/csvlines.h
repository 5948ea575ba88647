// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rows of a store as lines of CSV (RFC 4180), in UTF-8. A cell that a spreadsheet would run as a formula gets an
// apostrophe in front, see formulaguard.h. Values that rows share are quoted once.
// For Excel, which reads a CSV file as if each cell was typed, a text that it would change is the formula ="00123", whose
// value is the text: an apostrophe or a tab would stay in the cell. Other programs should be given the plain CSV, which is
// exact. Times are written for Excel as 2024-05-01 10:15:30 in UTC, which it reads as a time in every language; it takes
// ISO 8601 with T, Z or fractions for text.

#include <QList>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/columndefinition.h"
#include "models/endpoints/values/columnset.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

class CsvLines
{
public:
    // store must outlive the lines and must not change.
    // separator: ',' or ';'.
    CsvLines(
        const RowStore &store, const QList<EndpointColumn> &columns, char separator = ',', bool isForExcel = false);

    // Appends one line with its line break; columns that are not in cells are empty.
    void append(RowStore::Row row, std::string &out, const ColumnSet &cells = everyColumn);

private:
    struct SharedCell {
        std::uint32_t begin = 0; // in m_sharedBytes
        std::uint32_t size = 0;
        bool isKnown = false;
    };
    struct Column {
        EndpointColumn column{};
        CellKind kind{};
        std::size_t text = 0; // OwnText, OwnList, PrimaryAddress: index into RowTexts
        std::size_t term = 0; // SharedText, SharedList: index into RowRecord::terms
        std::vector<SharedCell> shared{}; // quoted cells by code; empty: quoted anew in each row
    };
    struct Date {
        std::int64_t day = noTime; // since 1970
        std::array<char, 11> text{}; // "2024-05-01T"
        std::size_t size = 0; // of text; 0: the year does not have four digits
    };

    static Column columnFor(const RowStore &store, EndpointColumn column);
    // The value of the row in a column with shared cells, as an index.
    static std::uint32_t codeOf(const RowRecord &record, const Column &column);
    // Each of these writes a cell to at, where there is room for the longest, and returns the end of the cell.
    char *putText(std::string_view cell, char *at) const;
    char *putRevisions(const RowRecord &record, char *at) const;
    char *putCell(Column &column, RowStore::Row row, const RowRecord &record, const RowTexts &texts, char *at);
    char *putShared(Column &column, RowStore::Row row, std::uint32_t code, char *at);
    char *putTime(std::int64_t ms, char *at);
    char *putFormed(RowStore::Row row, EndpointColumn column, char *at);

    const RowStore &m_store;
    char m_separator;
    bool m_isForExcel;
    std::vector<Column> m_columns{};
    std::unique_ptr<char[]> m_line; // long enough for every line
    std::string m_cell{};
    std::string m_sharedBytes{};
    std::array<Date, 64> m_dates{}; // indexed by the day modulo 64
};

}
