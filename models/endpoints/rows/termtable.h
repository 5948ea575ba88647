// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Interns texts that many rows share (versions, policies, systems): each distinct text has a number.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reeve {

class TermTable
{
public:
    using Id = std::uint32_t;

    TermTable();

    Id idOf(std::string_view text); // adds a text that is new; 0 for the empty text
    std::string_view text(Id id) const // UTF-8; valid until a text is added
    {
        return std::string_view(m_bytes).substr(m_starts[id], m_starts[id + 1] - m_starts[id]);
    }
    std::size_t size() const { return m_starts.size() - 1; } // with the empty text; ids are smaller
    std::size_t byteCount() const; // memory used

private:
    struct Slot {
        std::uint32_t hash = 0;
        Id id = 0; // 0: a free slot; the empty text has none
    };

    Id add(std::string_view text, std::uint32_t hash);
    void grow();
    std::size_t slotFor(std::string_view text, std::uint32_t hash) const;

    std::string m_bytes{};
    std::vector<std::size_t> m_starts{0, 0};
    std::vector<Slot> m_slots;
};

}
