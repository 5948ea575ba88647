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

// A part of a date behind its separator; nullopt: there is none. Sets isBroken if there is a separator without digits.
std::optional<int> part(std::string_view &text, char separator, bool &isBroken)
{
    if (isBroken || !text.starts_with(separator))
        return std::nullopt;
    text.remove_prefix(1);
    const auto number = digits(text, 2);
    isBroken = !number;
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

std::optional<milliseconds> zone(std::string_view text)
{
    if (text.empty() || text == "Z")
        return milliseconds(0);
    const int sign = text.front() == '-' ? -1 : 1;
    if (text.front() != '+' && text.front() != '-')
        return std::nullopt;
    text.remove_prefix(1);
    const auto hour = digits(text, 2);
    if (text.starts_with(':'))
        text.remove_prefix(1);
    const auto minute = text.empty() ? std::optional(0) : digits(text, 2);
    if (!hour || !minute || !text.empty() || *hour > 18 || *minute > 59)
        return std::nullopt;
    return sign * (hours(*hour) + minutes(*minute));
}

// Up to nine digits of a second; a date has milliseconds.
std::optional<milliseconds> fraction(std::string_view &text)
{
    if (!text.starts_with('.') && !text.starts_with(','))
        return std::nullopt;
    text.remove_prefix(1);
    const size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
    if (count == 0 || count > 9)
        return std::nullopt;
    std::string shown(text.substr(0, std::min<size_t>(count, 3)));
    shown.resize(3, '0');
    text.remove_prefix(count);
    std::string_view three = shown;
    return milliseconds(digits(three, 3).value_or(0));
}

std::optional<Span> timeOfDay(std::string_view text, sys_days day)
{
    bool isBroken = false;
    const auto hour = part(text, 'T', isBroken);
    const auto minute = hour ? part(text, ':', isBroken) : std::nullopt;
    const auto second = minute ? part(text, ':', isBroken) : std::nullopt;
    const auto rest = second ? fraction(text) : std::nullopt;
    const auto offset = hour || text.empty() ? zone(text) : std::nullopt;
    if (isBroken || !offset || hour.value_or(0) > 23 || minute.value_or(0) > 59 || second.value_or(0) > 59)
        return std::nullopt;
    const Moment moment = day + hours(hour.value_or(0)) + minutes(minute.value_or(0)) + seconds(second.value_or(0))
        + rest.value_or(milliseconds(0)) - *offset;
    if (rest)
        return Span{moment, moment};
    return wholeUnit(moment, second ? 's' : minute ? 'm' : hour ? 'h' : 'd');
}

std::optional<Span> date(std::string_view text)
{
    const auto year = digits(text, 4);
    bool isBroken = false;
    const auto month = part(text, '-', isBroken);
    const auto dayOfMonth = month ? part(text, '-', isBroken) : std::nullopt;
    const year_month_day whole(std::chrono::year(year.value_or(0)), std::chrono::month(unsigned(month.value_or(1))),
        std::chrono::day(unsigned(dayOfMonth.value_or(1))));
    if (!year || isBroken || !whole.ok())
        return std::nullopt;
    if (dayOfMonth)
        return timeOfDay(text, whole);
    return text.empty() ? std::optional(wholeUnit(sys_days(whole), month ? 'M' : 'y')) : std::nullopt;
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
