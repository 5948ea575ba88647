// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Formats any table as the bytes of an export, in UTF-8, as ExportWriter does for endpoints.

#include <QStringList>
#include <span>
#include <string>
#include <vector>

#include "models/export/exportformat.h"

namespace reeve {

struct TableCell {
    std::string text{}; // for tables, as one value; empty: nothing
    std::string json{}; // for Json and Ndjson: the value as JSON; empty: the member is left out
};

class TableWriter
{
public:
    // locale: of the machine that opens the file; for ExcelCsv only.
    TableWriter(ExportFormat format, const QStringList &columns, const QLocale &locale = QLocale());

    // Each appends to out: begin(), then row() for each row, then end(). cells: one for each column.
    void begin(std::string &out) const;
    void row(std::span<const TableCell> cells, bool isFirst, std::string &out) const;
    void end(std::string &out) const;

private:
    void csvLine(std::span<const TableCell> cells, std::string &out) const;
    void jsonObject(std::span<const TableCell> cells, std::string &out) const;
    void markdownLine(std::span<const TableCell> cells, std::string &out) const;

    ExportFormat m_format;
    char m_separator;
    std::vector<TableCell> m_names{}; // as text and as JSON
};

}
