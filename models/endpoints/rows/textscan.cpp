// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/textscan.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace reeve {

namespace {

constexpr std::size_t blockSize = 16;
using Block __attribute__((vector_size(blockSize))) = std::uint8_t;

constexpr std::array<std::uint8_t, 256> lowerTable = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = asciiSmall(static_cast<std::uint8_t>(i));
    return table;
}();

std::uint8_t lower(char c)
{
    return lowerTable[static_cast<std::uint8_t>(c)];
}

Block loaded(const char *from)
{
    Block block;
    std::memcpy(&block, from, blockSize);
    return block;
}

template<typename Mask> bool isAnySet(const Mask &mask)
{
    std::array<std::uint64_t, 2> halves{};
    static_assert(sizeof(halves) == sizeof(mask));
    std::memcpy(halves.data(), &mask, sizeof(mask));
    return (halves[0] | halves[1]) != 0;
}

bool standsAt(const char *at, std::string_view needle)
{
    return std::ranges::equal(needle, std::string_view(at, needle.size()),
        [](char wanted, char found) { return static_cast<std::uint8_t>(wanted) == lower(found); });
}

}

std::string asciiFolded(std::string_view text)
{
    std::string folded(text);
    for (char &c : folded)
        c = static_cast<char>(lower(c));
    return folded;
}

bool hasOnlyAscii(std::string_view text)
{
    std::uint64_t seen = 0;
    std::size_t i = 0;
    for (; i + sizeof(seen) <= text.size(); i += sizeof(seen)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + i, sizeof(eight));
        seen |= eight;
    }
    for (; i < text.size(); ++i)
        seen |= static_cast<std::uint8_t>(text[i]);
    return (seen & 0x8080808080808080ULL) == 0;
}

// Sixteen places at a time: only where both the first and the last byte may fit is the whole needle compared.
// Setting bit 5 lets both cases of a letter through, and a few other bytes that the comparison then refuses.
std::size_t findFolded(std::string_view text, std::string_view needle, std::size_t offset)
{
    const std::size_t size = needle.size();
    if (size == 0 || text.size() < size)
        return std::string_view::npos;
    const auto wide = [](char c) { return Block{} + static_cast<std::uint8_t>(c | 0x20); };
    const Block first = wide(needle.front());
    const Block last = wide(needle.back());
    const Block caseBit = Block{} + std::uint8_t{0x20};
    const std::size_t places = text.size() - size + 1;
    const char *const bytes = text.data();
    std::size_t at = offset;
    for (; at + blockSize <= places; at += blockSize) {
        const auto fits =
            ((loaded(bytes + at) | caseBit) == first) & ((loaded(bytes + at + size - 1) | caseBit) == last);
        if (!isAnySet(fits))
            continue;
        for (std::size_t i = 0; i < blockSize; ++i) {
            if (fits[i] && standsAt(bytes + at + i, needle))
                return at + i;
        }
    }
    for (; at < places; ++at) {
        if (standsAt(bytes + at, needle))
            return at;
    }
    return std::string_view::npos;
}

}
