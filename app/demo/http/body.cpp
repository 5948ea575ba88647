// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/body.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace reeve::demo::body {

namespace {

using Outcome = std::optional<Problem>;
using Value = std::optional<Json>;

std::string nameOf(const Value &value)
{
    return std::string(value ? typeName(*value) : "undefined");
}

Outcome wrongType(std::string_view expected, const Value &value, const Path &path)
{
    return Problem{path, "expected value of type [" + std::string(expected) + "] but got [" + nameOf(value) + "]"};
}

Outcome noObject(const Value &value, const Path &path)
{
    return Problem{path, "expected a plain object value, but found [" + nameOf(value) + "] instead."};
}

Path below(Path path, std::string key)
{
    path.push_back(std::move(key));
    return path;
}

Outcome judged(const Judge &judge, const Value &value, const Path &path)
{
    const std::string problem = judge ? judge(*value) : std::string();
    return problem.empty() ? Outcome() : Problem{path, problem};
}

std::string shown(double number)
{
    return std::floor(number) == number ? std::to_string(static_cast<long long>(number)) : std::to_string(number);
}

size_t lengthOf(const std::string &text)
{
    return static_cast<size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80; }));
}

// Kibana: objects that are left out are taken for empty ones, so that the problem is that of the first member.
Outcome checkMembers(const Members &members, Json &object, const Path &path)
{
    for (const auto &[key, rule] : members) {
        const auto found = object.find(key);
        Value member = found == object.end() ? Value() : Value(*found);
        if (auto problem = rule(member, below(path, key)))
            return problem;
        if (member)
            object[key] = std::move(*member);
    }
    return {};
}

Outcome checkObject(const Members &members, bool open, Value &value, const Path &path)
{
    Json object = value.value_or(Json::object());
    if (object.is_string()) { // as a part of a form has it
        object = jsonFrom(object.get<std::string>());
        if (object.is_discarded())
            return Problem{path, "could not parse object value from json input"};
    }
    if (!object.is_object())
        return noObject(value, path);
    if (auto problem = checkMembers(members, object, path))
        return problem;
    for (const auto &[key, member] : object.items()) {
        if (!open && std::ranges::none_of(members, [&, name = key](const auto &known) { return known.first == name; }))
            return Problem{below(path, key), "definition for this key is missing"};
    }
    value = std::move(object);
    return {};
}

std::string messageOf(const Problem &problem, size_t level)
{
    std::string place = "request body";
    for (const std::string &key : problem.path)
        place += '.' + key;
    std::string message = '[' + place + "]: " + problem.text;
    for (const Problem &one : problem.alternatives)
        message += '\n' + std::string(level, ' ') + "- " + messageOf(one, level + 1);
    return message;
}

}

std::string_view typeName(const Json &value)
{
    if (value.is_null())
        return "null";
    if (value.is_boolean())
        return "boolean";
    if (value.is_number())
        return "number";
    if (value.is_string())
        return "string";
    return value.is_array() ? "Array" : "Object";
}

Rule anything()
{
    return [](Value &, const Path &) { return Outcome(); };
}

Rule text(Judge judge)
{
    return [judge = std::move(judge)](Value &value, const Path &path) {
        return value && value->is_string() ? judged(judge, value, path) : wrongType("string", value, path);
    };
}

Rule boundedText(size_t shortest, size_t longest)
{
    return text([=](const Json &value) -> std::string {
        const size_t length = lengthOf(value.get<std::string>());
        const std::string has = "value has length [" + std::to_string(length) + "] but it must have a ";
        if (length < shortest)
            return has + "minimum length of [" + std::to_string(shortest) + "].";
        return length > longest ? has + "maximum length of [" + std::to_string(longest) + "]." : std::string();
    });
}

Rule number(double low, double high)
{
    return [=](Value &value, const Path &path) -> Outcome {
        if (value && value->is_string()) {
            const auto text = value->get<std::string>();
            double number = 0;
            const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
            if (read.ec == std::errc() && read.ptr == text.data() + text.size())
                value = std::floor(number) == number ? Json(static_cast<int64_t>(number)) : Json(number);
        }
        if (!value || !value->is_number())
            return wrongType("number", value, path);
        if (value->get<double>() < low)
            return Problem{path, "Value must be equal to or greater than [" + shown(low) + "]."};
        if (value->get<double>() > high)
            return Problem{path, "Value must be equal to or lower than [" + shown(high) + "]."};
        return {};
    };
}

Rule flag()
{
    return [](Value &value, const Path &path) {
        if (value == Json("true") || value == Json("false"))
            value = value == Json("true");
        return value && value->is_boolean() ? Outcome() : wrongType("boolean", value, path);
    };
}

