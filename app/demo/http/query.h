// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Query strings checked as Kibana's own schema library does, with its wording.

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
    double low = 0; // numbers only, both ends included
    double high = 0;
    std::span<const std::string_view> choices{};
    bool required = false;
};

using RawQuery = std::multimap<std::string, std::string>;

// The values that were given; a list has as many as it has items.
class QueryValues
{
public:
    bool has(std::string_view name) const { return m_values.contains(name); }
    std::string text(std::string_view name, std::string_view otherwise = {}) const;
    uint64_t number(std::string_view name, uint64_t otherwise) const;
    std::vector<std::string> list(std::string_view name) const;
    void set(std::string_view name, std::vector<std::string> values);

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

// The error is the message of the 400, for instance "[request query.page]: ...".
tl::expected<QueryValues, std::string> readQuery(const RawQuery &query, std::span<const Parameter> parameters);

}
