// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/report.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace reeve::bench {

using namespace Qt::StringLiterals;

namespace {

QJsonArray arrayOf(const Times &times)
{
    QJsonArray array;
    for (const double time : times.ms)
        array += time;
    return array;
}

QString goalText(const Result &result)
{
    return result.goal > 0 ? (result.isSpeedUp ? u">= "_s : u"<= "_s) + QString::number(result.goal) : QString();
}

// The middle half of the pairs' ratios: from the first quartile to the third.
QString spreadText(const Result &result)
{
    const Times ratios = result.pairRatios();
    return u"%1 to %2"_s.arg(ratios.quantile(0.25), 0, 'f', 2).arg(ratios.quantile(0.75), 0, 'f', 2);
}

void printJson(const Result &result)
{
    const bool hasGoal = result.goal > 0 && result.isCompared();
    QJsonObject object{
        {u"name"_s, result.name},
        {u"ours"_s, result.ours.median()},
        {u"against"_s, result.isCompared() ? QJsonValue(result.against.median()) : QJsonValue()},
        {u"ratio"_s, result.isCompared() ? QJsonValue(result.ratio()) : QJsonValue()},
        {u"goal"_s, hasGoal ? QJsonValue(goalText(result)) : QJsonValue()},
        {u"met"_s, hasGoal ? QJsonValue(result.isMet()) : QJsonValue()},
        {u"unit"_s, result.unit},
        {u"raw"_s, QJsonObject{{u"ours"_s, arrayOf(result.ours)}, {u"against"_s, arrayOf(result.against)}}},
    };
    if (result.isOfPairs)
        object[u"spread"_s] = spreadText(result);
    if (!result.idle.ms.empty())
        object[u"idle"_s] = result.idle.median();
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

QString amount(const QJsonValue &value, const QString &unit)
{
    const double number = value.toDouble();
    return QLocale::c().toString(number, 'f', number < 10 ? 2 : 0) + u' ' + unit;
}

QString tableRow(const QJsonObject &row)
{
    const QString name = row[u"name"_s].toString();
    const QString unit = row[u"unit"_s].toString();
    const bool isSpeedUp = row[u"goal"_s].toString().startsWith(u'>');
    const double ratio = row[u"ratio"_s].toDouble();
    const QString idle = row.contains(u"idle"_s) ? u" (idle: %1)"_s.arg(amount(row[u"idle"_s], unit)) : QString();
    const QString spread = row.contains(u"spread"_s) ? u" (%1)"_s.arg(row[u"spread"_s].toString()) : QString();
    return u"| %1 | %2 | %3: %4 | %5%6%7 | at %8 %9 |"_s.arg(name.section(u" / "_s, 0, 0),
        amount(row[u"ours"_s], unit) + idle, name.section(u" / "_s, 1), amount(row[u"against"_s], unit),
        QString::number(ratio, 'f', ratio < 10 ? 2 : 0) + spread, isSpeedUp ? u" times faster"_s : QString(),
        row[u"met"_s].toBool() ? QString() : u", missed"_s, isSpeedUp ? u"least"_s : u"most"_s,
        row[u"goal"_s].toString().section(u' ', 1));
}

}

Times Result::pairRatios() const
{
    Times ratios;
    for (std::size_t i = 0; i < std::min(ours.ms.size(), against.ms.size()); ++i)
        ratios.ms.push_back(isSpeedUp ? against.ms[i] / ours.ms[i] : ours.ms[i] / against.ms[i]);
    return ratios;
}

double Result::ratio() const
{
    if (isOfPairs)
        return pairRatios().median();
    const double mine = ours.median();
    const double theirs = against.median();
    if (isSpeedUp)
        return mine > 0 ? theirs / mine : 0;
    return theirs > 0 ? mine / theirs : 0;
}

bool Result::isMet() const
{
    if (!isCompared() || goal <= 0)
        return true; // only reported
    return isSpeedUp ? ratio() >= goal : ratio() <= goal;
}

void print(const Result &result, bool asJson)
{
    if (asJson)
        return printJson(result);
    const char *const verdict = result.goal <= 0 || !result.isCompared() ? "" : result.isMet() ? "met" : "MISSED";
    std::printf("%-64s %10.3f %10.3f %-6s %8.2f %8s %s", qPrintable(result.name), result.ours.median(),
        result.against.median(), qPrintable(result.unit), result.ratio(), qPrintable(goalText(result)), verdict);
    if (result.isOfPairs)
        std::printf(" (spread %s)", qPrintable(spreadText(result)));
    if (!result.idle.ms.empty())
        std::printf(" (idle %.3f)", result.idle.median());
    std::puts("");
    std::fflush(stdout);
}

void printTable()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return;
    std::puts("| | Reeve | against | ratio | goal |\n|---|---|---|---|---|");
    for (const QByteArray &line : input.readAll().split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        if (row[u"goal"_s].isString())
            std::puts(qPrintable(tableRow(row)));
    }
}

}
