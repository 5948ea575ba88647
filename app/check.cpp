// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/check.h"

#include <QCoreApplication>
#include <cstdio>
#include <unistd.h>

#include "app/checkreport.h"
#include "app/connectionfile.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

void print(std::FILE *stream, const QString &text)
{
    std::fputs((text + u'\n').toUtf8().constData(), stream);
    std::fflush(stream);
}

// https://no-color.org: any value but an empty one switches colours off.
bool wantsColour()
{
    return isatty(STDOUT_FILENO) && qEnvironmentVariableIsEmpty("NO_COLOR");
}

bool isOver(StepState state)
{
    return state != StepState::Waiting && state != StepState::Running;
}

void printSteps(const ConnectionTrial &trial)
{
    QObject::connect(&trial, &ConnectionTrial::stepChanged, &trial, [&trial, colour = wantsColour()](int index) {
        const StepReport &report = trial.steps().at(std::size_t(index));
        if (isOver(report.state))
            print(stdout, stepLine(report, colour));
    });
}

void explainFailures(const ConnectionTrial &trial)
{
    for (const StepReport &report : trial.steps()) {
        if (report.diagnosis)
            print(stderr, u'\n' + explanation(*report.diagnosis));
    }
}

}

int runCheck(const CommandLine &line)
{
    auto connection = readFileConnection(line);
    if (!connection) {
        print(stderr, u"reeve: "_s + connection.error());
        if (line.json)
            std::fputs(unusableJson(connection.error()).constData(), stdout);
        return 2;
    }
    ConnectionTrial trial(std::move(connection->profile), std::move(connection->secret), nullptr);
    if (!line.json)
        printSteps(trial);
    QObject::connect(
        &trial, &ConnectionTrial::finished, qApp, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    trial.start();
    QCoreApplication::exec();
    if (line.json)
        std::fputs(reportJson(trial).constData(), stdout);
    else
        explainFailures(trial);
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        print(stderr, u"reeve: "_s + QCoreApplication::translate("Check", "The result could not be written."));
        return 2;
    }
    return trial.passed() ? 0 : 1;
}

}
