// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Identifiers that look random: uuids, and a scrambling that leads back from an agent id to its index.

#include <cstdint>
#include <string>

namespace reeve::demo {

inline constexpr uint64_t mask48 = (uint64_t{1} << 48) - 1;

// One-to-one on 48 bits, keyed: the first twelve digits of an agent id lead back to its index.
uint64_t scramble(uint64_t x, uint64_t key);
uint64_t unscramble(uint64_t x, uint64_t key);

// A version 4 uuid whose first twelve digits are `high48`.
std::string uuid(uint64_t high48, uint64_t rest);

}
