// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Writes rows of a JsonTable to a file, in the formats of every export.

#include <QList>
#include <atomic>
#include <tl/expected.hpp>

#include "models/export/exportformat.h"
#include "models/export/exporttarget.h"
#include "models/json/jsontable.h"

namespace reeve {

struct TableExport {
    QString path{}; // its extension sets the format, see exportFormatFor()
    JsonTablePtr table{};
    std::vector<int> rows{}; // numbers, in order
    QList<int> columns{};
    bool isMasked = true; // secrets are dots in the file
};

// Blocks; for worker threads. Returns the number of rows written. An existing file stays until the new one is complete.
tl::expected<qint64, ExportProblem> exportTable(
    const TableExport &order, const std::atomic<bool> *isCancelled = nullptr);

// The rows as text, for the clipboard.
QString tableText(const TableExport &order, ExportFormat format);

// Writes bytes to a file, as exportTable() does.
tl::expected<qint64, ExportProblem> saveBytes(const QString &path, QByteArrayView bytes);

}
