// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/export/exportwriter.h"

#include <QFileInfo>
#include <algorithm>
#include <array>
#include <utility>

#include "models/endpoints/export/exportcell.h"
#include "models/endpoints/values/columndefinition.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

using Row = RowStore::Row;

constexpr std::array names{"csv", "excel", "json", "ndjson", "markdown"}; // by ExportFormat

void appendJsonText(std::string_view text, std::string &out)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            out += "\\u00";
            out += digits[byte >> 4U];
            out += digits[byte & 0xfU];
        } else {
            out += c;
        }
    }
    out += '"';
}

// A cell is one line. A colon before a slash would become a link.
void appendMarkdownCell(std::string_view cell, std::string &out)
{
    constexpr std::string_view markup = "\\|`*_{}[]<>#~!&$";
    out += "| ";
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        const auto byte = static_cast<unsigned char>(c);
        const bool beginsLink = c == ':' && cell.substr(i + 1, 1) == "/";
        if (beginsLink || markup.find(c) != std::string_view::npos)
            out += '\\';
        out += byte < 0x20 || byte == 0x7f ? ' ' : c;
    }
    out += ' ';
}

}

std::optional<ExportFormat> exportFormatFor(const QString &path)
{
    const QString extension = QFileInfo(path).suffix().toLower();
    if (extension == "csv"_L1)
        return ExportFormat::Csv;
    if (extension == "json"_L1)
        return ExportFormat::Json;
    if (extension == "ndjson"_L1)
        return ExportFormat::Ndjson;
    if (extension == "md"_L1 || extension == "markdown"_L1)
        return ExportFormat::Markdown;
    return std::nullopt;
}

QString exportFormatName(ExportFormat format)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(format)));
}

std::optional<ExportFormat> exportFormatFromName(const QString &name)
{
    const QString small = name.toLower();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (small == QLatin1StringView(names[i]))
            return static_cast<ExportFormat>(i);
    }
    return small == "md"_L1 ? std::optional(ExportFormat::Markdown) : std::nullopt;
}

char excelSeparator(const QLocale &locale)
{
    return locale.decimalPoint() == ","_L1 ? ';' : ',';
}

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
