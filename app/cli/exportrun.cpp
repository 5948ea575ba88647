// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exportrun.h"

#include <QDir>
#include <QFileInfo>

#include "app/cli/checkreport.h"
#include "app/cli/exitstatus.h"
#include "app/cli/terminal.h"
#include "models/connection/requestcontext.h"
#include "models/endpoints/query/kqlwarnings.h"
#include "models/endpoints/reading/fleetreadingtext.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

// Returns at most 20 host names, without unprintable characters: they come from the server and go to a terminal.
QString namesOf(const FleetDifference &difference)
{
    constexpr qsizetype most = 20;
    QStringList names;
    for (const QString &name : difference.leftNames.first(std::min(most, difference.leftNames.size()))) {
        QString printable = name.left(100);
        printable.removeIf([](QChar c) { return !c.isPrint(); });
        names += printable;
    }
    return difference.left > most ? names.join(u", "_s) + u", …"_s : names.join(u", "_s);
}

}

ExportRun::ExportRun(const CommandLine &line, Profile profile, Target target)
    : m_line(line)
    , m_profile(std::move(profile))
    , m_client(std::move(target))
    , m_loader(m_client)
    , m_space(m_client, m_profile.space)
{
    m_query.kuery = line.kuery;
    m_query.hostStatuses = line.statuses.isEmpty() ? m_profile.hostStatuses : line.statuses;
    if (line.documents) {
        m_spool = std::make_unique<DocumentSpool>(QFileInfo(line.exportFile).absolutePath());
        m_loader.keepDocuments(m_spool.get());
    }
    connect(&m_loader, &FleetLoader::changed, this, &ExportRun::onLoaderChanged);
    connect(&m_loader, &FleetLoader::failed, this, &ExportRun::onRefused);
    connect(&m_space, &SpaceQuestion::failed, this, &ExportRun::onRefused);
    connect(&m_space, &SpaceQuestion::missing, this, &ExportRun::onSpaceMissing);
    connect(&m_space, &SpaceQuestion::answered, this, [this](SpaceQuestion::Answer answer) {
        m_isSpaceKnown = answer == SpaceQuestion::Answer::Exists;
        m_loader.begin(m_query);
    });
}

void ExportRun::start()
{
    m_space.ask();
}

void ExportRun::onRefused(const ApiRequest &request, const ApiError &error)
{
    m_progress.clear();
    printLine(stderr, explanation(diagnose(error, requestContextOf(m_profile, request))));
    end(exitStatus::failed);
}

void ExportRun::onSpaceMissing(const ApiRequest &request, const ApiError &error, const QStringList &listed)
{
    printLine(stderr, explanation(diagnose(error, requestContextOf(m_profile, request))));
    if (!listed.isEmpty())
        printProblem(Texts::tr("Spaces that this account may see: %1").arg(printable(listed.join(u", "_s))));
    end(exitStatus::failed);
}

void ExportRun::onLoaderChanged()
{
    if (m_hasEnded || isSpoolBroken())
        return;
    m_progress.update(static_cast<qint64>(m_loader.rows()->size()), m_loader.matching());
    if (m_loader.state() != FleetLoader::State::Done)
        return;
    m_progress.clear();
    if (!m_loader.rows()->isEmpty())
        return end(writeAndReport());
    const bool isFiltered = !m_query.kuery.trimmed().isEmpty() || !m_query.hostStatuses.isEmpty();
    m_empty = std::make_unique<EmptyFleet>(m_client, m_profile.space, isFiltered);
    connect(m_empty.get(), &EmptyFleet::explained, this, &ExportRun::onEmptyExplained);
    m_empty->ask();
}

// A full disk is said at once, not after minutes of reading.
bool ExportRun::isSpoolBroken()
{
    if (!m_spool || m_spool->problem().isEmpty())
        return false;
    m_progress.clear();
    printProblem(m_spool->problem());
    m_loader.disconnect(this);
    end(exitStatus::failed);
    return true;
}

