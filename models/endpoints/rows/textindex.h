// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds numbered entries by their text. A hash table with open addressing that stores only the numbers: the owner stores
// the texts, and passes a function that returns the text of an entry by its number. Four bytes per slot and at least two
// slots per entry; std::unordered_map takes several times as much, and an allocation per entry.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace reeve {

class TextIndex
{
public:
    using Number = std::uint32_t;

    template<typename TextOf> std::optional<Number> find(std::string_view text, const TextOf &textOf) const;
    // Returns the number of the entry with this text, or adds next for it and returns next. textOf is called with numbers
    // of earlier entries only.
    template<typename TextOf> Number findOrAdd(std::string_view text, Number next, const TextOf &textOf);
    template<typename TextOf> void reserve(std::size_t entries, const TextOf &textOf);

    std::size_t byteCount() const { return m_slots.size() * sizeof(Number); }

private:
    static std::uint32_t hashOf(std::string_view text);
    template<typename TextOf> std::size_t slotFor(std::string_view text, const TextOf &textOf) const;

    std::vector<Number> m_slots{}; // number + 1; 0: free. The size is 0 or a power of two
    std::size_t m_count = 0;
};

template<typename TextOf>
std::optional<TextIndex::Number> TextIndex::find(std::string_view text, const TextOf &textOf) const
{
    if (m_slots.empty())
        return std::nullopt;
    const Number found = m_slots[slotFor(text, textOf)];
    return found == 0 ? std::nullopt : std::optional(found - 1);
}

template<typename TextOf>
TextIndex::Number TextIndex::findOrAdd(std::string_view text, Number next, const TextOf &textOf)
{
    reserve(m_count + 1, textOf);
    Number &slot = m_slots[slotFor(text, textOf)];
    if (slot != 0)
        return slot - 1;
    slot = next + 1;
    ++m_count;
    return next;
}

template<typename TextOf> void TextIndex::reserve(std::size_t entries, const TextOf &textOf)
{
    constexpr std::size_t firstSlots = 64;
    std::size_t slots = m_slots.empty() ? firstSlots : m_slots.size();
    while (slots < entries * 2)
        slots *= 2;
    if (slots == m_slots.size())
        return;
    std::vector<Number> old(slots);
    old.swap(m_slots);
    for (const Number entry : old) {
        if (entry != 0)
            m_slots[slotFor(textOf(entry - 1), textOf)] = entry;
    }
}

template<typename TextOf> std::size_t TextIndex::slotFor(std::string_view text, const TextOf &textOf) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(text) & mask;
    while (m_slots[slot] != 0 && textOf(m_slots[slot] - 1) != text)
        slot = (slot + 1) & mask;
    return slot;
}

}
