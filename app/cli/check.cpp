// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/check.h"

#include <QCoreApplication>
#include <cstdio>
#include <memory>
#include <unistd.h>

#include "app/cli/checkreport.h"
#include "app/cli/chosenconnection.h"
#include "app/cli/exitstatus.h"
#include "app/cli/terminal.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// https://no-color.org: any value but an empty one disables colours.
bool usesColour()
{
    return isatty(STDOUT_FILENO) && qEnvironmentVariableIsEmpty("NO_COLOR");
}

bool isOver(StepState state)
{
    return state != StepState::Waiting && state != StepState::Running;
}

void printSteps(const ConnectionTest &test)
{
    QObject::connect(&test, &ConnectionTest::stepChanged, &test, [&test, colour = usesColour()](int index) {
        const StepReport &report = test.steps().at(std::size_t(index));
        if (isOver(report.state))
            printLine(stdout, stepLine(report, colour));
    });
}

void explainFailures(const ConnectionTest &test)
{
    for (const StepReport &report : test.steps()) {
        if (report.diagnosis)
            printLine(stderr, u'\n' + explanation(*report.diagnosis));
    }
}

void refuse(const CommandLine &line, const QString &problem)
{
    printProblem(problem);
    if (line.json)
        std::fputs(unusableJson(problem).constData(), stdout);
    QCoreApplication::quit();
}

}

int runCheck(const CommandLine &line)
{
    QObject context;
    std::unique_ptr<ConnectionTest> test;
    chooseConnection(line, &context, [&line, &test](tl::expected<ChosenConnection, QString> connection) {
        if (!connection)
            return refuse(line, connection.error());
        test =
            std::make_unique<ConnectionTest>(std::move(connection->profile), std::move(connection->secrets), nullptr);
        if (!line.json)
            printSteps(*test);
        QObject::connect(
            test.get(), &ConnectionTest::finished, qApp, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
        test->start();
    });
    QCoreApplication::exec();
    if (!test)
        return exitStatus::unusable;
    if (line.json)
        std::fputs(reportJson(*test).constData(), stdout);
    else
        explainFailures(*test);
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        printProblem(QCoreApplication::translate("Check", "The result could not be written."));
        return exitStatus::unusable;
    }
    return test->passed() ? exitStatus::done : exitStatus::failed;
}

}