void ExportRun::onEmptyExplained(const Diagnosis &reason)
{
    printLine(stderr, explanation(reason));
    if (kqlWarnings(m_query.kuery).isEmpty()) { // those are printed before the fleet is read
        for (const QString &perhaps : kqlEmptyReasons(m_query.kuery))
            printProblem(perhaps);
    }
    if (!m_isSpaceKnown)
        printProblem(
            Texts::tr("Whether there is a space %1 could not be asked: in one that does not exist, Kibana lists no "
                      "endpoints either.")
                .arg(m_profile.space));
    if (const QString leftOut = statusFilterText(m_query.hostStatuses); !leftOut.isEmpty())
        printProblem(leftOut);
    if (m_line.allowEmpty)
        return end(writeAndReport());
    const QString path = QDir::toNativeSeparators(m_line.exportFile);
    printProblem(QFileInfo::exists(m_line.exportFile)
            ? Texts::tr("%1 stays as it is; --allow-empty would replace it.").arg(path)
            : Texts::tr("%1 is not written; --allow-empty would write it.").arg(path));
    reportDifference();
    end(exitStatus::empty);
}

int ExportRun::writeAndReport()
{
    const int written = write();
    return written == exitStatus::done ? reportDifference() : written;
}

// Returns the exit status for Kibana's last count: whether the rows differ from it.
int ExportRun::reportDifference() const
{
    reportFleetChange();
    const FleetDifference difference = m_loader.difference();
    if (difference.unaccounted() == 0)
        return exitStatus::done;
    printProblem(Texts::tr("The fleet changed while it was read: Kibana counts %Ln endpoint(s), the file has %L1.",
        nullptr, int(m_loader.matching()))
                     .arg(m_loader.rows()->size()));
    if (difference.unread > 0)
        printProblem(Texts::tr("Endpoints that are not in the file: at least %L1").arg(difference.unread));
    if (difference.leftover > 0)
        printProblem(Texts::tr("Endpoints in the file that no longer exist: at least %L1").arg(difference.leftover));
    return exitStatus::differs;
}

void ExportRun::reportFleetChange() const
{
    const FleetDifference difference = m_loader.difference();
    if (difference.came > 0)
        printProblem(Texts::tr("Endpoints that were added while the fleet was read, and are in the file: %L1")
                         .arg(difference.came));
    if (difference.left > 0)
        printProblem(Texts::tr("Endpoints that left while the fleet was read, and are not in the file: %L1 (%2)")
                         .arg(difference.left)
                         .arg(namesOf(difference)));
}

ExportOutcome ExportRun::writeRows()
{
    if (!m_spool)
        return exportEndpoints({.path = m_line.exportFile,
                                   .rows = everyRow(m_loader.rows()),
                                   .columns = m_line.columns,
                                   .format = m_line.excel ? std::optional(ExportFormat::ExcelCsv) : std::nullopt},
            [](qint64) { return true; });
    return exportLines(
        m_line.exportFile, m_loader.rows()->size(), [this](std::size_t line) -> tl::expected<QByteArray, QString> {
            QByteArray document = m_spool->document(static_cast<RowStore::Row>(line));
            if (m_spool->problem().isEmpty() && !document.isEmpty())
                return document;
            return tl::unexpected(m_spool->problem());
        });
}

// Returns the exit status: done or failed.
int ExportRun::write()
{
    const ExportOutcome written = writeRows();
    if (!written) {
        printProblem(written.error().sentence);
        return exitStatus::failed;
    }
    const int rows = int(written->rows);
    const QString path = QDir::toNativeSeparators(written->path);
    printLine(stdout,
        m_query.hostStatuses.isEmpty()
            ? Texts::tr("%Ln endpoint(s) written to %1", nullptr, rows).arg(path)
            : Texts::tr("%Ln endpoint(s) written to %1, with these host statuses only: %2", nullptr, rows)
                  .arg(path, m_query.hostStatuses.join(u", "_s)));
    if (written->shortened > 0)
        printProblem(shortenedText(written->shortened));
    const QString leftOut = rows > 0 ? statusFilterText(m_query.hostStatuses) : QString(); // said already without rows
    if (!leftOut.isEmpty())
        printProblem(leftOut);
    return exitStatus::done;
}

void ExportRun::end(int status)
{
    if (std::exchange(m_hasEnded, true))
        return;
    QMetaObject::invokeMethod(
        this, [this, status] { Q_EMIT ended(status); }, Qt::QueuedConnection);
}

}