Rule webAddress()
{
    return text([](const Json &value) -> std::string {
        const auto address = value.get<std::string>();
        const auto colon = address.find(':');
        if (colon == address.npos || address.find_first_of(" \"<>\\^`{|}") != address.npos)
            return "value must be a valid URI (see RFC 3986).";
        const bool web = address.starts_with("http://") || address.starts_with("https://");
        if (!web)
            return "expected URI with scheme [http|https].";
        return address.size() > address.find("//") + 2 ? std::string() : "value must be a valid URI (see RFC 3986).";
    });
}

Rule literal(Json expected)
{
    return [expected = std::move(expected)](Value &value, const Path &path) -> Outcome {
        if (value && *value == expected)
            return {};
        const std::string text = expected.is_string() ? expected.get<std::string>() : textOf(expected);
        return Problem{path, "expected value to equal [" + text + "]"};
    };
}

Rule choice(std::initializer_list<std::string_view> values)
{
    std::vector<Rule> alternatives;
    for (const std::string_view value : values)
        alternatives.push_back(literal(value));
    return oneOf(std::move(alternatives));
}

Rule list(Rule item, size_t fewest, size_t most, Judge judge)
{
    return [=, item = std::move(item), judge = std::move(judge)](Value &value, const Path &path) -> Outcome {
        if (value && value->is_string()) {
            Json parsed = jsonFrom(value->get<std::string>());
            if (parsed.is_discarded())
                return Problem{path, "could not parse array value from json input"};
            value = std::move(parsed);
        }
        if (!value || !value->is_array())
            return wrongType("array", value, path);
        for (size_t i = 0; i < value->size(); ++i) {
            Value one = (*value)[i];
            if (auto problem = item(one, below(path, std::to_string(i))))
                return problem;
            (*value)[i] = std::move(*one);
        }
        const std::string size = "array size is [" + std::to_string(value->size()) + "], but cannot be ";
        if (value->size() < fewest)
            return Problem{path, size + "smaller than [" + std::to_string(fewest) + "]"};
        if (value->size() > most)
            return Problem{path, size + "greater than [" + std::to_string(most) + "]"};
        return judged(judge, value, path);
    };
}

Rule record(Rule rule)
{
    return [rule = std::move(rule)](Value &value, const Path &path) -> Outcome {
        if (!value || !value->is_object())
            return wrongType("object", value, path);
        for (auto &[key, member] : value->items()) {
            Value one = member;
            if (auto problem = rule(one, below(path, key)))
                return problem;
            member = std::move(*one);
        }
        return {};
    };
}

Rule object(Members members, Judge judge)
{
    return [members = std::move(members), judge = std::move(judge)](Value &value, const Path &path) {
        auto problem = checkObject(members, false, value, path);
        return problem ? problem : judged(judge, value, path);
    };
}

Rule openObject(Members members)
{
    return [members = std::move(members)](
               Value &value, const Path &path) { return checkObject(members, true, value, path); };
}

Rule oneOf(std::vector<Rule> alternatives)
{
    return [alternatives = std::move(alternatives)](Value &value, const Path &path) -> Outcome {
        if (!value)
            return Problem{path, "expected at least one defined value but got [undefined]"};
        Problem all{path, "types that failed validation:"};
        for (size_t i = 0; i < alternatives.size(); ++i) {
            Value attempt = value;
            auto problem = alternatives[i](attempt, path);
            if (!problem) {
                value = std::move(attempt);
                return {};
            }
            // Kibana: the number of the alternative stands where the union does.
            problem->path.insert(problem->path.begin() + static_cast<std::ptrdiff_t>(path.size()), std::to_string(i));
            all.alternatives.push_back(std::move(*problem));
        }
        return all;
    };
}

Rule maybe(Rule rule)
{
    return [rule = std::move(rule)](Value &value, const Path &path) { return value ? rule(value, path) : Outcome(); };
}

Rule orNull(Rule rule)
{
    return maybe(oneOf({literal(nullptr), std::move(rule)}));
}

Rule nullable(Rule rule)
{
    return orElse(oneOf({std::move(rule), literal(nullptr)}), nullptr);
}

Rule orElse(Rule rule, Json otherwise)
{
    return [rule = std::move(rule), otherwise = std::move(otherwise)](Value &value, const Path &path) {
        if (!value)
            value = otherwise;
        return rule(value, path);
    };
}

tl::expected<Json, std::string> check(std::optional<Json> value, const Rule &rule)
{
    if (const auto problem = rule(value, {}))
        return tl::unexpected(messageOf(*problem, 0));
    return value.value_or(Json());
}

tl::expected<Json, std::string> read(const Call &call, const Rule &rule)
{
    return check(call.body.empty() ? Json() : jsonFrom(call.body), rule);
}

}
