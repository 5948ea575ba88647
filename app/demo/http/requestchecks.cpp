// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/requestchecks.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <string_view>

#include "app/demo/base/json.h"

namespace reeve::demo {

namespace {

// A day of the calendar, as 2023-10-31.
bool isDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const auto number = [&](size_t begin, size_t size) {
        int value = 0;
        for (const char c : text.substr(begin, size))
            value = c >= '0' && c <= '9' && value >= 0 ? value * 10 + (c - '0') : -1;
        return value;
    };
    const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
        std::chrono::month(static_cast<unsigned>(number(5, 2))), std::chrono::day(static_cast<unsigned>(number(8, 2)))};
    return number(0, 4) >= 0 && number(5, 2) >= 0 && number(8, 2) >= 0 && day.ok();
}

// A whole number greater than 0, without leading zeros.
bool isNumber(std::string_view text)
{
    return !text.empty() && text.front() != '0' && text.find_first_not_of("0123456789") == text.npos;
}

}

bool isReadableType(const std::string &contentType)
{
    std::string type = contentType.substr(0, contentType.find(';'));
    std::transform(type.begin(), type.end(), type.begin(),
        [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    type.erase(
        std::find_if(type.rbegin(), type.rend(), [](unsigned char c) { return !std::isspace(c); }).base(), type.end());
    return type.empty() || type == "application/json" || (type.starts_with("application/") && type.ends_with("+json"))
        || type == "application/octet-stream" || type == "application/x-www-form-urlencoded"
        || type.starts_with("text/");
}

bool isWellFormed(const std::string &body)
{
    constexpr int deepest = 200;
    int depth = 0;
    bool inText = false;
    for (size_t i = 0; i < body.size() && depth <= deepest; ++i) {
        const char c = body[i];
        if (inText && c == '\\')
            ++i;
        else if (c == '"')
            inText = !inText;
        else if (!inText && (c == '[' || c == '{'))
            ++depth;
        else if (!inText && (c == ']' || c == '}'))
            --depth;
    }
    return depth <= deepest && Json::accept(body);
}

std::string problemWithApiVersion(const std::string &version, bool internal)
{
    if (internal)
        return isNumber(version) ? std::string()
                                 : "Invalid version number. Received \"" + version
                + "\", expected a string containing _only_ a finite, whole number greater than 0.";
    return isDate(version)
        ? std::string()
        : "Invalid version. Received \"" + version + "\", expected a valid date string formatted as YYYY-MM-DD.";
}

}
