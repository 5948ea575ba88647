// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/textindex.h"

#include <cstring>

namespace reeve {

namespace {

std::uint64_t eightBytes(const char *from, std::size_t count)
{
    std::uint64_t value = 0;
    std::memcpy(&value, from, count);
    return value;
}

}

// Multiplicative hashing of eight bytes at a time. A multiplication carries differences upwards only, so the upper half
// is folded into the lower one before the last multiplication.
std::uint32_t TextIndex::hashOf(std::string_view text)
{
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = text.size() * odd;
    const char *at = text.data();
    std::size_t left = text.size();
    for (; left > 8; left -= 8, at += 8)
        hash = (hash ^ eightBytes(at, 8)) * odd ^ (hash >> 32);
    hash = (hash ^ eightBytes(at, left)) * odd;
    hash = (hash ^ (hash >> 32)) * odd;
    return static_cast<std::uint32_t>(hash >> 32);
}

}
