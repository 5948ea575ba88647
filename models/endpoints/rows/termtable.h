// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Interns texts that many rows share (versions, policies, systems): each distinct text has a number.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/endpoints/rows/textindex.h"

namespace reeve {

class TermTable
{
public:
    using Id = std::uint32_t;

    Id idOf(std::string_view text); // adds a text that is new; 0 for the empty text
    std::string_view text(Id id) const // UTF-8; valid until a text is added
    {
        return std::string_view(m_bytes).substr(m_starts[id], m_starts[id + 1] - m_starts[id]);
    }
    std::size_t size() const { return m_starts.size() - 1; } // with the empty text; ids are smaller
    std::size_t byteCount() const; // memory used

private:
    std::string m_bytes{};
    std::vector<std::size_t> m_starts{0, 0};
    TextIndex m_index{}; // of all ids but 0
};

}
