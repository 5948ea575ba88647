// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTemporaryDir>
#include <fcntl.h>
#include <unistd.h>

#include "models/endpoints/export/endpointexporter.h"
#include "tests/bench/fleetdata.h"
#include "tests/bench/measure.h"
#include "tests/bench/rows.h"

namespace reeve::bench {

using namespace Qt::StringLiterals;

namespace {

// In pieces of a megabyte, as a careful program would.
void writePlainly(const QByteArray &path, const QByteArray &bytes)
{
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    constexpr qsizetype piece = 1 << 20;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const qsizetype size = std::min(piece, bytes.size() - at);
        if (::write(file, bytes.constData() + at, static_cast<std::size_t>(size)) != size)
            qFatal("the disk is full");
    }
    if (::fsync(file) != 0)
        qFatal("the disk does not keep it");
    ::close(file);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

std::vector<Result> measureExport()
{
    std::vector<Result> results;
    for (const int size : {10'000, 100'000, 1'000'000}) {
        const auto store = std::make_shared<const RowStore>(syntheticFleet(size));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"fleet.csv"_s);
        const ExportOrder order{.path = path, .rows = everyRow(store)};
        const auto write = [&] {
            if (!exportEndpoints(order, [](qint64) { return true; }))
                qFatal("the export failed");
        };
        write();
        const QByteArray bytes = contentOf(path);
        const QByteArray plain = folder.filePath(u"plain"_s).toLocal8Bit();
        writePlainly(plain, bytes);
        Times ours;
        Times floor;
        for (int i = 0; i < rounds; ++i) { // in turns: the disk has its moods
            ours.ms.push_back(onceMs(write));
            floor.ms.push_back(onceMs([&] { writePlainly(plain, bytes); }));
        }
        results.push_back({u"CSV of %L1 rows / write and fsync of its bytes"_s.arg(size), ours, floor, u"ms"_s,
            size == 1'000'000 ? 1.7 : 0, false});
    }
    return results;
}

}
