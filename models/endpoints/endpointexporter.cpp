// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/endpointexporter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <numeric>
#include <utility>

#include "models/endpoints/exportwriter.h"

namespace reeve {

namespace {

constexpr std::size_t bufferSize = 256 * 1024; // written at once
constexpr int progressMs = 100;

tl::unexpected<ExportProblem> problem(ExportFault fault, const QString &sentence)
{
    return tl::unexpected(ExportProblem{fault, sentence});
}

ExportProblem refusal(ExportFault fault, const char *sentence, const QString &path)
{
    return {fault, QCoreApplication::translate("EndpointExport", sentence).arg(QDir::toNativeSeparators(path))};
}

tl::unexpected<ExportProblem> notWritable(const QSaveFile &file)
{
    return problem(ExportFault::NotWritable,
        QCoreApplication::translate("EndpointExport", "%1 cannot be written: %2")
            .arg(QDir::toNativeSeparators(file.fileName()), file.errorString()));
}

QList<EndpointColumn> columnsOf(const ExportOrder &order)
{
    if (!order.columns.isEmpty())
        return order.columns;
    QList<EndpointColumn> columns;
    for (int i = 0; i < endpointColumnCount; ++i)
        columns += static_cast<EndpointColumn>(i);
    return columns;
}

bool flush(std::string &buffer, QSaveFile &file)
{
    const auto size = static_cast<qint64>(buffer.size());
    const bool isWritten = file.write(buffer.data(), size) == size;
    buffer.clear();
    return isWritten;
}

}

std::optional<ExportProblem> problemWithTarget(const QString &path)
{
    if (!exportFormatFor(path))
        return refusal(ExportFault::UnknownExtension,
            QT_TRANSLATE_NOOP("EndpointExport", "%1 does not end in .csv, .json, .ndjson or .md."), path);
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir())
        return refusal(
            ExportFault::NotWritable, QT_TRANSLATE_NOOP("EndpointExport", "There is no folder %1."), folder.filePath());
    if (!folder.isWritable())
        return refusal(ExportFault::NotWritable,
            QT_TRANSLATE_NOOP("EndpointExport", "No file can be written to the folder %1."), folder.filePath());
    // Through a link too: replacing a device by a file would break the machine.
    if (file.exists() && !file.isFile())
        return refusal(ExportFault::NotWritable,
            QT_TRANSLATE_NOOP("EndpointExport", "%1 is there already and is not a file. It is left as it is."), path);
    return {};
}

EndpointTableModel::Shown everyRow(std::shared_ptr<const RowStore> store)
{
    std::vector<RowStore::Row> rows(store->size());
    std::iota(rows.begin(), rows.end(), 0);
    return {std::move(store), std::move(rows)};
}

ExportOutcome exportEndpoints(const ExportOrder &order, const std::function<bool(qint64)> &goOn)
{
    if (const auto refused = problemWithTarget(order.path))
        return tl::unexpected(*refused);
    const auto format = exportFormatFor(order.path);
    QSaveFile file(order.path); // temporary file beside it, sync, rename
    if (!file.open(QIODevice::WriteOnly))
        return notWritable(file);
    ExportWriter writer(*format, columnsOf(order));
    std::string buffer;
    writer.begin(buffer);
    qint64 bytes = 0;
    qint64 done = 0;
    for (const RowStore::Row row : order.rows.rows) {
        writer.row(*order.rows.store, row, done == 0, buffer);
        ++done;
        if (buffer.size() < bufferSize)
            continue;
        bytes += static_cast<qint64>(buffer.size());
        if (!flush(buffer, file))
            return notWritable(file);
        if (!goOn(done))
            return problem(
                ExportFault::Cancelled, QCoreApplication::translate("EndpointExport", "The export was cancelled."));
    }
    writer.end(buffer);
    bytes += static_cast<qint64>(buffer.size());
    if (!goOn(done))
        return problem(
            ExportFault::Cancelled, QCoreApplication::translate("EndpointExport", "The export was cancelled."));
    if (!flush(buffer, file) || !file.commit())
        return notWritable(file);
    return Exported{order.path, done, bytes};
}

EndpointExporter::EndpointExporter(QObject *parent) : QObject(parent) { }

EndpointExporter::~EndpointExporter()
{
    cancel();
}

void EndpointExporter::start(ExportOrder order)
{
    cancel();
    m_shared = std::make_shared<Shared>();
    m_job = offThread<ExportOutcome>(
        [shared = m_shared, order = std::move(order)] {
            return exportEndpoints(order, [&](qint64 rows) {
                shared->rows = rows;
                return !shared->isCancelled;
            });
        },
        [this](const ExportOutcome &outcome) {
            const auto finishedJob = std::move(m_job); // lives until this function is done
            killTimer(std::exchange(m_clock, 0));
            Q_EMIT progressed(m_shared->rows);
            Q_EMIT finished(outcome);
        });
    if (m_clock == 0)
        m_clock = startTimer(progressMs);
}

void EndpointExporter::cancel()
{
    if (m_shared)
        m_shared->isCancelled = true;
}

void EndpointExporter::timerEvent(QTimerEvent *)
{
    Q_EMIT progressed(m_shared->rows);
}

}
