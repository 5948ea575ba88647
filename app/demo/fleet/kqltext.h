// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// White space, wildcards and code points of texts in KQL, as Kibana's parser treats them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::demo {

// Returns the number of leading bytes that are white space in Kibana's KQL grammar, which includes no-break spaces.
size_t spaceAt(std::string_view text, size_t at);
// Trim as JavaScript's String.trim() does.
void cutBegin(std::string &text);
void cutEnd(std::string &text);
// Kibana replaces stars by a text of its own while it parses, so that the same text in a value with stars counts as a
// star. pieces: what is between the stars.
void splitAtOwnNames(std::vector<std::string> &pieces);
// Joins the second half of a surrogate pair with the first one at the end of out.
void appendUtf8(std::string &out, unsigned code);

}
