// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds a text in a stretch of bytes, ignoring the case of ASCII letters.

#include <cstdint>
#include <string>
#include <string_view>

namespace reeve {

// Lower-cases an ASCII letter; other bytes stay as they are.
constexpr std::uint8_t asciiSmall(std::uint8_t byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<std::uint8_t>(byte + ('a' - 'A')) : byte;
}

// Lower-cases ASCII letters; other bytes stay as they are.
std::string asciiFolded(std::string_view text);
bool hasOnlyAscii(std::string_view text);

// Returns the position of the first match of needle in text from offset on; npos if there is none.
// needle: from asciiFolded(), not empty.
std::size_t findFolded(std::string_view text, std::string_view needle, std::size_t offset = 0);

}
