// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QLoggingCategory>
#include <cstdio>
#include <functional>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "app/cli/calloperation.h"
#include "app/cli/check.h"
#include "app/cli/commandline.h"
#include "app/cli/exportendpoints.h"
#include "app/cli/language.h"
#include "app/cli/secretinput.h"
#include "app/console/console.h"
#include "app/console/embeddeddemo.h"
#include "app/console/firstpaint.h"
#include "app/tour/tour.h"
#include "ui/mainwindow.h"

using namespace Qt::StringLiterals;

namespace {

// A core file, or a debugger attached by another process of the same user, would expose the API key.
void forbidCoreDumps()
{
    constexpr rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) // the leak sanitizer attaches to its own process
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

void setUpApplicationNames()
{
    QCoreApplication::setApplicationName(u"reeve"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(REEVE_VERSION));
    // The diagnosis explains a wrong passphrase or a damaged file; Qt's own warning would only repeat it.
    QLoggingCategory::setFilterRules(u"qt.tlsbackend.ossl.warning=false"_s);
}

QStringList argumentsIn(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

// Prints the problem and returns the exit status. Needs an application, so that the texts are translated.
int refuse(const QString &problem)
{
    std::fprintf(stderr, "reeve: %s\n", qPrintable(problem));
    std::fprintf(stderr, "%s\n", qPrintable(QCoreApplication::translate("CommandLine", "See reeve --help.")));
    return 2;
}

// For a problem that is found before the application is created: its text is asked for once it can be translated.
int refuseEarly(int argc, char **argv, const QString &language, const std::function<QString()> &problem)
{
    const QCoreApplication application(argc, argv);
    reeve::installLanguage(language);
    return refuse(problem());
}

int refuseLanguage()
{
    return refuse(QCoreApplication::translate("CommandLine", "The option --language takes a .qm file or one of: %1.")
                      .arg(reeve::languages().join(u", "_s)));
}

// Checked before Qt does, whose own message does not mention the options that need no display.
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

int runHeadless(int argc, char **argv, const reeve::CommandLine &line)
{
    const QCoreApplication application(argc, argv);
    if (!reeve::installLanguage(line.language))
        return refuseLanguage();
    switch (line.mode) {
    case reeve::Mode::Check:
        return reeve::runCheck(line);
    case reeve::Mode::Export:
        return reeve::runExport(line);
    case reeve::Mode::Operation:
        return reeve::runCall(line);
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

int runConsole(QApplication &application, const reeve::CommandLine &line)
{
    const reeve::DemoOptions options{.fleet = line.fleet, .fault = line.fault};
    if (!line.tourFolder.isEmpty())
        return reeve::runTour(application, line.tourFolder, options);
    reeve::Console console(application, reeve::defaultPaths());
    if (line.demo)
        console.startDemo(options);
    else
        console.start();
    if (line.benchStartup) // reported before the work that follows the first paint begins
        new reeve::FirstPaint(console.window(), [] {
            std::puts("reeve: first paint");
            std::fflush(stdout);
        });
    return QApplication::exec();
}

}

int main(int argc, char **argv)
{
    forbidCoreDumps();
    setUpApplicationNames();
    const QStringList arguments = argumentsIn(argc, argv);
    const auto line = reeve::readCommandLine(arguments);
    if (!line)
        return refuseEarly(argc, argv, {}, [&arguments] { return reeve::readCommandLine(arguments).error(); });
    if (line->secretDescriptor && !reeve::isOpenForReading(*line->secretDescriptor))
        return refuseEarly(argc, argv, line->language, [] {
            return QCoreApplication::translate(
                "CommandLine", "The file descriptor of --secret-fd is not open for reading.");
        });
    if (line->mode != reeve::Mode::Console)
        return runHeadless(argc, argv, *line);
    if (reeve::EmbeddedDemo::problemWith(line->fault))
        return refuseEarly(argc, argv, line->language,
            [&line] { return reeve::EmbeddedDemo::problemWith(line->fault).value_or(QString()); });
    if (!hasDisplay())
        return refuseEarly(argc, argv, line->language, [] {
            return QCoreApplication::translate("CommandLine",
                "There is no screen to open a window on. --check, --export-endpoints and --call need none.");
        });
    QApplication application(argc, argv);
    if (!reeve::installLanguage(line->language))
        return refuseLanguage();
    QGuiApplication::setApplicationDisplayName(u"Reeve"_s);
    QGuiApplication::setDesktopFileName(u"org.reeve.Reeve"_s);
    return runConsole(application, *line);
}
