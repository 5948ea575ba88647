// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Checks a JSON body field by field and collects what is wrong, in the words of Kibana's cases plugin.

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/demo/base/json.h"

namespace reeve::demo {

enum class Presence { Required, Optional };

class Checker
{
public:
    // Each of these returns the value when it is there and of the right kind, else null (and notes the problem).
    // `path` is what the message calls the place, with commas between the keys: "connector,id".
    const Json *object(const Json &in, std::string_view key, std::string_view path, Presence presence);
    const Json *array(const Json &in, std::string_view key, std::string_view path, Presence presence);
    const Json *text(const Json &in, std::string_view key, std::string_view path, Presence presence);
    const Json *flag(const Json &in, std::string_view key, std::string_view path, Presence presence);
    const Json *choice(const Json &in, std::string_view key, std::string_view path, Presence presence,
        std::span<const std::string_view> choices);

    // Characters as JavaScript counts them, after trimming; `name` is the field's name in the message.
    void length(const Json &text, std::string_view name, size_t longest);
    void arrayLength(const Json &array, std::string_view name, size_t shortest, size_t longest);
    void onlyKeys(const Json &object, std::initializer_list<std::string_view> keys);

    void invalid(const Json *value, std::string_view path); // null: the value is undefined
    void note(std::string problem);

    bool good() const { return m_problems.empty() && m_excess.empty(); }
    // All problems joined by commas; keys that do not belong there are told when nothing else is wrong.
    std::string message() const;

private:
    const Json *typed(const Json &in, std::string_view key, std::string_view path, Presence presence,
        bool (Json::*isType)() const noexcept);

    std::vector<std::string> m_problems;
    std::vector<std::string> m_excess;
};

size_t utf16Length(std::string_view utf8);
std::string trimmed(std::string_view text);

}
