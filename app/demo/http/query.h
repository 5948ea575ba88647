// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Validates query strings as Kibana's schema library does, with the same messages.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace reeve::demo {

struct Parameter {
    enum class Kind { Text, Number, Flag, Choice, ChoiceList, TextOrList };
    std::string_view name;
    Kind kind = Kind::Text;
    double low = 0; // of a Number, inclusive
    double high = 0; // inclusive
    std::span<const std::string_view> choices{};
    bool required = false;
};

using RawQuery = std::multimap<std::string, std::string>;

// The values of a valid query; a list has several values under one name.
class QueryValues
{
public:
    bool has(std::string_view name) const { return m_values.contains(name); }
    // otherwise: returned if the parameter is absent.
    std::string text(std::string_view name, std::string_view otherwise = {}) const;
    uint64_t number(std::string_view name, uint64_t otherwise) const;
    std::vector<std::string> list(std::string_view name) const;
    void set(std::string_view name, std::vector<std::string> values);

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

// The error is the message of the 400, for example "[request query.page]: ...".
tl::expected<QueryValues, std::string> readQuery(const RawQuery &query, std::span<const Parameter> parameters);

}
