// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The formats of exports, by name and by file.

#include <QLocale>
#include <QString>
#include <optional>

namespace reeve {

enum class ExportFormat {
    Csv, // RFC 4180 with a header line; see csvcell.h
    ExcelCsv, // as Csv, for Excel: see excelSeparator()
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

}
