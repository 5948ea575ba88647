// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Rows as the bytes of an export. All texts are UTF-8; words and column names are the same in every language,
// so that scripts can rely on them. Lists are joined with ", ", times are ISO 8601 in UTC, what is missing is empty.

#include <QList>
#include <QString>
#include <optional>
#include <string>

#include "models/endpoints/export/csvlines.h"
#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/columnset.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

enum class ExportFormat {
    Csv, // RFC 4180 with a line of column names. A cell that a spreadsheet would run as a formula gets an apostrophe.
    Json, // an array of flat objects
    Ndjson, // one flat object a line
    Markdown, // a table as GitHub and Kibana's cases show it; what would be markup in a cell shows as it is
};

// By the file's extension: csv, json, ndjson, md, markdown, in any case.
std::optional<ExportFormat> exportFormatFor(const QString &path);

class ExportWriter
{
public:
    ExportWriter(ExportFormat format, QList<EndpointColumn> columns);

    void begin(std::string &out) const;
    // Of one store, which stays until the writer is gone. Of the columns only those in cells: the others are left out
    // of an object and are blank in a table.
    void row(
        const RowStore &store, RowStore::Row row, bool isFirst, std::string &out, const ColumnSet &cells = everyColumn);
    void end(std::string &out) const;

private:
    void csvRow(const RowStore &store, RowStore::Row row, const ColumnSet &cells, std::string &out);
    void jsonRow(const RowStore &store, RowStore::Row row, const ColumnSet &cells, std::string &out);
    void markdownRow(const RowStore &store, RowStore::Row row, const ColumnSet &cells, std::string &out);

    ExportFormat m_format;
    QList<EndpointColumn> m_columns;
    std::vector<std::string> m_keys{}; // quoted
    std::string m_cell{};
    std::optional<CsvLines> m_csv{};
};

}
