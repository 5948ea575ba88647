// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/base/dates.h"

#include <charconv>
#include <chrono>

namespace reeve::demo {

namespace {

constexpr int64_t second = 1000;
constexpr int64_t day = 86400 * second;

bool consumeNumber(std::string_view &text, size_t maxDigits, int64_t &number)
{
    const auto end = text.data() + std::min(text.size(), maxDigits);
    const auto result = std::from_chars(text.data(), end, number);
    if (result.ec != std::errc() || number < 0)
        return false;
    text.remove_prefix(static_cast<size_t>(result.ptr - text.data()));
    return true;
}

int64_t daysBefore(int64_t year, int64_t month, int64_t dayOfMonth)
{
    using namespace std::chrono;
    const year_month_day date{std::chrono::year(static_cast<int>(year)),
        std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(dayOfMonth))};
    return sys_days(date).time_since_epoch().count();
}

std::optional<int64_t> unitOf(char letter)
{
    switch (letter) {
    case 's':
        return second;
    case 'm':
        return 60 * second;
    case 'h':
    case 'H':
        return 3600 * second;
    case 'd':
        return day;
    case 'w':
        return 7 * day;
    case 'M':
        return 30 * day;
    case 'y':
        return 365 * day;
    default:
        return std::nullopt;
    }
}

std::optional<int64_t> dateMath(std::string_view text, int64_t moment, Rounding rounding)
{
    while (!text.empty()) {
        const char sign = text.front();
        text.remove_prefix(1);
        int64_t count = 1;
        if (sign != '/' && !consumeNumber(text, 6, count))
            return std::nullopt;
        const auto unit = text.empty() ? std::nullopt : unitOf(text.front());
        if (!unit)
            return std::nullopt;
        text.remove_prefix(1);
        if (sign == '/')
            moment += (rounding == Rounding::Up ? *unit - 1 : 0) - moment % *unit;
        else if (sign == '+' || sign == '-')
            moment += sign == '+' ? count * *unit : -count * *unit;
        else
            return std::nullopt;
    }
    return moment;
}

// "", "Z", "+02:00", "-0530" and the like, in milliseconds east of UTC.
std::optional<int64_t> offsetFromUtc(std::string_view text)
{
    if (text.empty() || text == "Z")
        return 0;
    const char sign = text.front();
    if (sign != '+' && sign != '-')
        return std::nullopt;
    text.remove_prefix(1);
    int64_t hours = 0;
    int64_t minutes = 0;
    if (!consumeNumber(text, 2, hours))
        return std::nullopt;
    if (text.starts_with(':'))
        text.remove_prefix(1);
    if (!text.empty() && (!consumeNumber(text, 2, minutes) || !text.empty()))
        return std::nullopt;
    return (sign == '+' ? 1 : -1) * (hours * 3600 + minutes * 60) * second;
}

// Parses "T09:15:02.123Z" and shorter forms into milliseconds of UTC; digits beyond milliseconds are ignored. unitThere
// becomes that of the last part that is there.
std::optional<int64_t> timeOfDay(std::string_view text, int64_t &unitThere)
{
    int64_t result = 0;
    int64_t unit = 3600 * second;
    for (const char before : {'T', ':', ':'}) {
        int64_t value = 0;
        if (text.empty() || text == "Z" || (before == ':' && (text.front() == '+' || text.front() == '-')))
            break;
        if (text.front() != before)
            return std::nullopt;
        text.remove_prefix(1);
        if (!consumeNumber(text, 2, value))
            return std::nullopt;
        result += value * unit;
        unitThere = unit;
        unit /= 60;
    }
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        int64_t fraction = 0;
        const size_t before = text.size();
        if (!consumeNumber(text, 3, fraction))
            return std::nullopt;
        for (size_t digits = before - text.size(); digits < 3; ++digits)
            fraction *= 10;
        result += fraction;
        unitThere = 1;
        while (!text.empty() && text.front() >= '0' && text.front() <= '9')
            text.remove_prefix(1);
    }
    const auto offset = offsetFromUtc(text);
    return offset ? std::optional(result - *offset) : std::nullopt;
}

}

std::optional<int64_t> parseMoment(std::string_view text, int64_t now, Rounding rounding)
{
    if (text.starts_with("now"))
        return dateMath(text.substr(3), now, rounding);
    int64_t year = 0;
    int64_t month = rounding == Rounding::Up ? 12 : 1;
    int64_t dayOfMonth = rounding == Rounding::Up ? 0 : 1; // 0: the last day of the month
    if (!consumeNumber(text, 4, year) || year < 1000)
        return std::nullopt;
    for (int64_t *part : {&month, &dayOfMonth}) {
        if (!text.starts_with('-'))
            break;
        text.remove_prefix(1);
        if (!consumeNumber(text, 2, *part) || *part < 1)
            return std::nullopt;
    }
    if (month < 1 || month > 12 || dayOfMonth > 31)
        return std::nullopt;
    int64_t unit = day;
    const auto time = timeOfDay(text, unit);
    if (!time)
        return std::nullopt;
    const int64_t days =
        dayOfMonth == 0 ? daysBefore(year + month / 12, month % 12 + 1, 1) - 1 : daysBefore(year, month, dayOfMonth);
    return days * day + *time + (rounding == Rounding::Up ? unit - 1 : 0);
}

int64_t nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

}
