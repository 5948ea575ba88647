// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Writes endpoints to a file, with progress and cancel. An existing file stays as it is until the new one is completely
// on the disk, and is then replaced.

#include <QObject>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <tl/expected.hpp>

#include "models/base/offthread.h"
#include "models/endpoints/export/exportwriter.h"
#include "models/endpoints/rows/shownrows.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "models/export/exporttarget.h"

namespace reeve {

// The rows to export, and the file to write.
struct ExportOrder {
    QString path{}; // its extension sets the format, unless format is set; see exportFormatFor()
    // From a store that does not change any more, or with a hold; see EndpointInventory::snapshot().
    ShownRows rows{};
    QList<EndpointColumn> columns{}; // in this order; empty: all
    // Whatever the extension of path, which must still be a known one. nullopt: as the extension says.
    std::optional<ExportFormat> format{};
};

struct Exported {
    QString path{};
    qint64 rows = 0;
    qint64 bytes = 0;
    qint64 shortened = 0; // rows with DocumentIssue::Shortened

    bool operator==(const Exported &) const = default;
};

// A translated sentence: this number of rows have texts that are shortened in the file.
QString shortenedText(qint64 rows);

using ExportOutcome = tl::expected<Exported, ExportProblem>;

// Every row of the store, in its order.
ShownRows everyRow(std::shared_ptr<const RowStore> store);

// Blocks until the file is complete; for worker threads and programs without an event loop.
// goOn is called repeatedly with the number of rows written so far; it returns false to cancel.
ExportOutcome exportEndpoints(const ExportOrder &order, const std::function<bool(qint64)> &goOn);

// Writes texts as the lines of a file. Blocks, and keeps an existing file, as exportEndpoints() does. line: returns a
// text without line breaks by its number, or the reason why there is none.
ExportOutcome exportLines(
    const QString &path, std::size_t lines, const std::function<tl::expected<QByteArray, QString>(std::size_t)> &line);

// Runs exportEndpoints() on a worker thread.
class EndpointExporter : public QObject
{
    Q_OBJECT
public:
    explicit EndpointExporter(QObject *parent = nullptr);
    ~EndpointExporter() override; // cancels

    bool isRunning() const { return m_job != nullptr; }
    // Cancels an export that is running, which then emits nothing more. If order.rows has a hold, a worker copies the
    // store first, and the hold is dropped before the file is written.
    void start(ExportOrder order);
    void cancel(); // finished() follows

Q_SIGNALS:
    void progressed(qint64 rows); // rows written so far
    void finished(const reeve::ExportOutcome &outcome);

private:
    struct Shared {
        std::atomic<bool> isCancelled = false;
        std::atomic<qint64> rows = 0;
    };

    void copyRows(ExportOrder order);
    void write(ExportOrder order);

    std::shared_ptr<Shared> m_shared{};
    OffThread m_job{};
    int m_clock = 0;

    void timerEvent(QTimerEvent *event) override;
};

}
