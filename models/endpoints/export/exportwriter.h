// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Formats rows as the bytes of an export, in UTF-8. Column names and values are the same in every language, so that
// scripts can rely on them; see exportcell.h.

#include <QList>
#include <QLocale>
#include <QString>
#include <optional>
#include <string>

#include "models/endpoints/export/csvlines.h"
#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/columnset.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "models/export/exportformat.h"

namespace reeve {

class ExportWriter
{
public:
    // locale: of the machine that opens the file; for ExcelCsv only.
    ExportWriter(ExportFormat format, QList<EndpointColumn> columns, const QLocale &locale = QLocale());

    // Each appends to out: begin(), then row() for each row, then end(). All rows are from one store, which must outlive the
    // writer. Columns that are not in cells are left out of objects and are empty in tables.
    void begin(std::string &out) const;
    void row(
        const RowStore &store, RowStore::Row row, bool isFirst, std::string &out, const ColumnSet &cells = everyColumn);
    void end(std::string &out) const;

private:
    void csvRow(const RowStore &store, RowStore::Row row, const ColumnSet &cells, std::string &out);
    void jsonRow(const RowStore &store, RowStore::Row row, const ColumnSet &cells, std::string &out);
    void markdownRow(const RowStore &store, RowStore::Row row, const ColumnSet &cells, std::string &out);

    ExportFormat m_format;
    char m_separator;
    QList<EndpointColumn> m_columns;
    std::vector<std::string> m_keys{}; // column names as quoted JSON
    std::string m_cell{};
    std::optional<CsvLines> m_csv{};
};

}
