// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/kqldates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace reeve::demo {

namespace {

using namespace std::chrono;
using Moment = sys_time<milliseconds>;

constexpr size_t shortestEpoch = 5; // digits; four are a year

bool isDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

std::optional<int> digits(std::string_view &text, size_t count)
{
    int number = 0;
    if (text.size() < count || !isDigits(text.substr(0, count)))
        return std::nullopt;
    std::from_chars(text.data(), text.data() + count, number);
    text.remove_prefix(count);
    return number;
}

constexpr int absent = -1; // a part of a date

// A part of a date behind its separator; absent: there is none. Sets isBroken if there is a separator without digits.
int part(std::string_view &text, char separator, bool &isBroken)
{
    if (isBroken || !text.starts_with(separator))
        return absent;
    text.remove_prefix(1);
    const int number = digits(text, 2).value_or(absent);
    isBroken = number == absent;
    return number;
}

// Adds whole months, and takes the last day of a month for a day that it does not have.
Moment plusMonths(Moment moment, int count)
{
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const year_month month = date.year() / date.month() + months(count);
    const year_month_day_last last(month.year(), month.month() / std::chrono::last);
    return sys_days(month / std::min(date.day(), last.day())) + (moment - day);
}

Moment plus(Moment moment, int count, char unit)
{
    switch (unit) {
    case 'y':
        return plusMonths(moment, count * 12);
    case 'M':
        return plusMonths(moment, count);
    case 'w':
        return moment + weeks(count);
    case 'd':
        return moment + days(count);
    case 'h':
    case 'H':
        return moment + hours(count);
    case 'm':
        return moment + minutes(count);
    default:
        return moment + seconds(count);
    }
}

// Weeks begin on Monday.
Moment beginning(Moment moment, char unit)
{
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    switch (unit) {
    case 'y':
        return sys_days(date.year() / January / 1);
    case 'M':
        return sys_days(date.year() / date.month() / 1);
    case 'w':
        return day - (weekday(day) - Monday);
    case 'd':
        return day;
    case 'h':
    case 'H':
        return floor<hours>(moment);
    case 'm':
        return floor<minutes>(moment);
    default:
        return floor<seconds>(moment);
    }
}

struct Span {
    Moment first{};
    Moment last{};
};

Span wholeUnit(Moment first, char unit)
{
    return {first, plus(first, 1, unit) - milliseconds(1)};
}

// Reads the rest of a date, "Z" or "+02:00", into offset. False if it is neither; no text is UTC.
bool readZone(std::string_view text, minutes &offset)
{
    if (text.empty() || text == "Z")
        return true;
    const int sign = text.front() == '-' ? -1 : 1;
    if (text.front() != '+' && text.front() != '-')
        return false;
    text.remove_prefix(1);
    const int hour = digits(text, 2).value_or(-1);
    if (text.starts_with(':'))
        text.remove_prefix(1);
    const int minute = text.empty() ? 0 : digits(text, 2).value_or(-1);
    if (hour < 0 || minute < 0 || !text.empty() || hour > 18 || minute > 59)
        return false;
    offset = sign * (hours(hour) + minutes(minute));
    return true;
}

// Reads up to nine digits of a second off the front of the text; a date has milliseconds. False, and nothing is read, if
// there are none.
bool readFraction(std::string_view &text, milliseconds &part)
{
    if (!text.starts_with('.') && !text.starts_with(','))
        return false;
    const std::string_view rest = text.substr(1);
    const size_t count = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (count == 0 || count > 9)
        return false;
    std::string shown(rest.substr(0, std::min<size_t>(count, 3)));
    shown.resize(3, '0');
    std::string_view three = shown;
    part = milliseconds(digits(three, 3).value_or(0));
    text = rest.substr(count);
    return true;
}

std::optional<Span> timeOfDay(std::string_view text, sys_days day)
{
    bool isBroken = false;
    const int hour = part(text, 'T', isBroken);
    const int minute = hour == absent ? absent : part(text, ':', isBroken);
    const int second = minute == absent ? absent : part(text, ':', isBroken);
    milliseconds rest{};
    const bool isOneMoment = second != absent && readFraction(text, rest);
    minutes offset{};
    const bool hasZone = (hour != absent || text.empty()) && readZone(text, offset);
    if (isBroken || !hasZone || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const Moment moment =
        day + hours(std::max(hour, 0)) + minutes(std::max(minute, 0)) + seconds(std::max(second, 0)) + rest - offset;
    if (isOneMoment)
        return Span{moment, moment};
    return wholeUnit(moment, second != absent ? 's' : minute != absent ? 'm' : hour != absent ? 'h' : 'd');
}

std::optional<Span> date(std::string_view text)
{
    const int year = digits(text, 4).value_or(absent);
    bool isBroken = false;
    const int month = part(text, '-', isBroken);
    const int dayOfMonth = month == absent ? absent : part(text, '-', isBroken);
    const year_month_day whole(std::chrono::year(std::max(year, 0)),
        std::chrono::month(month == absent ? 1U : unsigned(month)),
        std::chrono::day(dayOfMonth == absent ? 1U : unsigned(dayOfMonth)));
    if (year == absent || isBroken || !whole.ok())
        return std::nullopt;
    if (dayOfMonth != absent)
        return timeOfDay(text, whole);
    return text.empty() ? std::optional(wholeUnit(sys_days(whole), month != absent ? 'M' : 'y')) : std::nullopt;
}

std::optional<Span> epoch(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    const std::string_view number = text.substr(isNegative ? 1 : 0);
    int64_t value = 0;
    if (!isDigits(number) || (!isNegative && number.size() < shortestEpoch))
        return std::nullopt;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc())
        return std::nullopt;
    return Span{Moment(milliseconds(value)), Moment(milliseconds(value))};
}

// "-1d/d": steps, of which "/" rounds to a unit.
std::optional<Span> math(std::string_view steps, Moment from)
{
    Span span{from, from};
    while (!steps.empty()) {
        const char sign = steps.front();
        steps.remove_prefix(1);
        int count = 1;
        const auto counted = std::from_chars(steps.data(), steps.data() + std::min<size_t>(steps.size(), 6), count);
        if (counted.ec == std::errc())
            steps.remove_prefix(static_cast<size_t>(counted.ptr - steps.data()));
        const bool isStep = sign == '+' || sign == '-' || (sign == '/' && counted.ec != std::errc());
        if (!isStep || count < 0 || steps.empty() || std::string_view("yMwdhHms").find(steps.front()) == steps.npos)
            return std::nullopt;
        const char unit = steps.front();
        steps.remove_prefix(1);
        if (sign == '/') {
            span = wholeUnit(beginning(span.first, unit), unit);
        } else {
            const int by = sign == '-' ? -count : count;
            span = {plus(span.first, by, unit), plus(span.last, by, unit)};
        }
    }
    return span;
}

std::optional<Span> spanOf(std::string_view text, Moment now)
{
    if (text.starts_with("now"))
        return math(text.substr(3), now);
    const size_t bars = text.find("||");
    const auto plain = epoch(text.substr(0, bars));
    const auto read = plain ? plain : date(text.substr(0, bars));
    if (!read || bars == text.npos)
        return read;
    return math(text.substr(bars + 2), read->first);
}

}

std::optional<MomentSpan> parseSpan(std::string_view text, int64_t now)
{
    const auto span = spanOf(text, Moment(milliseconds(now)));
    if (!span)
        return std::nullopt;
    return MomentSpan{span->first.time_since_epoch().count(), span->last.time_since_epoch().count()};
}

}
