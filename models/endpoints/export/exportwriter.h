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

namespace reeve {

enum class ExportFormat {
    Csv, // RFC 4180 with a header line; see csvlines.h
    ExcelCsv, // for Excel: see excelSeparator(), and csvlines.h for the cells
    Json, // an array of flat objects
    Ndjson, // one flat object per line
    Markdown, // a table in GitHub's dialect, which Kibana's cases show; markup in cells is escaped
};

// Stable names, for command lines and settings: "csv", "excel", "json", "ndjson", "markdown".
QString exportFormatName(ExportFormat format);
// In any case of letters; also "md". nullopt for other names.
std::optional<ExportFormat> exportFormatFromName(const QString &name);

// The byte between the cells of ExportFormat::ExcelCsv. Excel reads a CSV file by the language of the system: with a
// semicolon where the comma is the decimal sign. It takes a file for UTF-8 only if it begins with a byte order mark. A
// line "sep=;" is not written, because with it Excel ignores the mark.
char excelSeparator(const QLocale &locale);

// By the extension of the file name: csv, json, ndjson, md or markdown, in any case. nullopt for others. Never ExcelCsv,
// which has the extension of Csv.
std::optional<ExportFormat> exportFormatFor(const QString &path);

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
