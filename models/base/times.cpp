// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/base/times.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <algorithm>
#include <array>
#include <chrono>

namespace reeve {

namespace {

// Days since 1970 of a date in the Gregorian calendar.
std::int64_t daysFromDate(unsigned year, unsigned month, unsigned day)
{
    const std::chrono::year_month_day date{
        std::chrono::year(static_cast<int>(year)), std::chrono::month(month), std::chrono::day(day)};
    return std::chrono::sys_days(date).time_since_epoch().count();
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

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EndpointAge)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString pastText(qint64 seconds)
{
    if (seconds < hour)
        return Texts::tr("%n minute(s) ago", nullptr, static_cast<int>(seconds / minute));
    if (seconds < day)
        return Texts::tr("%n hour(s) ago", nullptr, static_cast<int>(seconds / hour));
    return Texts::tr("%n day(s) ago", nullptr, static_cast<int>(seconds / day));
}

QString futureText(qint64 seconds)
{
    if (seconds < hour)
        return Texts::tr("in %n minute(s)", nullptr, static_cast<int>(seconds / minute));
    if (seconds < day)
        return Texts::tr("in %n hour(s)", nullptr, static_cast<int>(seconds / hour));
    return Texts::tr("in %n day(s)", nullptr, static_cast<int>(seconds / day));
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
        return Texts::tr("now");
    return seconds < 0 ? futureText(-seconds) : pastText(seconds);
}

void appendIsoText(std::int64_t ms, std::string &out)
{
    constexpr std::int64_t year1 = -62'135'596'800'000;
    constexpr std::int64_t year10000 = 253'402'300'800'000;
    if (ms < year1 || ms >= year10000)
        return;
    const std::chrono::sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(ms)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    std::array<char, 24> text{};
    const auto put = [&text](std::size_t at, std::size_t digits, auto number) {
        for (auto rest = static_cast<unsigned>(number); digits > 0; rest /= 10)
            text[at + --digits] = static_cast<char>('0' + rest % 10);
    };
    std::ranges::copy(std::string_view("....-..-..T..:..:.....Z"), text.begin());
    put(0, 4, static_cast<int>(date.year()));
    put(5, 2, static_cast<unsigned>(date.month()));
    put(8, 2, static_cast<unsigned>(date.day()));
    put(11, 2, clock.hours().count());
    put(14, 2, clock.minutes().count());
    put(17, 2, clock.seconds().count());
    text[19] = '.';
    put(20, 3, clock.subseconds().count());
    text[23] = 'Z';
    out.append(text.data(), text.size());
}

}
