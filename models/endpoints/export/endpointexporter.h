// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Endpoints into a file: streamed, with progress and cancel, and whole or not at all: a file of that name stays
// as it was until the new one is complete on the disk.

#include <QObject>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <tl/expected.hpp>

#include "models/base/offthread.h"
#include "models/endpoints/rows/shownrows.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

// Any rows will do: all of a store, those shown, those selected.
struct ExportOrder {
    QString path{}; // the extension decides about the format: csv, json, ndjson or md
    ShownRows rows{}; // must not change any more, or come with a hold: see EndpointInventory::snapshot()
    QList<EndpointColumn> columns{}; // in their order; empty: all
};

enum class ExportFault { UnknownExtension, NotWritable, Cancelled };

struct ExportProblem {
    ExportFault fault = ExportFault::NotWritable;
    QString sentence{}; // translated, with the file's name

    bool operator==(const ExportProblem &) const = default;
};

struct Exported {
    QString path{};
    qint64 rows = 0;
    qint64 bytes = 0;
    qint64 shortened = 0; // rows with a text that the store keeps longestRowText bytes of

    bool operator==(const Exported &) const = default;
};

// That so many rows have a text that is shorter in the file than it is, translated.
QString shortenedText(qint64 rows);

using ExportOutcome = tl::expected<Exported, ExportProblem>;

// Why this path cannot be written to, as far as can be told without writing: its extension, its folder, or something
// stands there that is not a file (a folder, a device). Nothing: it can be tried.
std::optional<ExportProblem> problemWithTarget(const QString &path);

// Every row of the store in its order.
ShownRows everyRow(std::shared_ptr<const RowStore> store);

// Blocks until it is done; for worker threads and programs without a screen.
// goOn is called now and then with the number of rows written, and stops the export by answering false.
ExportOutcome exportEndpoints(const ExportOrder &order, const std::function<bool(qint64)> &goOn);

// The same on a worker thread.
class EndpointExporter : public QObject
{
    Q_OBJECT
public:
    explicit EndpointExporter(QObject *parent = nullptr);
    ~EndpointExporter() override; // cancels

    bool isRunning() const { return m_job != nullptr; }
    // Ends an export that is running. Of rows with a hold the store is copied first, and the hold dropped.
    void start(ExportOrder order);
    void cancel(); // finished() follows

Q_SIGNALS:
    void progressed(qint64 rows);
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
