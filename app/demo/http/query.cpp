// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/query.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

#include "app/demo/base/json.h"
#include "app/demo/http/body.h"

namespace reeve::demo {

namespace {

using Problem = std::string; // "" when there is none
using Values = std::vector<std::string>;

constexpr double largestSafe = 9007199254740991; // JavaScript: Number.MAX_SAFE_INTEGER

std::string at(std::string_view path)
{
    return "[request query." + std::string(path) + "]: ";
}

std::string below(std::string_view path, size_t index)
{
    return std::string(path) + '.' + std::to_string(index);
}

Problem wrongType(std::string_view path, std::string_view expected, std::string_view got)
{
    return at(path) + "expected value of type [" + std::string(expected) + "] but got [" + std::string(got) + "]";
}

std::string shown(double number)
{
    return std::floor(number) == number ? std::to_string(static_cast<long long>(number)) : std::to_string(number);
}

// Reads a decimal number as the schema library does: surrounding spaces and a sign are right; "", "0x1" and "1e" are
// not.
bool readNumber(std::string_view text, double &number)
{
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    return result.ec == std::errc() && result.ptr == end && std::isfinite(number);
}

size_t lengthOf(std::string_view text)
{
    return static_cast<size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80; }));
}

Problem problemWithText(const Parameter &parameter, std::string_view path, std::string_view text)
{
    const size_t length = lengthOf(text);
    const std::string has = at(path) + "value has length [" + std::to_string(length) + "] but it must have a ";
    if (length < parameter.shortest)
        return has + "minimum length of [" + std::to_string(parameter.shortest) + "].";
    if (length > parameter.longest)
        return has + "maximum length of [" + std::to_string(parameter.longest) + "].";
    return {};
}

Problem problemWithNumber(const Parameter &parameter, const std::string &text)
{
    double number = 0;
    if (!readNumber(text, number))
        return wrongType(parameter.name, "number", "string");
    if (std::abs(number) > largestSafe)
        return at(parameter.name) + '"' + std::string(parameter.name) + "\" must be a safe number";
    if (number < parameter.low)
        return at(parameter.name) + "Value must be equal to or greater than [" + shown(parameter.low) + "].";
    if (number > parameter.high)
        return at(parameter.name) + "Value must be equal to or lower than [" + shown(parameter.high) + "].";
    return {};
}

Problem problemWithFlag(const Parameter &parameter, std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text == "true" || text == "false" ? Problem() : wrongType(parameter.name, "boolean", "string");
}

Problem noChoice(const Parameter &parameter, std::string_view path)
{
    std::string problem = at(path) + "types that failed validation:";
    for (size_t i = 0; i < parameter.choices.size(); ++i) {
        problem += "\n- " + at(below(path, i)) + "expected value to equal [";
        problem.append(parameter.choices[i]).append("]");
    }
    return problem;
}

Problem problemWithChoice(const Parameter &parameter, std::string_view path, std::string_view text)
{
    const bool known = std::find(parameter.choices.begin(), parameter.choices.end(), text) != parameter.choices.end();
    return known ? Problem() : noChoice(parameter, path);
}

// One item of a list, or a bare value.
Problem problemWithItem(const Parameter &parameter, std::string_view path, std::string_view text)
{
    return parameter.choices.empty() ? problemWithText(parameter, path, text)
                                     : problemWithChoice(parameter, path, text);
}

// Replaces one value by the items of the JSON array that it is.
Problem spread(std::string_view path, const Parameter &parameter, Values &values)
{
    if (values.size() > 1)
        return {};
    const Json parsed = jsonFrom(values.front());
    if (parsed.is_discarded())
        return at(path) + "could not parse array value from json input";
    if (!parsed.is_array())
        return wrongType(path, "array", body::typeName(parsed));
    values.clear();
    for (const Json &item : parsed) {
        if (!item.is_string())
            return parameter.choices.empty() ? wrongType(below(path, values.size()), "string", body::typeName(item))
                                             : noChoice(parameter, below(path, values.size()));
        values.push_back(item.get<std::string>());
    }
    return {};
}

Problem problemWithList(const Parameter &parameter, std::string_view path, Values &values)
{
    if (auto problem = spread(path, parameter, values); !problem.empty())
        return problem;
    for (size_t i = 0; i < values.size(); ++i) {
        if (auto problem = problemWithItem(parameter, below(path, i), values[i]); !problem.empty())
            return problem;
    }
    const std::string size = at(path) + "array size is [" + std::to_string(values.size()) + "], but cannot be ";
    if (values.size() < parameter.fewest)
        return size + "smaller than [" + std::to_string(parameter.fewest) + "]";
    if (values.size() > parameter.most)
        return size + "greater than [" + std::to_string(parameter.most) + "]";
    return {};
}

