// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Texts as cells of JSON and Markdown exports, in UTF-8.

#include <string>
#include <string_view>

namespace reeve {

void appendJsonText(std::string_view text, std::string &out); // with quotes
// "| cell ": one line; markup is escaped, and a colon before a slash, which would become a link.
void appendMarkdownCell(std::string_view cell, std::string &out);

}
