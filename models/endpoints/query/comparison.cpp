// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/comparison.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <charconv>

#include "models/endpoints/query/localfilter.h"
#include "models/endpoints/values/columndefinition.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LocalFilter)
};

constexpr std::int64_t second = 1'000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Takes the digits off the front; false if there are none, or too many for a number.
bool takeNumber(std::string_view &text, std::uint64_t &number)
{
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc())
        return false;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return true;
}

std::int64_t msOfUnit(const QString &unit)
{
    static const QHash<QString, std::int64_t> units{{u"s"_s, second}, {u"second"_s, second}, {u"seconds"_s, second},
        {u"m"_s, minute}, {u"min"_s, minute}, {u"minute"_s, minute}, {u"minutes"_s, minute}, {u"h"_s, hour},
        {u"hour"_s, hour}, {u"hours"_s, hour}, {u"d"_s, day}, {u"day"_s, day}, {u"days"_s, day}, {u"w"_s, 7 * day},
        {u"week"_s, 7 * day}, {u"weeks"_s, 7 * day}};
    return units.value(unit.toLower(), 0);
}

std::optional<std::int64_t> ageIn(const QString &value)
{
    static const QRegularExpression form(u"^(\\d{1,6})\\s*([A-Za-z]+)$"_s);
    const QRegularExpressionMatch match = form.match(value);
    const std::int64_t unit = match.hasMatch() ? msOfUnit(match.captured(2)) : 0;
    return unit > 0 ? std::optional(match.captured(1).toLongLong() * unit) : std::nullopt;
}

TimeRange within(std::int64_t begin, std::int64_t end)
{
    return {std::clamp(begin, earliestTime, latestTime), std::clamp(end, earliestTime, latestTime)};
}

// "now" or "now-3d": an instant. A day, a minute or a second is from its beginning to that of the next one.
std::optional<TimeRange> instantIn(const QString &value, std::int64_t now)
{
    if (value.startsWith("now"_L1, Qt::CaseInsensitive)) {
        const QString rest = value.mid(3).trimmed();
        const auto age = rest.startsWith(u'-') ? ageIn(rest.mid(1).trimmed()) : std::nullopt;
        if (!age && !rest.isEmpty())
            return std::nullopt;
        const std::int64_t at = now - age.value_or(0);
        return within(at, at + 1);
    }
    const QString text = QString(value).replace(u' ', u'T');
    if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid() && text.size() == 10)
        return within(date.startOfDay().toMSecsSinceEpoch(), date.addDays(1).startOfDay().toMSecsSinceEpoch());
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || text.size() < 16)
        return std::nullopt;
    const std::int64_t at = time.toMSecsSinceEpoch();
    const bool hasSeconds = text.size() >= 19 && text.at(16) == u':';
    return within(at, at + (text.contains(u'.') ? 1 : hasSeconds ? second : minute));
}

TimeRange timesAround(Comparison comparison, const TimeRange &instant)
{
    switch (comparison) {
    case Comparison::Less:
        return {earliestTime, instant.begin};
    case Comparison::LessOrEqual:
        return {earliestTime, instant.end};
    case Comparison::Greater:
        return {instant.end, latestTime};
    case Comparison::GreaterOrEqual:
        return {instant.begin, latestTime};
    case Comparison::None:
        break;
    }
    return instant;
}

// A longer age is an earlier time.
Comparison reversed(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return Comparison::Greater;
    case Comparison::LessOrEqual:
        return Comparison::GreaterOrEqual;
    case Comparison::Greater:
        return Comparison::Less;
    case Comparison::GreaterOrEqual:
        return Comparison::LessOrEqual;
    case Comparison::None:
        break;
    }
    return comparison;
}

// "8.x" and "8.*" are none: what they are compared as would be a guess.
bool isVersion(const QString &value)
{
    const QByteArray text = value.toUtf8();
    const auto version = versionIn({text.constData(), static_cast<std::size_t>(text.size())});
    return version && !version->rest.starts_with('.') && version->rest.find('*') == std::string_view::npos;
}

