// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/tableexport.h"

#include <QCoreApplication>
#include <QSaveFile>

#include "models/export/exportfile.h"
#include "models/export/tablewriter.h"

namespace reeve {

namespace {

constexpr std::size_t bytesEach = 1U << 20U; // written at once

tl::unexpected<ExportProblem> notWritable(const QSaveFile &file)
{
    return tl::unexpected(ExportProblem{ExportFault::NotWritable, unwrittenSentence(file, -1)});
}

// Calls write(bytes) for pieces of the file until it returns false.
template<typename Write> bool writePieces(const TableExport &order, ExportFormat format, const Write &write)
{
    QStringList names;
    for (const int column : order.columns)
        names += order.table->columns().value(column);
    const TableWriter writer(format, names);
    std::vector<TableCell> line(static_cast<std::size_t>(order.columns.size()));
    const bool isJson = format == ExportFormat::Json || format == ExportFormat::Ndjson;
    std::string out;
    writer.begin(out);
    bool isFirst = true;
    for (const int row : order.rows) {
        const JsonTable::Cells cells = order.table->cellsOf(static_cast<std::size_t>(row));
        for (std::size_t i = 0; i < line.size(); ++i) {
            const auto &cell = cells[static_cast<std::size_t>(order.columns[static_cast<qsizetype>(i)])];
            line[i] = {};
            if (cell && isJson)
                line[i].json = order.table->jsonOf(*cell, order.isMasked).toStdString();
            else if (cell)
                line[i].text = order.table->textOf(cell, order.isMasked).toStdString();
        }
        writer.row(line, std::exchange(isFirst, false), out);
        if (out.size() < bytesEach)
            continue;
        if (!write(out))
            return false;
        out.clear();
    }
    writer.end(out);
    return write(out);
}

}

tl::expected<qint64, ExportProblem> exportTable(const TableExport &order, const std::atomic<bool> *isCancelled)
{
    if (const auto refused = problemWithTarget(order.path))
        return tl::unexpected(*refused);
    QSaveFile file(order.path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritable(file);
    bool isStopped = false;
    const bool isWritten = writePieces(order, *exportFormatFor(order.path), [&](const std::string &bytes) {
        isStopped = isCancelled && isCancelled->load();
        return !isStopped && writeAll(file, bytes);
    });
    if (isStopped)
        return tl::unexpected(ExportProblem{
            ExportFault::Cancelled, QCoreApplication::translate("EndpointExport", "The export was cancelled.")});
    if (!isWritten || !file.commit())
        return notWritable(file);
    return static_cast<qint64>(order.rows.size());
}

QString tableText(const TableExport &order, ExportFormat format)
{
    std::string text;
    writePieces(order, format, [&text](const std::string &bytes) {
        text += bytes;
        return true;
    });
    return QString::fromStdString(text);
}

tl::expected<qint64, ExportProblem> saveBytes(const QString &path, QByteArrayView bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !writeAll(file, std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size()))) || !file.commit())
        return notWritable(file);
    return bytes.size();
}

}
