// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/rows/keysort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace reeve {

namespace {

constexpr int digitBits = 8; // more buckets than that are written slower than the passes they save
constexpr std::size_t digitCount = 64 / digitBits;
constexpr std::size_t digitValues = 1U << digitBits;
using Places = std::array<std::uint32_t, digitValues>;

std::size_t digitOf(std::uint64_t key, std::size_t digit)
{
    return key >> (digit * digitBits) & (digitValues - 1);
}

// Digit by digit from the lowest, each pass keeping the order of the one before.
void sortByDigits(std::span<Keyed> items, std::size_t digits, std::vector<Keyed> &scratch)
{
    std::array<Places, digitCount> counts{};
    for (const Keyed &item : items) {
        for (std::size_t digit = 0; digit < digits; ++digit)
            ++counts[digit][digitOf(item.key, digit)];
    }
    scratch.resize(std::max(scratch.size(), items.size()));
    std::span<Keyed> from = items;
    std::span<Keyed> to = std::span(scratch).first(items.size());
    for (std::size_t digit = 0; digit < digits; ++digit) {
        Places &places = counts[digit];
        if (std::ranges::find(places, items.size()) != places.end())
            continue;
        std::exclusive_scan(places.begin(), places.end(), places.begin(), 0U);
        for (const Keyed &item : from)
            to[places[digitOf(item.key, digit)]++] = item;
        std::swap(from, to);
    }
    if (from.data() != items.data())
        std::ranges::copy(from, items.begin());
}

}

void sortByKey(std::span<Keyed> items, std::vector<Keyed> &scratch)
{
    constexpr std::size_t worthIt = 512;
    if (items.size() < worthIt) {
        std::ranges::sort(items, [](const Keyed &left, const Keyed &right) {
            return left.key != right.key ? left.key < right.key : left.position < right.position;
        });
        return;
    }
    const auto [least, most] = std::ranges::minmax(items, {}, &Keyed::key);
    const std::uint64_t base = least.key;
    const auto bits = static_cast<std::size_t>(std::bit_width(most.key - base));
    for (Keyed &item : items)
        item.key -= base;
    sortByDigits(items, (bits + digitBits - 1) / digitBits, scratch);
}

}
