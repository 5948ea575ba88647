// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Pseudo-random identifiers: UUIDs, and a reversible permutation that maps an agent id back to its index.

#include <cstdint>
#include <string>

namespace reeve::demo {

inline constexpr uint64_t mask48 = (uint64_t{1} << 48) - 1;

// Keyed permutation of 48-bit numbers and its inverse.
uint64_t scramble(uint64_t x, uint64_t key);
uint64_t unscramble(uint64_t x, uint64_t key);

// Returns a version 4 UUID whose first twelve digits are high48.
std::string uuid(uint64_t high48, uint64_t rest);

}
