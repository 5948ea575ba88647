// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/times.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace reeve {

namespace {

// Days since 1970 of a date in the Gregorian calendar; counts in eras of 400 years that begin in March.
std::int64_t daysFromDate(std::int64_t year, unsigned month, unsigned day)
{
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const auto yearOfEra = static_cast<unsigned>(year - era * 400);
    const unsigned dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const unsigned dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + static_cast<std::int64_t>(dayOfEra) - 719468;
}

// Reads fixed-width fields off the front; once something is not as expected, stays bad.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_rest(text) { }

    unsigned digits(std::size_t count)
    {
        unsigned value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (!nextIsDigit()) {
                m_good = false;
                return 0;
            }
            value = value * 10 + static_cast<unsigned>(m_rest.front() - '0');
            m_rest.remove_prefix(1);
        }
        return value;
    }
    bool taken(char c)
    {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    void expect(char c) { m_good = taken(c) && m_good; }
    bool nextIsDigit() const { return !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9'; }
    bool isGoodAndDone() const { return m_good && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_good = true;
};

std::int64_t fractionMs(Scanner &scanner)
{
    std::int64_t ms = 0;
    std::int64_t worth = 100;
    for (int read = 0; read < 9 && scanner.nextIsDigit(); ++read, worth /= 10)
        ms += worth * scanner.digits(1);
    return ms;
}

std::int64_t offsetMs(Scanner &scanner)
{
    if (scanner.taken('Z'))
        return 0;
    const bool behind = scanner.taken('-');
    if (!behind)
        scanner.expect('+');
    const std::int64_t hours = scanner.digits(2);
    scanner.taken(':');
    const std::int64_t ms = (hours * 60 + scanner.digits(2)) * 60'000;
    return behind ? -ms : ms;
}

QString counted(const char *text, qint64 count)
{
    return QCoreApplication::translate("EndpointAge", text, nullptr, static_cast<int>(count));
}

QString spanText(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds < hour)
        return counted(seconds / minute == 1 ? QT_TRANSLATE_NOOP("EndpointAge", "%n minute")
                                             : QT_TRANSLATE_NOOP("EndpointAge", "%n minutes"),
            seconds / minute);
    if (seconds < day)
        return counted(seconds / hour == 1 ? QT_TRANSLATE_NOOP("EndpointAge", "%n hour")
                                           : QT_TRANSLATE_NOOP("EndpointAge", "%n hours"),
            seconds / hour);
    return counted(
        seconds / day == 1 ? QT_TRANSLATE_NOOP("EndpointAge", "%n day") : QT_TRANSLATE_NOOP("EndpointAge", "%n days"),
        seconds / day);
}

}

std::int64_t timeFromIso(std::string_view text)
{
    Scanner scanner(text);
    const unsigned year = scanner.digits(4);
    scanner.expect('-');
    const unsigned month = scanner.digits(2);
    scanner.expect('-');
    const unsigned day = scanner.digits(2);
    scanner.expect('T');
    const unsigned hour = scanner.digits(2);
    scanner.expect(':');
    const unsigned minute = scanner.digits(2);
    scanner.expect(':');
    const unsigned second = scanner.digits(2);
    const std::int64_t fraction = scanner.taken('.') ? fractionMs(scanner) : 0;
    const std::int64_t offset = offsetMs(scanner);
    const bool inRange =
        month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute <= 59 && second <= 60;
    if (!scanner.isGoodAndDone() || !inRange)
        return noTime;
    const std::int64_t seconds = daysFromDate(year, month, day) * 86'400 + hour * 3'600 + minute * 60 + second;
    return seconds * 1'000 + fraction - offset;
}

QDateTime timeFromMs(std::int64_t ms)
{
    return ms == noTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc());
}

QString ageText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(now);
    if (seconds > -60 && seconds < 60)
        return QCoreApplication::translate("EndpointAge", "now");
    if (seconds < 0)
        return QCoreApplication::translate("EndpointAge", "in %1", "%1: a span such as 5 minutes")
            .arg(spanText(-seconds));
    return QCoreApplication::translate("EndpointAge", "%1 ago", "%1: a span such as 5 minutes").arg(spanText(seconds));
}

QString isoText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

}
