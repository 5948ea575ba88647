// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/export/endpointexporter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSaveFile>
#include <QThread>
#include <deque>
#include <future>
#include <numeric>
#include <utility>

#include "models/endpoints/export/exportwriter.h"
#include "models/export/exportfile.h"

namespace reeve {

namespace {

constexpr std::size_t rowsEach = 4'096; // written at once
constexpr int progressMs = 100;

tl::unexpected<ExportProblem> problem(ExportFault fault, const QString &sentence)
{
    return tl::unexpected(ExportProblem{fault, sentence});
}

tl::unexpected<ExportProblem> notWritable(const QSaveFile &file, qint64 needed = -1)
{
    return problem(ExportFault::NotWritable, unwrittenSentence(file, needed));
}

// The size of all rows, by that of those written.
qint64 sizeOf(std::size_t rows, qint64 done, qint64 bytes)
{
    return done > 0
        ? static_cast<qint64>(static_cast<double>(bytes) / static_cast<double>(done) * static_cast<double>(rows))
        : bytes;
}

QList<EndpointColumn> columnsOf(const ExportOrder &order)
{
    return order.columns.isEmpty() ? everyEndpointColumn() : order.columns;
}

// A part of the file. Its writer and its memory are reused for a later one.
struct Piece {
    std::unique_ptr<ExportWriter> writer{};
    std::string bytes{};
    std::size_t rows = 0;
    qint64 shortened = 0; // rows with DocumentIssue::Shortened
};

// The file from its beginning to its end: a few pieces are made at the same time, while those before are written.
class Pieces
{
public:
    Pieces(const ExportOrder &order, ExportFormat format)
        : m_order(order), m_columns(columnsOf(order)), m_format(format), m_atOnce(QThread::idealThreadCount())
    {
    }

    std::optional<Piece> next()
    {
        while (std::ssize(m_underWay) < m_atOnce && m_begun <= m_order.rows.rows.size()) {
            m_underWay.push_back(std::async(std::launch::async,
                [this, begin = m_begun, piece = unused()]() mutable { return made(std::move(piece), begin); }));
            m_begun += rowsEach;
        }
        if (m_underWay.empty())
            return {};
        Piece piece = m_underWay.front().get();
        m_underWay.pop_front();
        return piece;
    }
    // A later piece reuses its memory, and the values shared by many rows that its writer has already quoted.
    void giveBack(Piece piece) { m_unused.push_back(std::move(piece)); }

private:
    Piece unused()
    {
        if (m_unused.empty())
            return {.writer = std::make_unique<ExportWriter>(m_format, m_columns)};
        Piece piece = std::move(m_unused.back());
        m_unused.pop_back();
        return piece;
    }
    Piece made(Piece piece, std::size_t begin) const
    {
        const RowStore &store = *m_order.rows.store;
        const std::vector<RowStore::Row> &rows = m_order.rows.rows;
        const std::size_t end = std::min(begin + rowsEach, rows.size());
        piece.bytes.clear();
        piece.rows = end - begin;
        piece.shortened = 0;
        if (begin == 0)
            piece.writer->begin(piece.bytes);
        for (std::size_t i = begin; i < end; ++i) {
            piece.writer->row(store, rows[i], i == 0, piece.bytes);
            piece.shortened += store.record(rows[i]).issues.has(DocumentIssue::Shortened) ? 1 : 0;
        }
        if (begin + rowsEach > rows.size())
            piece.writer->end(piece.bytes);
        return piece;
    }

    const ExportOrder &m_order;
    QList<EndpointColumn> m_columns;
    ExportFormat m_format;
    qsizetype m_atOnce;
    std::size_t m_begun = 0;
    std::deque<std::future<Piece>> m_underWay{};
    std::vector<Piece> m_unused{};
};

}

ShownRows everyRow(std::shared_ptr<const RowStore> store)
{
    std::vector<RowStore::Row> rows(store->size());
    std::iota(rows.begin(), rows.end(), 0);
    return {std::move(store), std::move(rows)};
}

ExportOutcome exportEndpoints(const ExportOrder &order, const std::function<bool(qint64)> &goOn)
{
    if (const auto refused = problemWithTarget(order.path))
        return tl::unexpected(*refused);
    const auto format = order.format ? order.format : exportFormatFor(order.path);
    QSaveFile file(order.path); // temporary file beside it, sync, rename
    if (!file.open(QIODevice::WriteOnly))
        return notWritable(file);
    Pieces pieces(order, *format);
    qint64 bytes = 0;
    qint64 done = 0;
    qint64 shortened = 0;
    while (std::optional<Piece> piece = pieces.next()) {
        bytes += static_cast<qint64>(piece->bytes.size());
        done += static_cast<qint64>(piece->rows);
        shortened += piece->shortened;
        if (!writeAll(file, piece->bytes))
            return notWritable(file, sizeOf(order.rows.rows.size(), done, bytes));
        if (!goOn(done))
            return problem(
                ExportFault::Cancelled, QCoreApplication::translate("EndpointExport", "The export was cancelled."));
        beginWriteback(file);
        pieces.giveBack(std::move(*piece));
    }
    if (!file.commit())
        return notWritable(file, bytes);
    return Exported{order.path, done, bytes, shortened};
}

ExportOutcome exportLines(
    const QString &path, std::size_t lines, const std::function<tl::expected<QByteArray, QString>(std::size_t)> &line)
{
    if (const auto refused = problemWithTarget(path))
        return tl::unexpected(*refused);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritable(file);
    Exported written{.path = path};
    for (std::size_t i = 0; i < lines; ++i) {
        auto text = line(i);
        if (!text)
            return problem(ExportFault::NotWritable, text.error());
        *text += '\n';
        written.bytes += text->size();
        ++written.rows;
        if (!writeAll(file, std::string_view(text->constData(), static_cast<std::size_t>(text->size()))))
            return notWritable(file, sizeOf(lines, written.rows, written.bytes));
    }
    if (!file.commit())
        return notWritable(file, written.bytes);
    return written;
}

QString shortenedText(qint64 rows)
{
    return QCoreApplication::translate(
        "EndpointExport", "Endpoints with a text above %1 bytes, of which the file has the beginning: %2")
        .arg(QLocale().toString(static_cast<qint64>(longestRowText)), QLocale().toString(rows));
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
    if (m_clock == 0)
        m_clock = startTimer(progressMs);
    if (order.rows.hold)
        copyRows(std::move(order));
    else
        write(std::move(order));
}

// The reading of the fleet waits for the copy only, not for the disk.
void EndpointExporter::copyRows(ExportOrder order)
{
    using Store = std::shared_ptr<const RowStore>;
    m_job = offThread<Store>([rows = order.rows] { return std::make_shared<const RowStore>(*rows.store); },
        [this, order](Store store) {
            const auto finishedJob = std::move(m_job); // lives until this function is done
            write({order.path, {std::move(store), order.rows.rows}, order.columns, order.format});
        });
}

void EndpointExporter::write(ExportOrder order)
{
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
