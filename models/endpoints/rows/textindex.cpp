// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/textindex.h"

#include <algorithm>
#include <cstring>
#include <utility>

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
TextIndex::Hash TextIndex::hashOf(std::string_view text)
{
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = text.size() * odd;
    const char *at = text.data();
    std::size_t left = text.size();
    for (; left > 8; left -= 8, at += 8)
        hash = (hash ^ eightBytes(at, 8)) * odd ^ (hash >> 32);
    hash = (hash ^ eightBytes(at, left)) * odd;
    hash = (hash ^ (hash >> 32)) * odd;
    return static_cast<Hash>(hash >> 32);
}

// At most half of the slots are taken.
void TextIndex::reserve(std::size_t entries)
{
    constexpr std::size_t fewestSlots = 64;
    std::size_t slots = std::max(fewestSlots, m_slots.size());
    while (slots < entries * 2)
        slots *= 2;
    if (slots == m_slots.size())
        return;
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(slots));
    for (const Slot &entry : old) {
        if (entry.numberPlusOne == 0)
            continue;
        std::size_t at = firstSlotFor(entry.hash);
        while (m_slots[at].numberPlusOne != 0)
            at = (at + 1) & (slots - 1);
        m_slots[at] = entry;
    }
}

}
