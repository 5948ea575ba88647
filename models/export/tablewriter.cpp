// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/export/tablewriter.h"

#include <algorithm>

#include "models/export/csvcell.h"
#include "models/export/textcells.h"

namespace reeve {

TableWriter::TableWriter(ExportFormat format, const QStringList &columns, const QLocale &locale)
    : m_format(format), m_separator(format == ExportFormat::ExcelCsv ? excelSeparator(locale) : ',')
{
    for (const QString &column : columns) {
        TableCell &name = m_names.emplace_back();
        name.text = column.toStdString();
        appendJsonText(name.text, name.json);
    }
}

void TableWriter::begin(std::string &out) const
{
    switch (m_format) {
    case ExportFormat::ExcelCsv:
        out += "\xEF\xBB\xBF";
        [[fallthrough]];
    case ExportFormat::Csv:
        return csvLine(m_names, out);
    case ExportFormat::Json:
        out += '[';
        return;
    case ExportFormat::Ndjson:
        return;
    case ExportFormat::Markdown:
        markdownLine(m_names, out);
        for (std::size_t i = 0; i < m_names.size(); ++i)
            out += "| --- ";
        out += "|\n";
        return;
    }
}

void TableWriter::row(std::span<const TableCell> cells, bool isFirst, std::string &out) const
{
    switch (m_format) {
    case ExportFormat::ExcelCsv:
    case ExportFormat::Csv:
        return csvLine(cells, out);
    case ExportFormat::Json:
        out += isFirst ? "\n" : ",\n";
        return jsonObject(cells, out);
    case ExportFormat::Ndjson:
        jsonObject(cells, out);
        out += '\n';
        return;
    case ExportFormat::Markdown:
        return markdownLine(cells, out);
    }
}

void TableWriter::end(std::string &out) const
{
    if (m_format == ExportFormat::Json)
        out += "\n]\n";
}

void TableWriter::csvLine(std::span<const TableCell> cells, std::string &out) const
{
    bool isFirst = true;
    for (const TableCell &cell : cells) {
        if (!std::exchange(isFirst, false))
            out += m_separator;
        appendCsvCell(cell.text, out);
    }
    out += "\r\n";
}

void TableWriter::jsonObject(std::span<const TableCell> cells, std::string &out) const
{
    out += '{';
    bool isFirst = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].json.empty())
            continue;
        if (!std::exchange(isFirst, false))
            out += ',';
        out += m_names[i].json;
        out += ':';
        out += cells[i].json;
    }
    out += '}';
}

void TableWriter::markdownLine(std::span<const TableCell> cells, std::string &out) const
{
    for (const TableCell &cell : cells)
        appendMarkdownCell(cell.text, out);
    out += "|\n";
}

}
