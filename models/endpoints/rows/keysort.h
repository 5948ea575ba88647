// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Radix sort by 64-bit keys.

#include <cstdint>
#include <span>
#include <vector>

namespace reeve {

struct Keyed {
    std::uint64_t key = 0;
    std::uint32_t row = 0;
    std::uint32_t position = 0; // index before sorting
};

// Sorts items by ascending key; stable. items must come in ascending order of position.
// scratch: memory to reuse between calls; its content has no meaning.
void sortByKey(std::span<Keyed> items, std::vector<Keyed> &scratch);

}
