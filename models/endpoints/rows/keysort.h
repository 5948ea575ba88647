// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Sorting by 64-bit numbers without comparing them.

#include <cstdint>
#include <span>
#include <vector>

namespace reeve {

struct Keyed {
    std::uint64_t key = 0;
    std::uint32_t row = 0;
    std::uint32_t position = 0; // before sorting
};

// Smallest key first; equals in the order of their positions, in which they come. scratch: kept from one call to the
// next to save its making; what it holds means nothing.
void sortByKey(std::span<Keyed> items, std::vector<Keyed> &scratch);

}
