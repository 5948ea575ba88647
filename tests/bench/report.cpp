// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/report.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace reeve::bench {

using namespace Qt::StringLiterals;

double Result::ratio() const
{
    if (isSpeedUp)
        return ours > 0 ? against / ours : 0;
    return against > 0 ? ours / against : 0;
}

bool Result::isMet() const
{
    if (against <= 0 || goal <= 0)
        return true; // only reported
    return isSpeedUp ? ratio() >= goal : ratio() <= goal;
}

static void printJson(const Result &result)
{
    const bool isCompared = result.against > 0;
    const QJsonObject object{
        {u"name"_s, result.name},
        {u"ours"_s, result.ours},
        {u"against"_s, isCompared ? QJsonValue(result.against) : QJsonValue()},
        {u"ratio"_s, isCompared ? QJsonValue(result.ratio()) : QJsonValue()},
        {u"goal"_s,
            result.goal > 0 ? QJsonValue((result.isSpeedUp ? u">= "_s : u"<= "_s) + QString::number(result.goal))
                            : QJsonValue()},
        {u"met"_s, result.goal > 0 ? QJsonValue(result.isMet()) : QJsonValue()},
        {u"unit"_s, result.unit},
    };
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
}

void print(const Result &result, bool asJson)
{
    if (asJson)
        return printJson(result);
    const char *const verdict = result.goal <= 0 ? "" : result.isMet() ? "met" : "MISSED";
    const QString goal =
        result.goal > 0 ? (result.isSpeedUp ? u">="_s : u"<="_s) + QString::number(result.goal) : QString();
    std::printf("%-44s %10.3f %10.3f %-6s %8.2f %8s %s\n", qPrintable(result.name), result.ours, result.against,
        qPrintable(result.unit), result.ratio(), qPrintable(goal), verdict);
    std::fflush(stdout);
}

}
