// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads KQL, as strictly as Kibana: fields, values, lists of values, wildcards, phrases, ranges, and/or/not. Nested
// fields, of which an endpoint has none, are refused here; Elasticsearch refuses them later.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace reeve::demo {

// A value to compare with. Text between unescaped stars is in `pieces`, so "web-*" is {"web-", ""}; a value without
// a star has one piece.
struct KqlValue {
    std::vector<std::string> pieces{};
    bool quoted = false;

    bool isWildcard() const { return pieces.size() > 1; }
    bool isAnything() const { return pieces.size() == 2 && pieces[0].empty() && pieces[1].empty(); }
    bool operator==(const KqlValue &) const = default;
};

struct KqlNode {
    enum class Kind { All, And, Or, Not, Is, Less, LessOrEqual, Greater, GreaterOrEqual };
    Kind kind = Kind::All;
    std::vector<KqlNode> children{}; // And, Or, Not
    KqlValue field{}; // the others; no pieces: any field
    KqlValue value{};
};

// The error says where reading stopped. Kibana itself answers bad KQL with its generic 500.
tl::expected<KqlNode, std::string> parseKql(std::string_view text);

// For tests and error messages: "(or (is name web-*) (not (is name db)))".
std::string shown(const KqlNode &node);

}
