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
#include "models/endpoints/reading/fleetloader.h"
#include "models/endpoints/reading/fleetreadingtext.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Export", source);
}

void complain(const QString &sentence)
{
    std::fputs((u"reeve: "_s + sentence + u'\n').toUtf8().constData(), stderr);
}

// Host names come from the server, and this goes to a terminal.
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

// One line that is written over, and only for people.
class ProgressLine
{
public:
    void show(qint64 loaded, qint64 total)
    {
        if (!m_isRequested || total < 0)
            return;
        const QLocale locale;
        const QString line = text("%1 of %2 endpoints").arg(locale.toString(loaded), locale.toString(total));
        std::fputs((u'\r' + line).toUtf8().constData(), stderr);
        m_isShown = true;
    }
    void clear()
    {
        if (std::exchange(m_isShown, false))
            std::fputs("\r\033[K", stderr);
    }

private:
    bool m_isRequested = isatty(STDERR_FILENO) != 0;
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
        connect(&m_loader, &FleetLoader::changed, this, &ExportRun::follow);
        connect(&m_loader, &FleetLoader::failed, this, [this](const ApiRequest &request, const ApiError &error) {
            m_progress.clear();
            const Diagnosis diagnosis = diagnose(error, requestContextOf(m_profile, request));
            std::fputs((explanation(diagnosis) + u'\n').toUtf8().constData(), stderr);
            end(1);
        });
    }

    void start() { m_loader.begin(m_query); }

private:
    void follow()
    {
        m_progress.show(static_cast<qint64>(m_loader.rows()->size()), m_loader.matching());
        if (m_loader.state() != FleetLoader::State::Done)
            return;
        m_progress.clear();
        const int written = write();
        end(written == 0 ? sayWhatDiffers() : written);
    }

    // 0: the file is what Kibana lists; 3: it differs from Kibana's last count.
    int sayWhatDiffers() const
    {
        const QLocale locale;
        const FleetDifference difference = m_loader.difference();
        if (difference.came > 0)
            complain(text("Endpoints that came while the fleet was read, and are in the file: %1")
                         .arg(locale.toString(difference.came)));
        if (difference.left > 0)
            complain(text("Endpoints that left while the fleet was read, and are not in the file: %1 (%2)")
                         .arg(locale.toString(difference.left), namesOf(difference)));
        if (difference.unaccounted() == 0)
            return 0;
        complain(text("The fleet did not stand still: Kibana counts %1 endpoints, the file has %2.")
                     .arg(locale.toString(m_loader.matching()), locale.toString(m_loader.rows()->size())));
        if (difference.unread > 0)
            complain(text("Endpoints that are not in the file: at least %1").arg(locale.toString(difference.unread)));
        if (difference.leftover > 0)
            complain(
                text("Endpoints in the file that are gone: at least %1").arg(locale.toString(difference.leftover)));
        return 3;
    }

    int write()
    {
        const ExportOrder order{.path = m_file, .rows = everyRow(m_loader.rows())};
        const ExportOutcome written = exportEndpoints(order, [](qint64) { return true; });
        if (!written) {
            complain(written.error().sentence);
            return 1;
        }
        const QString sentence = m_query.hostStatuses.isEmpty()
            ? text("%1 endpoints written to %2")
            : text("%1 endpoints written to %2, with these host statuses only: %3");
        QString line = sentence.arg(QLocale().toString(written->rows), QDir::toNativeSeparators(written->path));
        if (!m_query.hostStatuses.isEmpty())
            line = line.arg(m_query.hostStatuses.join(u", "_s));
        std::fputs((line + u'\n').toUtf8().constData(), stdout);
        if (written->shortened > 0)
            complain(shortenedText(written->shortened));
        if (const QString leftOut = statusFilterText(m_query.hostStatuses); !leftOut.isEmpty())
            complain(leftOut);
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
    // What would only be found out after minutes of reading is found out first.
    if (const auto problem = problemWithTarget(line.exportFile)) {
        complain(problem->sentence);
        return 2;
    }
    auto connection = readFileConnection(line);
    if (!connection) {
        complain(connection.error());
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
