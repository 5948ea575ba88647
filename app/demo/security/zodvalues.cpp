// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "app/demo/cases/schema.h"
#include "app/demo/security/zod.h"
#include "app/demo/security/zodtexts.h"

namespace reeve::demo::zod {

namespace {

// As JavaScript writes numbers: without a fraction that is nothing.
std::string numberText(double number)
{
    return number == std::floor(number) && std::abs(number) < 1e15 ? std::to_string(static_cast<int64_t>(number))
                                                                   : textOf(Json(number));
}

bool isUuid(const std::string &text)
{
    if (text.size() != 36)
        return false;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : text.find_first_of("0123456789abcdefABCDEF", i) != i)
            return false;
    }
    return true;
}

// JavaScript: Number(text); nullopt is NaN.
std::optional<double> numberIn(const std::string &text)
{
    const std::string digits = trimmed(text);
    if (digits.empty())
        return 0;
    double number = 0;
    const char *begin = digits.data() + (digits.front() == '+' ? 1 : 0);
    const auto [end, error] = std::from_chars(begin, digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

Parsed checkedNumber(const Json &value, double low, double high, bool integer, const std::string &path, Issues &issues)
{
    Parsed result{Verdict::Valid, value};
    const double number = value.get<double>();
    const auto complain = [&](std::string message) {
        issues.push_back({path, std::move(message)});
        result.verdict = Verdict::Dirty;
    };
    if (integer && number != std::floor(number))
        complain("Expected integer, received float");
    if (number < low)
        complain("Number must be greater than or equal to " + numberText(low));
    if (number > high)
        complain("Number must be less than or equal to " + numberText(high));
    return result;
}

}

Schema text(size_t shortest, size_t longest)
{
    return [shortest, longest](const Json *value, const std::string &path, Issues &issues) {
        if (!value || !value->is_string()) {
            issues.push_back({path, typeMessage("string", value)});
            return Parsed{Verdict::Invalid, Json(Json::value_t::discarded)};
        }
        Parsed result{Verdict::Valid, *value};
        const size_t length = utf16Length(value->get<std::string>());
        if (length < shortest) {
            issues.push_back({path, "String must contain at least " + std::to_string(shortest) + " character(s)"});
            result.verdict = Verdict::Dirty;
        } else if (length > longest) {
            issues.push_back({path, "String must contain at most " + std::to_string(longest) + " character(s)"});
            result.verdict = Verdict::Dirty;
        }
        return result;
    };
}

Schema filledText(size_t longest)
{
    return refined(text(1, longest),
        [](const Json &value) { return trimmed(value.get<std::string>()).empty() ? "No empty strings allowed" : ""; });
}

Schema uuid()
{
    return refined(
        text(), [](const Json &value) { return isUuid(value.get<std::string>()) ? std::string() : "Invalid uuid"; });
}

Schema number(double low, double high, bool integer)
{
    return [low, high, integer](const Json *value, const std::string &path, Issues &issues) {
        if (!value || !value->is_number()) {
            issues.push_back({path, typeMessage("number", value)});
            return Parsed{Verdict::Invalid, Json(Json::value_t::discarded)};
        }
        return checkedNumber(*value, low, high, integer, path, issues);
    };
}

Schema flagFromText()
{
    return [boolean = either({choice({"true", "false"}), flag()})](
               const Json *value, const std::string &path, Issues &issues) {
        Parsed result = boolean(value, path, issues);
        if (result.value.is_string())
            result.value = result.value == "true";
        return result;
    };
}

Schema numberFromText(double low, double high)
{
    return [low, high](const Json *value, const std::string &path, Issues &issues) {
        const bool isText = value && value->is_string();
        const auto number = isText ? numberIn(value->get<std::string>()) : std::nullopt;
        if (!number) {
            issues.push_back({path, "Expected number, received nan"});
            return Parsed{Verdict::Invalid, Json(Json::value_t::discarded)};
        }
        const bool whole = *number == std::floor(*number) && std::abs(*number) < 1e15;
        const Json read = whole ? Json(static_cast<int64_t>(*number)) : Json(*number);
        return checkedNumber(read, low, high, true, path, issues);
    };
}

Schema listFromText(Schema item)
{
    return [items = list(std::move(item))](const Json *value, const std::string &path, Issues &issues) {
        if (!value || !value->is_string())
            return items(value, path, issues);
        Json parts = Json::array();
        std::string rest = value->get<std::string>();
        while (!rest.empty()) {
            const auto comma = std::min(rest.find(','), rest.size());
            parts.push_back(rest.substr(0, comma));
            if (comma + 1 == rest.size())
                parts.push_back("");
            rest.erase(0, comma + 1);
        }
        return items(&parts, path, issues);
    };
}

}
