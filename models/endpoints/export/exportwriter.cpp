// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/export/exportwriter.h"

#include <utility>

#include "models/endpoints/export/exportcell.h"
#include "models/endpoints/values/columndefinition.h"
#include "models/export/textcells.h"

namespace reeve {

using Row = RowStore::Row;

ExportWriter::ExportWriter(ExportFormat format, QList<EndpointColumn> columns, const QLocale &locale)
    : m_format(format)
    , m_separator(format == ExportFormat::ExcelCsv ? excelSeparator(locale) : ',')
    , m_columns(std::move(columns))
{
    for (const EndpointColumn column : m_columns)
        appendJsonText(columnDefinition(column).name, m_keys.emplace_back());
}

void ExportWriter::begin(std::string &out) const
{
    switch (m_format) {
    case ExportFormat::ExcelCsv:
        out += "\xEF\xBB\xBF";
        [[fallthrough]];
    case ExportFormat::Csv:
        for (const EndpointColumn column : m_columns) {
            out += columnDefinition(column).name;
            if (m_format == ExportFormat::ExcelCsv && columnDefinition(column).comparable == Comparable::Time)
                out += " (UTC)"; // the cells do not say so
            out += column == m_columns.constLast() ? std::string("\r\n") : std::string(1, m_separator);
        }
        break;
    case ExportFormat::Json:
        out += '[';
        break;
    case ExportFormat::Ndjson:
        break;
    case ExportFormat::Markdown:
        for (const EndpointColumn column : m_columns)
            appendMarkdownCell(columnDefinition(column).name, out);
        out += "|\n";
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            out += "| --- ";
        out += "|\n";
        break;
    }
}

void ExportWriter::row(const RowStore &store, Row row, bool isFirst, std::string &out, const ColumnSet &cells)
{
    switch (m_format) {
    case ExportFormat::Csv:
    case ExportFormat::ExcelCsv:
        csvRow(store, row, cells, out);
        break;
    case ExportFormat::Json:
        out += isFirst ? "\n" : ",\n";
        jsonRow(store, row, cells, out);
        break;
    case ExportFormat::Ndjson:
        jsonRow(store, row, cells, out);
        out += '\n';
        break;
    case ExportFormat::Markdown:
        markdownRow(store, row, cells, out);
        break;
    }
}

void ExportWriter::end(std::string &out) const
{
    if (m_format == ExportFormat::Json)
        out += "\n]\n";
}

void ExportWriter::csvRow(const RowStore &store, Row row, const ColumnSet &cells, std::string &out)
{
    if (!m_csv)
        m_csv.emplace(store, m_columns, m_separator, m_format == ExportFormat::ExcelCsv);
    m_csv->append(row, out, cells);
}

void ExportWriter::jsonRow(const RowStore &store, Row row, const ColumnSet &cells, std::string &out)
{
    out += '{';
    bool isFirst = true;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (!holds(cells, m_columns[i]))
            continue;
        if (!std::exchange(isFirst, false))
            out += ',';
        out += m_keys[static_cast<std::size_t>(i)];
        out += ':';
        m_cell.clear();
        appendCell(store, row, m_columns[i], m_cell);
        appendJsonText(m_cell, out);
    }
    out += '}';
}

void ExportWriter::markdownRow(const RowStore &store, Row row, const ColumnSet &cells, std::string &out)
{
    for (const EndpointColumn column : m_columns) {
        m_cell.clear();
        if (holds(cells, column))
            appendCell(store, row, column, m_cell);
        appendMarkdownCell(m_cell, out);
    }
    out += "|\n";
}

}
