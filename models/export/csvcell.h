// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A cell of CSV (RFC 4180), in UTF-8. What a spreadsheet would run as a formula gets an apostrophe in front, see
// formulaguard.h.

#include <string>
#include <string_view>

namespace reeve {

// Bytes that putCsvCell() writes at most: each byte doubled, quotes around, an apostrophe in front.
constexpr std::size_t longestCsvCell(std::size_t size)
{
    return 2 * size + 3;
}

// Returns whether the cell contains a byte with a meaning in CSV, with either separator.
bool needsCsvQuotes(std::string_view cell);
// Each writes to at, where there is room, and returns the end.
char *putBytes(std::string_view bytes, char *at);
char *putDoubledQuotes(std::string_view cell, char *at);
char *putCsvCell(std::string_view cell, char *at);

void appendCsvCell(std::string_view cell, std::string &out);

}
