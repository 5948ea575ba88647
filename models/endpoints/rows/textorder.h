// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Sorts many texts by their bytes. As many bytes as fit are packed into one 64-bit key: a position takes only the bits
// needed for the bytes that occur there, so that a host name or half an id fits into one key.

#include <span>
#include <string_view>
#include <vector>

#include "models/endpoints/rows/keysort.h"

namespace reeve {

class TextOrder
{
public:
    // texts: indexed by Keyed::position; their bytes outlive the object. foldsCase: ignore the case of ASCII letters.
    TextOrder(std::vector<std::string_view> texts, bool foldsCase, bool descending)
        : m_texts(std::move(texts)), m_foldsCase(foldsCase), m_descending(descending)
    {
    }

    // Sorts items and overwrites their keys. Stable; items must come in ascending order of position.
    void sort(std::span<Keyed> items) { sortFrom(items, 0); }

private:
    void sortFrom(std::span<Keyed> items, std::size_t offset); // all are equal before offset
    void compareFrom(std::span<Keyed> items, std::size_t offset) const;
    bool setKeys(std::span<Keyed> items, std::size_t &offset) const; // false: the texts end; advances offset

    std::vector<std::string_view> m_texts;
    std::vector<Keyed> m_scratch{};
    bool m_foldsCase;
    bool m_descending;
};

}
