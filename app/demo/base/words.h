// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The words of a text as Elasticsearch's standard analyzer finds them.

#include <string>
#include <string_view>
#include <vector>

namespace reeve::demo {

// Words in lower case, in UTF-32, in order. Word boundaries are those of Unicode's annex 29, without its rarer scripts.
std::vector<std::u32string> wordsOf(std::string_view utf8);
std::u32string lowerCase(std::string_view utf8);
std::string inUtf8(std::u32string_view text);
// The number of insertions, deletions, replacements and swaps of neighbours that turn a into b, if at most 2; else 3.
int editDistance(std::u32string_view a, std::u32string_view b);

}
