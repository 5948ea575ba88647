// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finding a text in a stretch of bytes without regard to the case of ASCII letters.

#include <cstdint>
#include <string>
#include <string_view>

namespace reeve {

// An ASCII capital made small, any other byte as it is.
constexpr std::uint8_t asciiSmall(std::uint8_t byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<std::uint8_t>(byte + ('a' - 'A')) : byte;
}

// ASCII letters made small, every other byte as it is.
std::string asciiFolded(std::string_view text);
bool hasOnlyAscii(std::string_view text);

// The first place in text, from offset on, where needle stands; npos: nowhere. needle: asciiFolded(), not empty.
std::size_t findFolded(std::string_view text, std::string_view needle, std::size_t offset = 0);

}
