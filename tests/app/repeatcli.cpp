// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// reeve-repeat-cli PROGRAM COUNT [KIND...]: runs `PROGRAM --check` and `PROGRAM --export-endpoints` COUNT times each over
// eleven kinds of answers of a demo server, and counts exit statuses and signals. Not part of the tests: it searches for rare
// failures, such as a crash at exit, and takes minutes. Run it on one loaded core, for example:
//
//   taskset -c 0 sh -c 'while :; do :; done' & busy=$!
//   taskset -c 0 build/dev/tests/app/reeve-repeat-cli build/dev/app/reeve 1000; kill $busy
//
// Exit status: 0 if every run ended by itself and all runs of a kind had the expected exit status, 1 if not, 2 for
// unusable arguments.
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <cstdio>
#include <map>

#include "models/profiles/profilefile.h"
#include "tests/app/reeveprocess.h"
#include "tests/support/demokibana.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

struct AnswerKind {
    const char *name;
    const char *fault; // as demo::parseFault() takes it; "": none
    int checkStatus; // expected exit status of --check
    int exportStatus; // of --export-endpoints
    const char *path = ""; // replaces the path of the address
};

// A fault with a scope or a count lets the rest of the connection work, so that the exit is reached on various ways.
constexpr AnswerKind kinds[] = {
    {"healthy", "", 0, 0},
    {"401", "401", 1, 1},
    {"403-endpoint", "403-endpoint", 1, 1},
    {"429", "429=1@/api/endpoint*1", 1, 0},
    {"502", "502", 1, 1},
    {"reset", "reset@/api/endpoint", 1, 1},
    {"truncated", "truncated@/api/endpoint", 1, 1},
    {"garbage", "garbage@/api/endpoint", 1, 1},
    {"redirect", "redirect", 1, 1},
    {"slow", "slow=50", 0, 0},
    {"base-path", "", 1, 1, "/kibana"},
};

// Runs one command COUNT times and prints one line about how the runs ended.
class Repetition
{
public:
    explicit Repetition(const AnswerKind &kind, const CertificateFiles &tls, const QString &caFile)
        : m_kind(kind), m_kibana(overTls(tls, {.fleet = 300, .basePath = *kind.path ? "/kbn" : ""}))
    {
        m_profile = m_kibana.profile();
        m_profile.tls.caFile = caFile;
        if (*kind.path)
            m_profile.address.setPath(QString::fromLatin1(kind.path));
    }

    // Returns whether every run ended with the expected exit status.
    bool run(const QString &program, int count, bool exports)
    {
        std::map<QString, int> ends;
        const QString expected = u"exit status %1"_s.arg(exports ? m_kind.exportStatus : m_kind.checkStatus);
        for (int i = 0; i < count; ++i) {
            m_kibana.server().clearFaults();
            if (*m_kind.fault && !m_kibana.server().setFault(std::string_view(m_kind.fault)))
                qFatal("unknown fault %s", m_kind.fault);
            const ReeveRun ended = runOnce(program, exports);
            // The time differs from run to run.
            ++ends[ended.endText().section(u" after "_s, 0, 0)];
            if (ended.endText() != expected)
                std::printf("    run %d: %s; standard error: %s\n", i + 1, qPrintable(ended.endText()),
                    ended.err.right(300).trimmed().constData());
        }
        QStringList counts;
        for (const auto &[end, times] : ends)
            counts += u"%1: %2"_s.arg(end).arg(times);
        const bool good = ends.size() == 1 && ends.contains(expected);
        std::printf("%s %-18s %-14s %s\n", good ? "ok  " : "FAIL", exports ? "--export-endpoints" : "--check",
            m_kind.name, qPrintable(counts.join(u", "_s)));
        std::fflush(stdout);
        return good;
    }

private:
    ReeveRun runOnce(const QString &program, bool exports)
    {
        QFile file(m_folder.filePath(u"connection.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(profileJson(m_profile)) < 0)
            qFatal("the connection file cannot be written");
        file.close();
        const QStringList connection{u"--secret-stdin"_s, u"--connection"_s, file.fileName()};
        const QStringList command = exports ? QStringList{u"--export-endpoints"_s, m_folder.filePath(u"fleet.csv"_s)}
                                            : QStringList{u"--check"_s, u"--json"_s};
        return runProgram(program, command + connection, m_kibana.apiKey().reveal());
    }

    const AnswerKind &m_kind;
    QTemporaryDir m_folder{};
    DemoKibana m_kibana;
    Profile m_profile{};
};

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().sliced(1);
    const int count = arguments.size() >= 2 ? arguments.at(1).toInt() : 0;
    if (count <= 0) {
        std::fprintf(stderr, "usage: reeve-repeat-cli PROGRAM COUNT [KIND...]\n");
        return 2;
    }
    const QString program = arguments.takeFirst();
    arguments.removeFirst();
    CertificateMaker maker;
    const CertificateFiles authority = maker.authority(u"authority"_s);
    const CertificateFiles server = maker.issue(authority, u"server"_s, u"IP:127.0.0.1"_s);
    if (!maker.isGood())
        qFatal("no certificates");
    bool good = true;
    for (const AnswerKind &kind : kinds) {
        if (!arguments.isEmpty() && !arguments.contains(QLatin1StringView(kind.name)))
            continue;
        Repetition repetition(kind, server, authority.certificate);
        for (const bool exports : {false, true})
            good = repetition.run(program, count, exports) && good;
    }
    return good ? 0 : 1;
}
