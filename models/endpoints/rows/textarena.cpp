// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/textarena.h"

namespace reeve {

std::string_view shortened(std::string_view text)
{
    if (text.size() <= longestRowText)
        return text;
    std::size_t size = longestRowText;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
        --size;
    return text.substr(0, size);
}

std::uint32_t TextArena::append(std::uint32_t row, const RowTexts &texts)
{
    Blob blob;
    blob.offset = m_bytes.size();
    blob.row = row;
    for (std::size_t i = 0; i < rowTextCount; ++i) {
        const std::string_view text = shortened(texts[i]);
        m_bytes.append(text);
        blob.lengths[i] = static_cast<std::uint16_t>(text.size());
    }
    m_blobs.push_back(blob);
    return static_cast<std::uint32_t>(m_blobs.size() - 1);
}

void TextArena::reserve(std::size_t blobs, std::size_t bytes)
{
    m_blobs.reserve(blobs);
    m_bytes.reserve(bytes);
}

std::string_view TextArena::text(std::uint32_t blob, RowText which) const
{
    const Blob &found = m_blobs[blob];
    const auto wanted = static_cast<std::size_t>(which);
    std::size_t offset = found.offset;
    for (std::size_t i = 0; i < wanted; ++i)
        offset += found.lengths[i];
    return std::string_view(m_bytes).substr(offset, found.lengths[wanted]);
}

RowTexts TextArena::texts(std::uint32_t blob) const
{
    const Blob &found = m_blobs[blob];
    RowTexts result;
    std::size_t offset = found.offset;
    for (std::size_t i = 0; i < rowTextCount; ++i) {
        result[i] = std::string_view(m_bytes).substr(offset, found.lengths[i]);
        offset += found.lengths[i];
    }
    return result;
}

}
