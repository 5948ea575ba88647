// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rows that a table shows, as a value that later changes of the table do not affect.

#include <cstdint>
#include <memory>
#include <vector>

namespace reeve {

class RowStore;

struct ShownRows {
    std::shared_ptr<const RowStore> store{};
    std::vector<std::uint32_t> rows{}; // row numbers of the store, in the table's order
    // Keeps a store unchanged that may still grow, see StoreLock. Null: the store does not change any more, or the rows
    // are used only on the thread that adds to it.
    std::shared_ptr<const void> hold{};
};

}
