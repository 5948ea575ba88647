// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/termtable.h"

namespace reeve {

TermTable::Id TermTable::idOf(std::string_view text)
{
    if (text.empty())
        return 0;
    const Id next = static_cast<Id>(size());
    const Id id =
        m_index.findOrAdd(text, TextIndex::hashOf(text), next, [this](Id known) { return this->text(known); });
    if (id == next) {
        m_bytes.append(text);
        m_starts.push_back(m_bytes.size());
    }
    return id;
}

std::size_t TermTable::byteCount() const
{
    return m_bytes.capacity() + m_starts.capacity() * sizeof(std::size_t) + m_index.byteCount();
}

}
