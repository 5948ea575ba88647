// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Validates query strings as Kibana's schema library does, with the same messages.

#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "app/demo/base/json.h"

namespace reeve::demo {

struct Parameter {
    // ChoiceList: JSON text or a repeated key. TextOrList, ChoiceOrList: that, or one bare value.
    enum class Kind { Text, Number, Flag, Choice, ChoiceList, TextOrList, ChoiceOrList };
    std::string_view name;
    Kind kind = Kind::Text;
    double low = -std::numeric_limits<double>::infinity(); // of a Number, inclusive
    double high = std::numeric_limits<double>::infinity(); // inclusive
    std::span<const std::string_view> choices{};
    bool required = false;
    size_t shortest = 0; // of each text, in characters
    size_t longest = SIZE_MAX;
    size_t fewest = 0; // items of a list
    size_t most = SIZE_MAX;
};

// The values of one key are in the order in which they were sent.
using RawQuery = std::multimap<std::string, std::string>;

// The query as Kibana's routes see it: a key that occurs once is a text, one that is repeated a list of texts.
Json queryObject(const RawQuery &query);

// The values of a valid query; a list has several values under one name.
class QueryValues
{
public:
    bool has(std::string_view name) const { return m_values.contains(name); }
    bool flag(std::string_view name) const; // false if the parameter is absent
    // otherwise: returned if the parameter is absent.
    std::string text(std::string_view name, std::string_view otherwise = {}) const;
    // At least 0 and at most 1,000,000,000, so that a page times its size is a number.
    uint64_t number(std::string_view name, uint64_t otherwise) const;
    std::vector<std::string> list(std::string_view name) const;
    void set(std::string_view name, std::vector<std::string> values);

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

// The error is the message of the 400, for example "[request query.page]: ...". Kibana reports the first problem only,
// in the order of the parameters, and unknown keys last.
tl::expected<QueryValues, std::string> readQuery(const RawQuery &query, std::span<const Parameter> parameters);

}
