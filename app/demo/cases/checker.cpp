// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/checker.h"

#include <algorithm>

namespace reeve::demo {

namespace {

std::string joined(const std::vector<std::string> &list)
{
    std::string text;
    for (const std::string &item : list)
        text += (text.empty() ? "" : ",") + item;
    return text;
}

const Json *member(const Json &in, std::string_view key)
{
    const auto found = in.find(std::string(key));
    return found == in.end() ? nullptr : &*found;
}

}

const Json *Checker::typed(const Json &in, std::string_view key, std::string_view path, Presence presence,
    bool (Json::*isType)() const noexcept)
{
    const Json *value = member(in, key);
    if (!value && presence == Presence::Optional)
        return nullptr;
    if (!value || !(value->*isType)()) {
        invalid(value, path);
        return nullptr;
    }
    return value;
}

const Json *Checker::object(const Json &in, std::string_view key, std::string_view path, Presence presence)
{
    return typed(in, key, path, presence, &Json::is_object);
}

const Json *Checker::array(const Json &in, std::string_view key, std::string_view path, Presence presence)
{
    return typed(in, key, path, presence, &Json::is_array);
}

const Json *Checker::text(const Json &in, std::string_view key, std::string_view path, Presence presence)
{
    return typed(in, key, path, presence, &Json::is_string);
}

const Json *Checker::flag(const Json &in, std::string_view key, std::string_view path, Presence presence)
{
    return typed(in, key, path, presence, &Json::is_boolean);
}

const Json *Checker::choice(const Json &in, std::string_view key, std::string_view path, Presence presence,
    std::span<const std::string_view> choices)
{
    const Json *value = text(in, key, path, presence);
    if (value && std::find(choices.begin(), choices.end(), value->get_ref<const std::string &>()) == choices.end()) {
        invalid(value, path);
        return nullptr;
    }
    return value;
}

void Checker::length(const Json &text, std::string_view name, size_t longest)
{
    const size_t count = utf16Length(trimmed(text.get_ref<const std::string &>()));
    if (count == 0)
        note("The " + std::string(name) + " field cannot be an empty string.");
    else if (count > longest)
        note("The length of the " + std::string(name) + " is too long. The maximum length is " + std::to_string(longest)
            + ".");
}

void Checker::arrayLength(const Json &array, std::string_view name, size_t shortest, size_t longest)
{
    const std::string begin = "The length of the field " + std::string(name) + " is too ";
    if (array.size() < shortest)
        note(begin + "short. Array must be of length >= " + std::to_string(shortest) + ".");
    else if (array.size() > longest)
        note(begin + "long. Array must be of length <= " + std::to_string(longest) + ".");
}

void Checker::onlyKeys(const Json &object, std::initializer_list<std::string_view> keys)
{
    for (const auto &[key, value] : object.items()) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            m_excess.push_back(key);
    }
}

void Checker::invalid(const Json *value, std::string_view path)
{
    const std::string shown = !value ? "undefined" : value->is_string() ? value->get<std::string>() : textOf(*value);
    note("Invalid value \"" + shown + "\" supplied to \"" + std::string(path) + "\"");
}

void Checker::note(std::string problem)
{
    if (std::find(m_problems.begin(), m_problems.end(), problem) == m_problems.end())
        m_problems.push_back(std::move(problem));
}

std::string Checker::message() const
{
    return m_problems.empty() ? "invalid keys \"" + joined(m_excess) + "\"" : joined(m_problems);
}

size_t utf16Length(std::string_view utf8)
{
    size_t units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xc0U) != 0x80U)
            units += byte >= 0xf0U ? 2 : 1; // four bytes of UTF-8 are a surrogate pair
    }
    return units;
}

std::string trimmed(std::string_view text)
{
    constexpr std::string_view blank = " \t\r\n\v\f";
    const auto first = text.find_first_not_of(blank);
    if (first == text.npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(blank) - first + 1));
}

}
