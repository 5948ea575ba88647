// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Texts that repeat from row to row (versions, policies, systems), each kept once and known by a number.

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

    Id idOf(std::string_view text); // adds it when it is new; the empty text is 0
    std::string_view text(Id id) const
    {
        return std::string_view(m_bytes).substr(m_starts[id], m_starts[id + 1] - m_starts[id]);
    }
    std::size_t size() const { return m_starts.size() - 1; }
    std::size_t byteCount() const;

private:
    std::string m_bytes{};
    std::vector<std::size_t> m_starts{0, 0};
    TextIndex m_index{}; // of all ids but 0
};

}
