// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <algorithm>
#include <cstring>
#include <limits>
#include <string_view>

namespace reeve {

// Finds an ASCII text in bytes without regard to case: the rarest of its letters is looked for in both cases.
class BytesFinder
{
public:
    static constexpr qsizetype none = std::numeric_limits<qsizetype>::max();

    explicit BytesFinder(QByteArray text) : m_text(std::move(text).toLower())
    {
        // Common in JSON of Kibana, from the commonest.
        constexpr std::string_view common = "\"e:,tain os_rldcpmu0-1f2hgb.y5463v7k89w{}[]xjzq/";
        std::size_t rarest = 0;
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            const std::size_t rank = std::min(common.find(m_text[i]), common.size());
            if (i == 0 || rank > rarest) {
                rarest = rank;
                m_key = i;
            }
        }
    }
    bool isEmpty() const { return m_text.isEmpty(); }
    // The first from an offset on; none: there is none. Offsets of one text must not become smaller from call to call.
    qsizetype find(QByteArrayView text, qsizetype from)
    {
        if (m_text.isEmpty())
            return none;
        while (from + m_text.size() <= text.size()) {
            const qsizetype key = nextKey(text, from + m_key);
            if (key == none || key - m_key + m_text.size() > text.size())
                return none;
            from = key - m_key;
            if (isThere(text, from))
                return from;
            ++from;
        }
        return none;
    }

private:
    static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
    static char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

    struct Letter {
        char letter = 0;
        qsizetype next = -1; // where it is next; -1: not looked for yet
    };
    static qsizetype nextOf(Letter &letter, QByteArrayView text, qsizetype from)
    {
        if (letter.next < from) {
            const void *found = from < text.size()
                ? std::memchr(text.data() + from, letter.letter, static_cast<std::size_t>(text.size() - from))
                : nullptr;
            letter.next = found ? static_cast<const char *>(found) - text.data() : none;
        }
        return letter.next;
    }
    qsizetype nextKey(QByteArrayView text, qsizetype from)
    {
        if (m_lower.letter == 0) {
            m_lower.letter = m_text[m_key];
            m_upper.letter = upper(m_text[m_key]);
        }
        const qsizetype first = nextOf(m_lower, text, from);
        return m_upper.letter == m_lower.letter ? first : std::min(first, nextOf(m_upper, text, from));
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
    qsizetype m_key = 0;
    Letter m_lower{};
    Letter m_upper{};
};

}
