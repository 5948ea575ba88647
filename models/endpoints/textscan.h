// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finding a text in a stretch of bytes without regard to the case of ASCII letters.

#include <string>
#include <string_view>

namespace reeve {

// ASCII letters made small, every other byte as it is.
std::string asciiFolded(std::string_view text);
bool hasOnlyAscii(std::string_view text);

// The first place in text, from offset on, where needle stands; npos: nowhere. needle: asciiFolded(), not empty.
std::size_t findFolded(std::string_view text, std::string_view needle, std::size_t offset = 0);

}