bool isRevision(const QString &value)
{
    static const QRegularExpression whole(u"^\\d{1,9}$"_s);
    return whole.match(value).hasMatch();
}

}

QString comparisonSign(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return u"<"_s;
    case Comparison::LessOrEqual:
        return u"<="_s;
    case Comparison::Greater:
        return u">"_s;
    case Comparison::GreaterOrEqual:
        return u">="_s;
    case Comparison::None:
        break;
    }
    return {};
}

bool holdsFor(std::weak_ordering order, Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return order < 0;
    case Comparison::LessOrEqual:
        return order <= 0;
    case Comparison::Greater:
        return order > 0;
    case Comparison::GreaterOrEqual:
        return order >= 0;
    case Comparison::None:
        break;
    }
    return order == 0;
}

std::optional<ComparedVersion> versionIn(std::string_view text)
{
    if (text.size() > 1 && (text.front() == 'v' || text.front() == 'V'))
        text.remove_prefix(1);
    ComparedVersion version;
    std::uint64_t number = 0;
    while (!text.empty() && isDigit(text.front()) && takeNumber(text, number)) {
        version.numbers.push_back(number);
        const bool goesOn = text.size() > 1 && (text.front() == '.' || text.front() == '-') && isDigit(text[1]);
        if (!goesOn)
            break;
        text.remove_prefix(1);
    }
    version.rest = text;
    return version.numbers.empty() ? std::nullopt : std::optional(version);
}

std::weak_ordering versionOrder(const ComparedVersion &version, const ComparedVersion &asked)
{
    for (std::size_t i = 0; i < asked.numbers.size(); ++i) {
        const std::uint64_t number = i < version.numbers.size() ? version.numbers[i] : 0;
        if (number != asked.numbers[i])
            return number <=> asked.numbers[i];
    }
    if (asked.rest.empty() || version.rest == asked.rest)
        return std::weak_ordering::equivalent;
    if (version.rest.empty())
        return asked.rest.front() == '-' ? std::weak_ordering::greater : std::weak_ordering::less;
    return version.rest.compare(asked.rest) <=> 0;
}

bool isAge(const QString &value)
{
    return ageIn(value).has_value();
}

bool isUnitOfAge(const QString &word)
{
    return msOfUnit(word) > 0;
}

std::optional<TimeRange> timesFor(Comparison comparison, const QString &value, std::int64_t now)
{
    if (const auto age = ageIn(value))
        return timesAround(reversed(comparison), within(now - *age, now - *age + 1));
    const auto instant = instantIn(value, now);
    return instant ? std::optional(timesAround(comparison, *instant)) : std::nullopt;
}

QString comparisonProblem(EndpointColumn column, Comparison comparison, const QString &value)
{
    const QString field = filterFieldName(column);
    switch (columnDefinition(column).comparable) {
    case Comparable::Version:
        return isVersion(value) ? QString() : Texts::tr("“%1” is not a version, such as 8.17 or 8.17.3.").arg(value);
    case Comparable::Number:
        if (isRevision(value))
            return {};
        return Texts::tr("“%1” is not a revision, which is a number such as 34.").arg(value);
    case Comparable::Time:
        if (timesFor(comparison, value, 0))
            return {};
        return Texts::tr("“%1” is neither an age, such as 3d, 12h or 2w, nor a time, such as 2026-05-01.").arg(value);
    case Comparable::No:
        break;
    }
    return Texts::tr("“%1” cannot be compared. Fields that can are %2.").arg(field, comparedFields().join(u", "_s));
}

bool isComparable(EndpointColumn column)
{
    return columnDefinition(column).comparable != Comparable::No;
}

bool isOnlyCompared(EndpointColumn column)
{
    const Comparable comparable = columnDefinition(column).comparable;
    return comparable == Comparable::Time || comparable == Comparable::Number;
}

}
