// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Stateless pseudo-random numbers: the result depends on the arguments only, so values can be computed in any order.

#include <cstdint>

namespace reeve::demo {

// The finaliser of SplitMix64 (public domain): each input bit changes about half of the output bits.
constexpr uint64_t mix(uint64_t x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

// The number for one aspect (such as "host name") of one item of the fleet generated from seed.
constexpr uint64_t roll(uint64_t seed, uint64_t item, uint64_t aspect)
{
    return mix(mix(seed + aspect * 0xd6e8feb86659fd93ULL) ^ (item * 0xff51afd7ed558ccdULL + aspect));
}

}
