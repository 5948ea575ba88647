// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The texts that differ from row to row, all in one stretch of UTF-8: one blob a row, its texts one after the other.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/endpoints/values/rowfield.h"

namespace reeve {

// Longer texts are cut: the whole document is read by id when somebody looks.
inline constexpr std::size_t longestRowText = 4'000;

// At most longestRowText bytes of it, cut between characters.
std::string_view shortened(std::string_view text);

using RowTexts = std::array<std::string_view, rowTextCount>;

class TextArena
{
public:
    static constexpr std::uint32_t noRow = UINT32_MAX;

    struct Blob {
        std::uint64_t offset = 0;
        std::uint32_t row = noRow; // noRow: replaced by a later blob
        std::array<std::uint16_t, rowTextCount> lengths{};
    };

    std::uint32_t append(std::uint32_t row, const RowTexts &texts); // the blob's number
    void drop(std::uint32_t blob) { m_blobs[blob].row = noRow; }
    void reserve(std::size_t blobs, std::size_t bytes);

    std::string_view text(std::uint32_t blob, RowText which) const;
    RowTexts texts(std::uint32_t blob) const;

    const std::vector<Blob> &blobs() const { return m_blobs; } // offsets only grow
    std::string_view bytes() const { return m_bytes; }
    std::size_t byteCount() const { return m_bytes.capacity() + m_blobs.capacity() * sizeof(Blob); }
    std::size_t usedBytes() const { return m_bytes.size() + m_blobs.size() * sizeof(Blob); }

private:
    std::string m_bytes{};
    std::vector<Blob> m_blobs{};
};

}
