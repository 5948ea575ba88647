// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/checkreport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/cli/advice.h"
#include "app/cli/terminal.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct StateText {
    const char *text; // of the context Check, not translated
    const char *colour; // number of the ANSI escape sequence
};

StateText stateText(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return {QT_TRANSLATE_NOOP("Check", "waiting"), "0"};
    case StepState::Running:
        return {QT_TRANSLATE_NOOP("Check", "running"), "0"};
    case StepState::Passed:
        return {QT_TRANSLATE_NOOP("Check", "passed"), "32"};
    case StepState::Warned:
        return {QT_TRANSLATE_NOOP("Check", "warning"), "33"};
    case StepState::Failed:
        return {QT_TRANSLATE_NOOP("Check", "failed"), "31"};
    case StepState::NotReached:
        break;
    }
    return {QT_TRANSLATE_NOOP("Check", "not reached"), "2"};
}

QJsonObject jsonOf(const Diagnosis &diagnosis)
{
    return {
        {u"id"_s, diagnosis.id},
        {u"symptom"_s, diagnosis.symptom},
        {u"cause"_s, diagnosis.cause},
        {u"resolution"_s, QJsonArray::fromStringList(commandLineSteps(diagnosis))},
    };
}

QJsonObject jsonOf(const StepReport &report)
{
    QJsonObject step{
        {u"name"_s, stepName(report.step)},
        {u"state"_s, stepStateName(report.state)},
        {u"detail"_s, stepFindingsText(report)},
        {u"ms"_s, report.elapsedMs < 0 ? QJsonValue() : QJsonValue(report.elapsedMs)},
    };
    if (report.diagnosis)
        step[u"diagnosis"_s] = jsonOf(*report.diagnosis);
    return step;
}

}

QString stepLine(const StepReport &report, bool colour)
{
    const StateText state = stateText(report.state);
    QString text = QCoreApplication::translate("Check", state.text).leftJustified(12);
    if (colour)
        text = u"\033["_s + QString::fromLatin1(state.colour) + u'm' + text + u"\033[0m"_s;
    const QString time = report.elapsedMs < 0 ? QString() : u"%1 ms"_s.arg(report.elapsedMs);
    const QString line = text + stepTitle(report.step).leftJustified(24) + time.rightJustified(10) + u"  "_s
        + printable(stepFindingsText(report));
    return line.trimmed();
}

QString explanation(const Diagnosis &diagnosis)
{
    QStringList lines{printable(diagnosis.symptom), printable(diagnosis.cause)};
    int number = 0;
    const QStringList steps = commandLineSteps(diagnosis);
    for (const QString &step : steps)
        lines.append(u"  %1. %2"_s.arg(++number).arg(printable(step)));
    return lines.join(u'\n');
}

QByteArray reportJson(const ConnectionTest &test)
{
    QJsonArray steps;
    for (const StepReport &report : test.steps())
        steps.append(jsonOf(report));
    return QJsonDocument(QJsonObject{{u"steps"_s, steps}, {u"outcome"_s, test.outcomeName()}})
        .toJson(QJsonDocument::Indented);
}

QByteArray unusableJson(const QString &problem)
{
    return QJsonDocument(
        QJsonObject{{u"steps"_s, QJsonArray()}, {u"outcome"_s, u"unusable"_s}, {u"problem"_s, problem}})
        .toJson(QJsonDocument::Indented);
}

}
