// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QLoggingCategory>
#include <cstdio>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "app/check.h"
#include "app/commandline.h"
#include "app/console.h"
#include "app/embeddeddemo.h"
#include "app/exportendpoints.h"

using namespace Qt::StringLiterals;

namespace {

// A core file, or another process of the same user attached to this one, would hold the API key in clear.
void forbidCoreDumps()
{
    constexpr rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) // the leak sanitizer attaches to its own process
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

void introduce()
{
    QCoreApplication::setApplicationName(u"reeve"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(REEVE_VERSION));
    // What Qt's TLS has to say of a wrong passphrase or a damaged file stands in the diagnosis, in words.
    QLoggingCategory::setFilterRules(u"qt.tlsbackend.ossl.warning=false"_s);
}

QStringList argumentsIn(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

int refuse(const QString &problem)
{
    std::fprintf(stderr, "reeve: %s\n", qPrintable(problem));
    std::fprintf(stderr, "%s\n", qPrintable(QCoreApplication::translate("CommandLine", "See reeve --help.")));
    return 2;
}

// Qt would end the program without a word a person can use.
bool hasScreen()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

int runWithoutScreen(int argc, char **argv, const reeve::CommandLine &line)
{
    const QCoreApplication application(argc, argv);
    switch (line.mode) {
    case reeve::Mode::Check:
        return reeve::runCheck(line);
    case reeve::Mode::Export:
        return reeve::runExport(line);
    case reeve::Mode::Version:
        std::printf("reeve %s\n", REEVE_VERSION);
        break;
    case reeve::Mode::Help:
        std::fputs(qPrintable(reeve::helpText()), stdout);
        break;
    case reeve::Mode::Console:
        break;
    }
    return 0;
}

}

int main(int argc, char **argv)
{
    forbidCoreDumps();
    introduce();
    const auto line = reeve::readCommandLine(argumentsIn(argc, argv));
    if (!line)
        return refuse(line.error());
    if (line->mode != reeve::Mode::Console)
        return runWithoutScreen(argc, argv, *line);
    if (const auto problem = reeve::EmbeddedDemo::problemWith(line->fault))
        return refuse(*problem);
    if (!hasScreen())
        return refuse(QCoreApplication::translate(
            "CommandLine", "There is no screen to open a window on. --check and --export-endpoints need none."));
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Reeve"_s);
    QGuiApplication::setDesktopFileName(u"org.reeve.Reeve"_s);
    return reeve::runConsole(application, *line);
}
