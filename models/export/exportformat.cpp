// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/export/exportformat.h"

#include <QFileInfo>
#include <array>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array names{"csv", "excel", "json", "ndjson", "markdown"}; // by ExportFormat

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

}
