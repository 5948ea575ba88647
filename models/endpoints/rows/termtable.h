// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Texts that repeat from row to row (versions, policies, systems), each kept once and known by a number.

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

    Id idOf(std::string_view text); // adds it when it is new; the empty text is 0
    std::string_view text(Id id) const
    {
        return std::string_view(m_bytes).substr(m_starts[id], m_starts[id + 1] - m_starts[id]);
    }
    std::size_t size() const { return m_starts.size() - 1; }
    std::size_t byteCount() const;

private:
    struct Slot {
        std::uint32_t hash = 0;
        Id id = 0; // 0: free; the empty text needs no slot
    };

    Id add(std::string_view text, std::uint32_t hash);
    void grow();
    std::size_t slotFor(std::string_view text, std::uint32_t hash) const;

    std::string m_bytes{};
    std::vector<std::size_t> m_starts{0, 0};
    std::vector<Slot> m_slots;
};

}
