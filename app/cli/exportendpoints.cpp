// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exportendpoints.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <cstdio>
#include <unistd.h>

#include "app/cli/checkreport.h"
#include "app/cli/connectionfile.h"
#include "models/connection/requestcontext.h"
#include "models/connection/targetbuilder.h"
#include "models/connection/targetdiagnosis.h"
#include "models/endpoints/export/endpointexporter.h"
#include "models/endpoints/query/kqlreader.h"
#include "models/endpoints/query/kqlwarnings.h"
#include "models/endpoints/reading/fleetloader.h"
#include "models/endpoints/reading/fleetreadingtext.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

void printError(const QString &sentence)
{
    std::fputs((u"reeve: "_s + sentence + u'\n').toUtf8().constData(), stderr);
}

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

// A progress line on standard error that overwrites itself; only if standard error is a terminal.
class ProgressLine
{
public:
    void update(qint64 loaded, qint64 total) // total: -1 if unknown
    {
        if (!m_isEnabled || total < 0)
            return;
        const QString line = Texts::tr("%L1 of %Ln endpoint(s)", nullptr, int(total)).arg(loaded);
        std::fputs((u'\r' + line).toUtf8().constData(), stderr);
        m_isShown = true;
    }
    void clear()
    {
        if (std::exchange(m_isShown, false))
            std::fputs("\r\033[K", stderr);
    }

private:
    bool m_isEnabled = isatty(STDERR_FILENO) != 0;
    bool m_isShown = false;
};

class ExportRun : public QObject
{
public:
    ExportRun(const CommandLine &line, Profile profile, Target target)
        : m_file(line.exportFile), m_profile(std::move(profile)), m_client(std::move(target)), m_loader(m_client)
    {
        m_query.kuery = line.kuery;
        m_query.hostStatuses = line.statuses.isEmpty() ? m_profile.hostStatuses : line.statuses;
        connect(&m_loader, &FleetLoader::changed, this, &ExportRun::onLoaderChanged);
        connect(&m_loader, &FleetLoader::failed, this, [this](const ApiRequest &request, const ApiError &error) {
            m_progress.clear();
            const Diagnosis diagnosis = diagnose(error, requestContextOf(m_profile, request));
            std::fputs((explanation(diagnosis) + u'\n').toUtf8().constData(), stderr);
            end(1);
        });
    }

    void start() { m_loader.begin(m_query); }

private:
    void onLoaderChanged()
    {
        m_progress.update(static_cast<qint64>(m_loader.rows()->size()), m_loader.matching());
        if (m_loader.state() != FleetLoader::State::Done)
            return;
        m_progress.clear();
        const int written = write();
        end(written == 0 ? reportDifference() : written);
    }

    // Returns the exit status: 0 if the file has what Kibana lists, 3 if it differs from Kibana's last count.
    int reportDifference() const
    {
        const FleetDifference difference = m_loader.difference();
        if (difference.came > 0)
            printError(Texts::tr("Endpoints that were added while the fleet was read, and are in the file: %L1")
                           .arg(difference.came));
        if (difference.left > 0)
            printError(Texts::tr("Endpoints that left while the fleet was read, and are not in the file: %L1 (%2)")
                           .arg(difference.left)
                           .arg(namesOf(difference)));
        if (difference.unaccounted() == 0)
            return 0;
        printError(Texts::tr("The fleet changed while it was read: Kibana counts %Ln endpoint(s), the file has %L1.",
            nullptr, int(m_loader.matching()))
                       .arg(m_loader.rows()->size()));
        if (difference.unread > 0)
            printError(Texts::tr("Endpoints that are not in the file: at least %L1").arg(difference.unread));
        if (difference.leftover > 0)
            printError(Texts::tr("Endpoints in the file that no longer exist: at least %L1").arg(difference.leftover));
        return 3;
    }

    // Returns the exit status: 0 or 1.
    int write()
    {
        const ExportOrder order{.path = m_file, .rows = everyRow(m_loader.rows())};
        const ExportOutcome written = exportEndpoints(order, [](qint64) { return true; });
        if (!written) {
            printError(written.error().sentence);
            return 1;
        }
        const int rows = int(written->rows);
        const QString path = QDir::toNativeSeparators(written->path);
        const QString line = m_query.hostStatuses.isEmpty()
            ? Texts::tr("%Ln endpoint(s) written to %1", nullptr, rows).arg(path)
            : Texts::tr("%Ln endpoint(s) written to %1, with these host statuses only: %2", nullptr, rows)
                  .arg(path, m_query.hostStatuses.join(u", "_s));
        std::fputs((line + u'\n').toUtf8().constData(), stdout);
        if (written->shortened > 0)
            printError(shortenedText(written->shortened));
        if (const QString leftOut = statusFilterText(m_query.hostStatuses); !leftOut.isEmpty())
            printError(leftOut);
        return 0;
    }

    static void end(int status)
    {
        QMetaObject::invokeMethod(
            qApp, [status] { QCoreApplication::exit(status); }, Qt::QueuedConnection);
    }

    QString m_file;
    Profile m_profile;
    Client m_client;
    FleetLoader m_loader;
    EndpointQuery m_query{};
    ProgressLine m_progress{};
};

}

int runExport(const CommandLine &line)
{
    // Checked first, not after minutes of reading.
    if (const auto problem = problemWithTarget(line.exportFile)) {
        printError(problem->sentence);
        return 2;
    }
    if (const QString mistake = kqlProblem(line.kuery); !mistake.isEmpty()) {
        printError(Texts::tr("The KQL has a mistake, so nothing was sent. %1").arg(mistake));
        return 2;
    }
    for (const QString &warning : kqlWarnings(line.kuery))
        printError(warning);
    auto connection = readFileConnection(line);
    if (!connection) {
        printError(connection.error());
        return 2;
    }
    auto target = targetFor(connection->profile, connection->secret);
    if (!target) {
        const Diagnosis diagnosis = diagnose(target.error(), connection->profile);
        std::fputs((explanation(diagnosis) + u'\n').toUtf8().constData(), stderr);
        return 1;
    }
    ExportRun run(line, std::move(connection->profile), std::move(*target));
    run.start();
    return QCoreApplication::exec();
}

}
