// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Parses KQL as strictly as Kibana: fields, values, value lists, wildcards, phrases, ranges, nested fields, and/or/not.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace reeve::demo {

// A value to compare with. pieces holds the text between unescaped stars: "web-*" is {"web-", ""}; a value without a
// star has one piece.
struct KqlValue {
    std::vector<std::string> pieces{};
    bool quoted = false;

    bool isWildcard() const { return pieces.size() > 1; }
    bool isAnything() const { return pieces.size() == 2 && pieces[0].empty() && pieces[1].empty(); }
    bool operator==(const KqlValue &) const = default;
};

struct KqlNode {
    enum class Kind { All, And, Or, Not, Is, Less, LessOrEqual, Greater, GreaterOrEqual, Nested };
    Kind kind = Kind::All;
    std::vector<KqlNode> children{}; // of And, Or, Not, Nested
    KqlValue field{}; // of comparisons and Nested; without pieces: any field
    KqlValue value{};
};

// The error says where parsing stopped. (Kibana answers invalid KQL with its generic 500.)
tl::expected<KqlNode, std::string> parseKql(std::string_view text);

// Returns the tree as text, for tests: "(or (is name web-*) (not (is name db)))".
std::string kqlText(const KqlNode &node);

}
