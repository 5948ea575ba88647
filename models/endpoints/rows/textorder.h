// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Sorting texts by their bytes, many of which are packed into one number: at each place only the bytes that do occur
// there are told apart, so that a host name or half an id fits.

#include <span>
#include <string_view>
#include <vector>

#include "models/endpoints/rows/keysort.h"

namespace reeve {

class TextOrder
{
public:
    // texts: by the positions of what is sorted. foldsCase: ASCII letters in one case.
    TextOrder(std::vector<std::string_view> texts, bool foldsCase, bool descending)
        : m_texts(std::move(texts)), m_foldsCase(foldsCase), m_descending(descending)
    {
    }

    // Changes the keys. Equal texts stay in the order of their positions, in which they come.
    void sort(std::span<Keyed> items) { sortFrom(items, 0); }

private:
    void sortFrom(std::span<Keyed> items, std::size_t offset); // before which all are equal
    void compareFrom(std::span<Keyed> items, std::size_t offset) const;
    bool setKeys(std::span<Keyed> items, std::size_t &offset) const; // whether there is more, from where on

    std::vector<std::string_view> m_texts;
    std::vector<Keyed> m_scratch{};
    bool m_foldsCase;
    bool m_descending;
};

}
