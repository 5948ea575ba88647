// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/export/csvcell.h"

#include <array>
#include <cstdint>
#include <cstring>

#include "models/export/formulaguard.h"

namespace reeve {

namespace {

constexpr std::size_t blockSize = 16;
using Block __attribute__((vector_size(blockSize))) = std::uint8_t;

bool hasSpecial(const Block &block)
{
    const auto special = (block == ',') | (block == ';') | (block == '\r') | (block == '\n') | (block == '"');
    std::array<std::uint64_t, 2> halves{};
    static_assert(sizeof(halves) == sizeof(special));
    std::memcpy(halves.data(), &special, sizeof(halves));
    return (halves[0] | halves[1]) != 0;
}

}

bool needsCsvQuotes(std::string_view cell)
{
    Block block{};
    if (cell.size() < blockSize) {
        std::memcpy(&block, cell.data(), cell.size());
        return hasSpecial(block);
    }
    for (std::size_t at = 0; at + blockSize <= cell.size(); at += blockSize) {
        std::memcpy(&block, cell.data() + at, blockSize);
        if (hasSpecial(block))
            return true;
    }
    std::memcpy(&block, cell.data() + cell.size() - blockSize, blockSize); // the rest, and a few bytes again
    return hasSpecial(block);
}

char *putBytes(std::string_view bytes, char *at)
{
    std::memcpy(at, bytes.data(), bytes.size());
    return at + bytes.size();
}

char *putDoubledQuotes(std::string_view cell, char *at)
{
    if (cell.find('"') == std::string_view::npos)
        return putBytes(cell, at);
    for (const char c : cell) {
        if (c == '"')
            *at++ = '"';
        *at++ = c;
    }
    return at;
}

char *putCsvCell(std::string_view cell, char *at)
{
    if (cell.empty())
        return at;
    const bool isQuoted = needsCsvQuotes(cell);
    if (isQuoted)
        *at++ = '"';
    if (runsAsFormula(cell))
        *at++ = '\'';
    if (!isQuoted)
        return putBytes(cell, at);
    at = putDoubledQuotes(cell, at);
    *at++ = '"';
    return at;
}

void appendCsvCell(std::string_view cell, std::string &out)
{
    const std::size_t before = out.size();
    out.resize(before + longestCsvCell(cell.size()));
    out.resize(static_cast<std::size_t>(putCsvCell(cell, out.data() + before) - out.data()));
}

}