// A list if the value can be one, else the bare value. Both are reported if neither is right.
Problem problemWithEither(const Parameter &parameter, Values &values)
{
    Values list = values;
    const auto asList = problemWithList(parameter, below(parameter.name, 0), list);
    if (asList.empty()) {
        values = std::move(list);
        return {};
    }
    const std::string path = below(parameter.name, 1);
    const auto asValue = values.size() == 1 ? problemWithItem(parameter, path, values.front())
        : parameter.choices.empty()         ? wrongType(path, "string", "Array")
                                            : noChoice(parameter, path);
    if (asValue.empty())
        return {};
    return at(parameter.name) + "types that failed validation:\n- " + asList + "\n- " + asValue;
}

Problem problemWithOne(const Parameter &parameter, const Values &values)
{
    using Kind = Parameter::Kind;
    const bool many = values.size() > 1;
    switch (parameter.kind) {
    case Kind::Number:
        return many ? wrongType(parameter.name, "number", "Array") : problemWithNumber(parameter, values.front());
    case Kind::Choice:
        return many ? noChoice(parameter, parameter.name)
                    : problemWithChoice(parameter, parameter.name, values.front());
    case Kind::Flag:
        return many ? wrongType(parameter.name, "boolean", "Array") : problemWithFlag(parameter, values.front());
    case Kind::Text:
    case Kind::ChoiceList:
    case Kind::TextOrList:
    case Kind::ChoiceOrList:
        break;
    }
    return many ? wrongType(parameter.name, "string", "Array")
                : problemWithText(parameter, parameter.name, values.front());
}

Problem problemWith(const Parameter &parameter, Values &values)
{
    using Kind = Parameter::Kind;
    if (parameter.kind == Kind::ChoiceList)
        return problemWithList(parameter, parameter.name, values);
    if (parameter.kind == Kind::TextOrList || parameter.kind == Kind::ChoiceOrList)
        return problemWithEither(parameter, values);
    return problemWithOne(parameter, values);
}

Problem isMissing(const Parameter &parameter)
{
    using Kind = Parameter::Kind;
    if (parameter.kind == Kind::Choice || parameter.kind == Kind::TextOrList || parameter.kind == Kind::ChoiceOrList)
        return at(parameter.name) + "expected at least one defined value but got [undefined]";
    const bool list = parameter.kind == Kind::ChoiceList;
    const bool number = parameter.kind == Kind::Number;
    return wrongType(parameter.name, list ? "array" : number ? "number" : "string", "undefined");
}

}

bool QueryValues::flag(std::string_view name) const
{
    const std::string value = text(name);
    return value.size() == 4 && (value[0] == 't' || value[0] == 'T');
}

std::string QueryValues::text(std::string_view name, std::string_view otherwise) const
{
    const auto found = m_values.find(name);
    return std::string(found == m_values.end() || found->second.empty() ? otherwise : found->second.front());
}

uint64_t QueryValues::number(std::string_view name, uint64_t otherwise) const
{
    double number = 0;
    if (!readNumber(text(name), number))
        return otherwise;
    return static_cast<uint64_t>(std::clamp(number, 0.0, 1e9));
}

std::vector<std::string> QueryValues::list(std::string_view name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::vector<std::string>() : found->second;
}

void QueryValues::set(std::string_view name, std::vector<std::string> values)
{
    m_values[std::string(name)] = std::move(values);
}

tl::expected<QueryValues, std::string> readQuery(const RawQuery &query, std::span<const Parameter> parameters)
{
    QueryValues result;
    for (const Parameter &parameter : parameters) {
        Values values;
        for (auto [it, end] = query.equal_range(std::string(parameter.name)); it != end; ++it)
            values.push_back(it->second);
        if (values.empty() && parameter.required)
            return tl::unexpected(isMissing(parameter));
        if (values.empty())
            continue;
        if (auto problem = problemWith(parameter, values); !problem.empty())
            return tl::unexpected(std::move(problem));
        result.set(parameter.name, std::move(values));
    }
    for (const auto &[name, value] : query) {
        if (std::none_of(parameters.begin(), parameters.end(), [&](const Parameter &p) { return p.name == name; }))
            return tl::unexpected(at(name) + "definition for this key is missing");
    }
    return result;
}

Json queryObject(const RawQuery &query)
{
    Json object = Json::object();
    for (const auto &[key, value] : query) {
        if (!object.contains(key))
            object[key] = value;
        else if (object[key].is_array())
            object[key].push_back(value);
        else
            object[key] = Json::array({object[key], value});
    }
    return object;
}

}
