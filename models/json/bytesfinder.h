// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>

namespace reeve {

// Finds an ASCII text in bytes without regard to case: sixteen places at once are tried for its two rarest letters.
class BytesFinder
{
public:
    static constexpr qsizetype none = std::numeric_limits<qsizetype>::max();

    explicit BytesFinder(QByteArray text) : m_text(std::move(text).toLower())
    {
        m_first = rarest(-1);
        m_second = m_text.size() > 1 ? rarest(m_first) : m_first;
    }
    bool isEmpty() const { return m_text.isEmpty(); }
    // The first from an offset on; none: there is none.
    qsizetype find(QByteArrayView text, qsizetype from) const
    {
        const qsizetype last = text.size() - m_text.size(); // where it can begin
        if (m_text.isEmpty())
            return none;
        const Block first = everywhere(m_text[m_first]);
        const Block second = everywhere(m_text[m_second]);
        for (; from + std::max(m_first, m_second) + blockSize <= text.size(); from += blockSize) {
            const auto hits =
                (load(text.data() + from + m_first) == first) & (load(text.data() + from + m_second) == second);
            std::array<std::uint64_t, 2> halves{};
            static_assert(sizeof(halves) == sizeof(hits));
            std::memcpy(&halves, &hits, sizeof(halves));
            if ((halves[0] | halves[1]) == 0)
                continue;
            for (qsizetype at = from; at < std::min(from + blockSize, last + 1); ++at) {
                if (isThere(text, at))
                    return at;
            }
        }
        for (; from <= last; ++from) {
            if (isThere(text, from))
                return from;
        }
        return none;
    }

private:
    static constexpr qsizetype blockSize = 16;
    using Block __attribute__((vector_size(blockSize))) = std::uint8_t;

    static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
    // With this bit both cases of a letter are the same; some other characters are, too, which isThere() tells apart.
    static constexpr std::uint8_t caseBit = 0x20;
    static Block everywhere(char c)
    {
        return Block{} + static_cast<std::uint8_t>(static_cast<std::uint8_t>(c) | caseBit);
    }
    static Block load(const char *at)
    {
        Block block{};
        std::memcpy(&block, at, sizeof(block));
        return block | caseBit;
    }
    // The index of the rarest letter in JSON of Kibana, except for one index.
    qsizetype rarest(qsizetype except) const
    {
        constexpr std::string_view common = "\"e:,tain os_rldcpmu0-1f2hgb.y5463v7k89w{}[]xjzq/"; // from the commonest
        qsizetype found = 0;
        qsizetype most = -1;
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            const auto rank = static_cast<qsizetype>(std::min(common.find(m_text[i]), common.size()));
            if (i != except && rank > most) {
                most = rank;
                found = i;
            }
        }
        return found;
    }
    bool isThere(QByteArrayView text, qsizetype at) const
    {
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (lower(text[at + i]) != m_text[i])
                return false;
        }
        return true;
    }

    QByteArray m_text;
    qsizetype m_first = 0;
    qsizetype m_second = 0;
};

}
