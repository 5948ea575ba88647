// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Finds numbered entries by their text. A hash table with open addressing that stores only numbers and hashes: the
// owner stores the texts, and passes a function that returns the text of an entry by its number. The hash tells apart
// nearly all texts that differ, so that hardly any other text is read, and none when the table grows. Eight bytes per
// slot and at least two slots per entry; std::unordered_map takes several times as much, and an allocation per entry.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace reeve {

class TextIndex
{
public:
    using Number = std::uint32_t;
    using Hash = std::uint32_t;

    static Hash hashOf(std::string_view text);

    template<typename TextOf> std::optional<Number> find(std::string_view text, const TextOf &textOf) const;
    // Returns the number of the entry with this text, or adds next for it and returns next. hash: hashOf(text). textOf
    // is called with numbers of earlier entries only.
    template<typename TextOf> Number findOrAdd(std::string_view text, Hash hash, Number next, const TextOf &textOf);
    void reserve(std::size_t entries);
    // Starts to load from memory the slot at which a search for this hash begins.
    void prefetch(Hash hash) const
    {
        if (!m_slots.empty())
            __builtin_prefetch(&m_slots[firstSlotFor(hash)]);
    }

    std::size_t byteCount() const { return m_slots.size() * sizeof(Slot); }

private:
    struct Slot {
        Number numberPlusOne = 0; // 0: free
        Hash hash = 0;
    };

    std::size_t firstSlotFor(Hash hash) const { return hash & (m_slots.size() - 1); }
    template<typename TextOf> std::size_t slotFor(std::string_view text, Hash hash, const TextOf &textOf) const;

    std::vector<Slot> m_slots{}; // the size is 0 or a power of two
    std::size_t m_count = 0;
};

template<typename TextOf>
std::optional<TextIndex::Number> TextIndex::find(std::string_view text, const TextOf &textOf) const
{
    if (m_slots.empty())
        return std::nullopt;
    const Number found = m_slots[slotFor(text, hashOf(text), textOf)].numberPlusOne;
    return found == 0 ? std::nullopt : std::optional(found - 1);
}

template<typename TextOf>
TextIndex::Number TextIndex::findOrAdd(std::string_view text, Hash hash, Number next, const TextOf &textOf)
{
    if (m_slots.size() < (m_count + 1) * 2)
        reserve(m_count + 1);
    Slot &slot = m_slots[slotFor(text, hash, textOf)];
    if (slot.numberPlusOne != 0)
        return slot.numberPlusOne - 1;
    slot = {next + 1, hash};
    ++m_count;
    return next;
}

template<typename TextOf> std::size_t TextIndex::slotFor(std::string_view text, Hash hash, const TextOf &textOf) const
{
    std::size_t slot = firstSlotFor(hash);
    while (m_slots[slot].numberPlusOne != 0
        && (m_slots[slot].hash != hash || textOf(m_slots[slot].numberPlusOne - 1) != text))
        slot = (slot + 1) & (m_slots.size() - 1);
    return slot;
}

}
