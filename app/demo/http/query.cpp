// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/query.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "app/demo/base/json.h"

namespace reeve::demo {

namespace {

using Problem = std::string; // "" when there is none

std::string at(std::string_view name)
{
    return "[request query." + std::string(name) + "]: ";
}

std::string shown(double number)
{
    return std::floor(number) == number ? std::to_string(static_cast<long long>(number)) : std::to_string(number);
}

bool readNumber(std::string_view text, double &number)
{
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    return result.ec == std::errc() && result.ptr == end;
}

Problem problemWithNumber(const Parameter &parameter, const std::string &text)
{
    double number = 0;
    if (!readNumber(text, number))
        return at(parameter.name) + "expected value of type [number] but got [string]";
    const std::string was = "] but it was [" + shown(number) + "].";
    if (number < parameter.low)
        return at(parameter.name) + "Value must be equal to or greater than [" + shown(parameter.low) + was;
    if (number > parameter.high)
        return at(parameter.name) + "Value must be equal to or lower than [" + shown(parameter.high) + was;
    return {};
}

Problem problemWithChoice(const Parameter &parameter, const std::string &where, const std::string &text)
{
    if (std::find(parameter.choices.begin(), parameter.choices.end(), text) != parameter.choices.end())
        return {};
    std::string problem = at(where) + "types that failed validation:";
    for (size_t i = 0; i < parameter.choices.size(); ++i) {
        problem += "\n- " + at(where + "." + std::to_string(i)) + "expected value to equal [";
        problem.append(parameter.choices[i]).append("]");
    }
    return problem;
}

Problem problemWithFlag(const Parameter &parameter, const std::string &text)
{
    return text == "true" || text == "false" ? Problem()
                                             : at(parameter.name) + "expected value of type [boolean] but got [string]";
}

// A list is JSON text or the key repeated; one bare value is not a list.
Problem spreadList(const Parameter &parameter, std::vector<std::string> &values)
{
    if (values.size() > 1)
        return {};
    const Json parsed = jsonFrom(values.front());
    if (!parsed.is_array())
        return at(parameter.name) + "could not parse array value from json input";
    values.clear();
    for (const Json &item : parsed) {
        if (!item.is_string())
            return at(std::string(parameter.name) + "." + std::to_string(values.size()))
                + "expected value of type [string] but got [" + item.type_name() + "]";
        values.push_back(item.get<std::string>());
    }
    return {};
}

Problem problemWithList(const Parameter &parameter, std::vector<std::string> &values)
{
    if (auto problem = spreadList(parameter, values); !problem.empty())
        return problem;
    for (size_t i = 0; i < values.size(); ++i) {
        const auto where = std::string(parameter.name) + "." + std::to_string(i);
        if (auto problem = problemWithChoice(parameter, where, values[i]); !problem.empty())
            return problem;
    }
    return {};
}

Problem problemWith(const Parameter &parameter, std::vector<std::string> &values)
{
    using Kind = Parameter::Kind;
    if (parameter.kind == Kind::ChoiceList)
        return problemWithList(parameter, values);
    if (parameter.kind == Kind::TextOrList) {
        if (values.size() == 1 && values.front().starts_with('['))
            return spreadList(parameter, values);
        return {};
    }
    if (values.size() > 1)
        return at(parameter.name) + "expected value of type [string] but got [Array]";
    switch (parameter.kind) {
    case Kind::Number:
        return problemWithNumber(parameter, values.front());
    case Kind::Choice:
        return problemWithChoice(parameter, std::string(parameter.name), values.front());
    case Kind::Flag:
        return problemWithFlag(parameter, values.front());
    case Kind::Text:
    case Kind::ChoiceList:
    case Kind::TextOrList:
        break;
    }
    return {};
}

}

std::string QueryValues::text(std::string_view name, std::string_view otherwise) const
{
    const auto found = m_values.find(name);
    return std::string(found == m_values.end() || found->second.empty() ? otherwise : found->second.front());
}

uint64_t QueryValues::number(std::string_view name, uint64_t otherwise) const
{
    double number = 0;
    return readNumber(text(name), number) && number >= 0 ? static_cast<uint64_t>(number) : otherwise;
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
        std::vector<std::string> values;
        for (auto [it, end] = query.equal_range(std::string(parameter.name)); it != end; ++it)
            values.push_back(it->second);
        if (values.empty() && parameter.required)
            return tl::unexpected(at(parameter.name) + "expected value of type [string] but got [undefined]");
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

}
