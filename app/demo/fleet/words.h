// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Words of a text as Elasticsearch's standard analyser finds them, near enough for the demo's texts.

#include <string>
#include <string_view>
#include <vector>

namespace reeve::demo {

std::string inSmallLetters(std::string_view text); // ASCII letters only

// In small letters and in order. Letters, digits and "_" make words; a dot or an apostrophe belongs to a word between two
// letters, a dot or a comma between two digits ("8.18.1" is one word). Every byte beyond ASCII counts as a letter.
std::vector<std::string> wordsOf(std::string_view text);

}
