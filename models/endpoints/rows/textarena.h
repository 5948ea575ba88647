// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Stores the texts that each row has of its own in one stretch of UTF-8: one blob per row with its texts in sequence.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/endpoints/values/rowfield.h"

namespace reeve {

// Longer texts are cut; the detail pane reads the whole document by id.
inline constexpr std::size_t longestRowText = 4'000; // bytes

// Returns at most the first longestRowText bytes of text, without cutting a character in two.
std::string_view shortened(std::string_view text);

using RowTexts = std::array<std::string_view, rowTextCount>; // indexed by RowText

class TextArena
{
public:
    static constexpr std::uint32_t noRow = UINT32_MAX;

    struct Blob {
        std::uint64_t offset = 0; // of its first text, in bytes
        std::uint32_t row = noRow; // noRow: dropped
        std::array<std::uint16_t, rowTextCount> lengths{}; // bytes, indexed by RowText
    };

    std::uint32_t append(std::uint32_t row, const RowTexts &texts); // returns the number of the new blob
    void drop(std::uint32_t blob) { m_blobs[blob].row = noRow; } // its bytes stay
    void reserve(std::size_t blobs, std::size_t bytes);

    std::string_view text(std::uint32_t blob, RowText which) const;
    RowTexts texts(std::uint32_t blob) const;

    const std::vector<Blob> &blobs() const { return m_blobs; } // by ascending offset
    std::string_view bytes() const { return m_bytes; }
    // Memory with and without what is reserved.
    std::size_t byteCount() const { return m_bytes.capacity() + m_blobs.capacity() * sizeof(Blob); }
    std::size_t usedBytes() const { return m_bytes.size() + m_blobs.size() * sizeof(Blob); }

private:
    std::string m_bytes{};
    std::vector<Blob> m_blobs{};
};

}
