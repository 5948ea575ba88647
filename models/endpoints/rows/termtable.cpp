// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/termtable.h"

#include <cstring>

namespace reeve {

namespace {

constexpr std::size_t firstSlots = 256; // a power of two, as every later size

std::uint64_t eightBytes(const char *from, std::size_t count)
{
    std::uint64_t value = 0;
    std::memcpy(&value, from, count);
    return value;
}

// Reads every byte of short texts, and of longer ones eight at a time; a table of a few hundred needs no more.
std::uint32_t hashOf(std::string_view text)
{
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = text.size() * odd;
    const char *at = text.data();
    std::size_t left = text.size();
    for (; left > 8; left -= 8, at += 8)
        hash = (hash ^ eightBytes(at, 8)) * odd ^ (hash >> 32);
    hash = (hash ^ eightBytes(at, left)) * odd;
    return static_cast<std::uint32_t>(hash >> 32);
}

}

TermTable::TermTable() : m_slots(firstSlots) { }

TermTable::Id TermTable::idOf(std::string_view text)
{
    if (text.empty())
        return 0;
    const std::uint32_t hash = hashOf(text);
    const Id found = m_slots[slotFor(text, hash)].id;
    return found != 0 ? found : add(text, hash);
}

std::size_t TermTable::byteCount() const
{
    return m_bytes.capacity() + m_starts.capacity() * sizeof(std::size_t) + m_slots.capacity() * sizeof(Slot);
}

std::size_t TermTable::slotFor(std::string_view text, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].id != 0 && (m_slots[at].hash != hash || this->text(m_slots[at].id) != text))
        at = (at + 1) & mask;
    return at;
}

TermTable::Id TermTable::add(std::string_view text, std::uint32_t hash)
{
    const Id id = static_cast<Id>(size());
    m_bytes.append(text);
    m_starts.push_back(m_bytes.size());
    if (size() * 2 > m_slots.size())
        grow();
    m_slots[slotFor(text, hash)] = {hash, id};
    return id;
}

void TermTable::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot &slot : old) {
        if (slot.id == 0)
            continue;
        std::size_t at = slot.hash & mask;
        while (m_slots[at].id != 0)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

}
