// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/comparisonkql.h"

#include "models/base/times.h"
#include "models/endpoints/query/kql.h"
#include "models/endpoints/values/columndefinition.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t mostAlternatives = 120; // of a request that every proxy takes
constexpr std::size_t partsOfVersion = 3; // Elastic: major, minor, patch

// All versions that begin with these numbers; of a whole version also its builds, such as "8.17.0-SNAPSHOT".
QStringList versionsOf(const QString &numbers, bool isWhole)
{
    if (isWhole)
        return {kqlQuoted(numbers), numbers + u"-*"_s, numbers + u"+*"_s};
    return {numbers + u".*"_s};
}

// The values of all versions below the asked one, and with it those that are the same; nullopt if they are too many.
std::optional<QStringList> versionsUpTo(const ComparedVersion &asked, bool isIncluded)
{
    if (asked.numbers.size() > partsOfVersion || !asked.rest.empty())
        return std::nullopt;
    QStringList values;
    QString before;
    for (std::size_t part = 0; part < asked.numbers.size(); ++part) {
        const bool isWhole = part + 1 == partsOfVersion;
        if (asked.numbers[part] > mostAlternatives)
            return std::nullopt;
        for (std::uint64_t number = 0; number < asked.numbers[part]; ++number)
            values += versionsOf(before + QString::number(number), isWhole);
        before += QString::number(asked.numbers[part]);
        if (part + 1 < asked.numbers.size())
            before += u'.';
        else if (isIncluded)
            values += versionsOf(before, isWhole);
    }
    return values.size() <= static_cast<qsizetype>(mostAlternatives) ? std::optional(values) : std::nullopt;
}

KqlWord versionWord(EndpointColumn column, Comparison comparison, const QString &value)
{
    const QByteArray text = value.toUtf8();
    const auto asked = versionIn({text.constData(), static_cast<std::size_t>(text.size())});
    if (!asked || column != EndpointColumn::AgentVersion)
        return {KqlSupport::Inexpressible};
    const bool isUpTo = comparison == Comparison::Less || comparison == Comparison::LessOrEqual;
    const bool isIncluded = comparison == Comparison::LessOrEqual || comparison == Comparison::Greater;
    const auto lower = versionsUpTo(*asked, isIncluded);
    if (!lower)
        return {KqlSupport::Inexpressible};
    const QString field = kqlField(column);
    const QString there = field + u" : *"_s;
    if (lower->isEmpty())
        return isUpTo ? KqlWord{} : KqlWord{KqlSupport::Expressible, there};
    const QString condition = kqlAny(field, *lower);
    return {KqlSupport::Expressible, isUpTo ? condition : kqlGrouped(there + u" and not "_s + condition)};
}

QString timeText(std::int64_t ms)
{
    std::string text;
    appendIsoText(ms, text);
    return kqlQuoted(QString::fromStdString(text));
}

KqlWord timeWord(const QString &field, const TimeRange &range)
{
    QStringList conditions;
    if (range.begin > earliestTime)
        conditions += field + u" >= "_s + timeText(range.begin);
    if (range.end < latestTime)
        conditions += field + u" < "_s + timeText(range.end);
    if (conditions.isEmpty())
        conditions += field + u" : *"_s;
    const QString all = conditions.join(u" and "_s);
    return {KqlSupport::Expressible, conditions.size() > 1 ? kqlGrouped(all) : all};
}

}

KqlWord kqlOfComparison(EndpointColumn column, Comparison comparison, const QString &value, std::int64_t now)
{
    switch (columnDefinition(column).comparable) {
    case Comparable::Version:
        return versionWord(column, comparison, value);
    case Comparable::Number:
        return {KqlSupport::Expressible,
            u"united.agent.policy_revision_idx "_s + comparisonSign(comparison) + u' ' + value};
    case Comparable::Time:
        if (const auto range = timesFor(comparison, value, now))
            return timeWord(column == EndpointColumn::LastCheckIn ? u"united.agent.last_checkin"_s
                                                                  : u"united.endpoint.@timestamp"_s,
                *range);
        break;
    case Comparable::No:
        break;
    }
    return {KqlSupport::Inexpressible};
}

}
