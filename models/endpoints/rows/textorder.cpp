// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/textorder.h"

#include <algorithm>
#include <array>
#include <compare>
#include <limits>

#include "models/endpoints/rows/textscan.h"

namespace reeve {

namespace {

constexpr std::size_t windowSize = 32; // bytes that are looked at together
constexpr std::size_t byteValues = 256;

std::uint8_t byteOf(char c)
{
    return static_cast<std::uint8_t>(c);
}

// Which bytes occur at which place of a window, and how long the texts are.
class ByteUsage
{
public:
    explicit ByteUsage(std::size_t offset) : m_offset(offset) { }

    void add(std::string_view text)
    {
        shortest = std::min(shortest, text.size());
        longest = std::max(longest, text.size());
        const std::size_t end = std::min(text.size(), m_offset + windowSize);
        for (std::size_t at = m_offset; at < end; ++at)
            m_seen[at - m_offset][byteOf(text[at])] = true;
    }

    void foldCase()
    {
        for (auto &seen : m_seen) {
            for (std::uint8_t byte = 'A'; byte <= 'Z'; ++byte)
                seen[asciiSmall(byte)] = seen[asciiSmall(byte)] || seen[byte];
            std::fill(seen.begin() + 'A', seen.begin() + 'Z' + 1, false);
        }
    }

    const std::array<bool, byteValues> &seenAt(std::size_t place) const { return m_seen[place]; }

    std::size_t shortest = std::numeric_limits<std::size_t>::max();
    std::size_t longest = 0;

private:
    std::size_t m_offset;
    std::array<std::array<bool, byteValues>, windowSize> m_seen{};
};

// Each byte's share in the number: its rank among those at its place, times what all later places can tell apart.
// A text that has ended adds nothing, and so comes first.
class Packing
{
public:
    Packing(const ByteUsage &usage, std::size_t offset, bool foldsCase) : m_end(offset)
    {
        while (m_end < offset + windowSize && m_end < usage.longest && addPlace(usage, offset))
            ++m_end;
        std::uint64_t weight = 1;
        for (auto place = m_places.rbegin(); place != m_places.rend(); ++place) {
            for (std::uint64_t &share : place->shares)
                share *= weight;
            weight *= place->count;
        }
        for (Place &place : m_places) {
            for (std::uint8_t byte = 'A'; foldsCase && byte <= 'Z'; ++byte)
                place.shares[byte] = place.shares[asciiSmall(byte)];
        }
    }

    std::size_t end() const { return m_end; }
    std::uint64_t keyOf(std::string_view text) const
    {
        std::uint64_t key = 0;
        for (const Place &place : m_places) {
            if (place.at >= text.size())
                break;
            key += place.shares[byteOf(text[place.at])];
        }
        return key;
    }

private:
    struct Place {
        std::size_t at = 0;
        std::uint64_t count = 0; // of the distinct bytes
        std::array<std::uint64_t, byteValues> shares{};
    };

    // Returns false if the byte does not fit any more. Bytes that all texts share are left out.
    bool addPlace(const ByteUsage &usage, std::size_t offset)
    {
        Place place{.at = m_end, .count = usage.shortest <= m_end ? 1U : 0U};
        for (std::size_t byte = 0; byte < byteValues; ++byte) {
            if (usage.seenAt(m_end - offset)[byte])
                place.shares[byte] = place.count++;
        }
        if (place.count > std::numeric_limits<std::uint64_t>::max() / m_count)
            return false;
        m_count *= place.count;
        if (place.count > 1)
            m_places.push_back(place);
        return true;
    }

    std::vector<Place> m_places{};
    std::uint64_t m_count = 1;
    std::size_t m_end;
};

std::strong_ordering foldedOrder(std::string_view left, std::string_view right)
{
    return std::lexicographical_compare_three_way(left.begin(), left.end(), right.begin(), right.end(),
        [](char a, char b) { return asciiSmall(byteOf(a)) <=> asciiSmall(byteOf(b)); });
}

}

bool TextOrder::setKeys(std::span<Keyed> items, std::size_t &offset) const
{
    ByteUsage usage(offset);
    for (const Keyed &item : items)
        usage.add(m_texts[item.position]);
    if (m_foldsCase)
        usage.foldCase();
    const Packing packing(usage, offset, m_foldsCase);
    for (Keyed &item : items) {
        const std::uint64_t key = packing.keyOf(m_texts[item.position]);
        item.key = m_descending ? ~key : key;
    }
    offset = packing.end();
    return usage.longest > offset;
}

void TextOrder::sortFrom(std::span<Keyed> items, std::size_t offset)
{
    constexpr std::size_t worthPacking = 128;
    if (items.size() < worthPacking)
        return compareFrom(items, offset);
    std::size_t next = offset;
    const bool hasMore = setKeys(items, next);
    sortByKey(items, m_scratch);
    for (auto begin = items.begin(); hasMore && begin != items.end();) {
        const auto end = std::find_if(begin, items.end(), [&](const Keyed &item) { return item.key != begin->key; });
        if (end - begin > 1)
            sortFrom(std::span<Keyed>(begin, end), next);
        begin = end;
    }
}

void TextOrder::compareFrom(std::span<Keyed> items, std::size_t offset) const
{
    const auto order = [&](const Keyed &left, const Keyed &right) {
        const std::string_view a = m_texts[left.position];
        const std::string_view b = m_texts[right.position];
        const std::string_view restOfA = a.substr(std::min(offset, a.size()));
        const std::string_view restOfB = b.substr(std::min(offset, b.size()));
        return m_foldsCase ? foldedOrder(restOfA, restOfB) : restOfA.compare(restOfB) <=> 0;
    };
    std::ranges::sort(items, [&](const Keyed &left, const Keyed &right) {
        const auto found = m_descending ? order(right, left) : order(left, right);
        return found != 0 ? found < 0 : left.position < right.position;
    });
}

}
