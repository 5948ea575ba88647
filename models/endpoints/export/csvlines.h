// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rows of a store as lines of CSV (RFC 4180), in UTF-8. A cell that a spreadsheet would run as a formula gets an
// apostrophe in front. Values that rows share are quoted once.

#include <QList>
#include <array>
#include <memory>
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

    // The row's line with its line break; columns that are not in cells are blank.
    void append(RowStore::Row row, std::string &out, const ColumnSet &cells = everyColumn);

private:
    enum class Form {
        Text, // the row's own, as it is
        List, // the row's own, one entry a line
        PrimaryAddress,
        Time,
        Revisions,
        Shared, // met in many rows: kept ready by code
        Other,
    };
    struct SharedCell {
        std::uint32_t begin = 0; // in m_sharedBytes
        std::uint32_t size = 0;
        bool isKnown = false;
    };
    struct Column {
        EndpointColumn column{};
        Form form = Form::Other;
        std::size_t text = 0; // Text and List: which of the row's own
        std::size_t term = rowTermCount; // Shared: which term; rowTermCount: it is no term
        std::vector<SharedCell> shared{}; // Shared: by code
    };
    struct Date {
        std::int64_t day = noTime; // since 1970
        std::array<char, 11> text{}; // "2024-05-01T"
        std::size_t size = 0; // of the text; 0: the year has not four digits
    };

    static Column columnFor(const RowStore &store, EndpointColumn column);
    static std::uint32_t codeOf(const RowRecord &record, const Column &column);
    // Each writes at the given place and returns where it ends.
    char *putCell(Column &column, RowStore::Row row, const RowRecord &record, const RowTexts &texts, char *at);
    char *putShared(Column &column, RowStore::Row row, std::uint32_t code, char *at);
    char *putTime(std::int64_t ms, char *at);
    char *putFormed(RowStore::Row row, EndpointColumn column, char *at);

    const RowStore &m_store;
    std::vector<Column> m_columns{};
    std::unique_ptr<char[]> m_line; // room for the longest that there can be
    std::string m_cell{};
    std::string m_sharedBytes{};
    std::array<Date, 64> m_dates{}; // by the last bits of the day
};

}
