// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/ids.h"

#include <string_view>

#include "app/demo/base/random.h"

namespace reeve::demo {

namespace {

constexpr uint64_t factor = 0x5bd1e9955bd1ULL; // odd, so that the multiplication is invertible modulo 2^48

// The inverse of an odd number modulo 2^48; each round of Newton's method doubles the number of right bits.
constexpr uint64_t inverse(uint64_t odd)
{
    uint64_t x = odd;
    for (int round = 0; round < 6; ++round)
        x *= 2 - odd * x;
    return x & mask48;
}

}

uint64_t scramble(uint64_t x, uint64_t key)
{
    x = (x ^ key) & mask48;
    x = (x * factor) & mask48;
    x ^= x >> 24;
    x = (x * factor) & mask48;
    return x ^ (x >> 24);
}

uint64_t unscramble(uint64_t x, uint64_t key)
{
    x ^= x >> 24;
    x = (x * inverse(factor)) & mask48;
    x ^= x >> 24;
    x = (x * inverse(factor)) & mask48;
    return (x ^ key) & mask48;
}

std::string uuid(uint64_t high48, uint64_t rest)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "00000000-0000-4000-0000-000000000000";
    const auto put = [&](size_t at, unsigned value) { text[at] = digits[value & 15U]; };
    size_t at = 0;
    for (unsigned i = 0; i < 12; ++i) {
        put(at, static_cast<unsigned>(high48 >> (44 - 4 * i)));
        at += i == 7 ? 2 : 1;
    }
    for (unsigned i = 0; i < 3; ++i)
        put(15 + i, static_cast<unsigned>(rest >> (4 * i)));
    put(19, 8U | (static_cast<unsigned>(rest >> 12) & 3U));
    for (unsigned i = 0; i < 3; ++i)
        put(20 + i, static_cast<unsigned>(rest >> (16 + 4 * i)));
    for (unsigned i = 0; i < 12; ++i)
        put(24 + i, static_cast<unsigned>(mix(rest) >> (4 * i)));
    return text;
}

}
