// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Validates a JSON body field by field and collects the problems, with the messages of Kibana's cases plugin.

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
    // Each of these returns the value if it is present and has the right type; else null, and records the problem (a
    // missing optional value is none). path: location in the message, keys joined by commas: "connector,id".
    const Json *object(const Json &in, std::string_view key, std::string_view path, Presence presence);
    const Json *array(const Json &in, std::string_view key, std::string_view path, Presence presence);
    const Json *text(const Json &in, std::string_view key, std::string_view path, Presence presence);
    const Json *flag(const Json &in, std::string_view key, std::string_view path, Presence presence);
    const Json *choice(const Json &in, std::string_view key, std::string_view path, Presence presence,
        std::span<const std::string_view> choices);

    // Checks the trimmed text's length in UTF-16 code units, as JavaScript counts. name: the field's name in the
    // message.
    void length(const Json &text, std::string_view name, size_t longest);
    void arrayLength(const Json &array, std::string_view name, size_t shortest, size_t longest);
    void onlyKeys(const Json &object, std::initializer_list<std::string_view> keys);

    void invalid(
        const Json *value, std::string_view path); // records an invalid value; null stands for JavaScript's undefined
    void note(std::string problem);

    bool good() const { return m_problems.empty() && m_excess.empty(); }
    // Returns all problems joined by commas; unexpected keys are reported only if there is no other problem.
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
