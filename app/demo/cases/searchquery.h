// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Elasticsearch's simple_query_string over the fields of one document.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::demo {

// A searched document: analyzed texts, and keywords that match as a whole only.
struct SearchedFields {
    std::vector<std::string_view> texts{};
    std::vector<std::string_view> keywords{};
};

class SearchQuery
{
public:
    enum class Operator { And, Or };

    // Accepts every text: operators that make no sense where they stand are ignored, as Elasticsearch does.
    SearchQuery(std::string_view text, Operator defaultOperator);
    ~SearchQuery();
    SearchQuery(SearchQuery &&) noexcept;
    SearchQuery &operator=(SearchQuery &&) noexcept;

    bool matches(const SearchedFields &fields) const; // false for a query without a word

    struct Node;

private:
    std::unique_ptr<Node> m_root;
    Operator m_defaultOperator;
};

// Whether one of the texts has these words in a row, of which the last one need only begin so: match_phrase_prefix.
bool matchesPhrasePrefix(std::string_view phrase, const std::vector<std::string_view> &texts);

}
