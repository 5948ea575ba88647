// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How the rows of a table become others, in steps that views and selections can follow. Worked out ahead, on a worker:
// with a million rows that takes longer than a frame.

#include <cstdint>
#include <memory>
#include <vector>

#include "models/endpoints/rows/shownrows.h"

namespace reeve {

enum class RowMove {
    Order, // the same rows in another order
    Removal, // of rows at the end
    Renumbering, // the same endpoints, as rows of the other store
    Addition, // of rows at the end
};

struct RowStep {
    RowMove move = RowMove::Order;
    std::vector<std::uint32_t> rows{}; // all of them, after it
    std::vector<int> places{}; // Order: where each row goes that was there before
};

struct RowChange {
    std::shared_ptr<const ShownRows> before{}; // what the steps begin with
    std::shared_ptr<const RowStore> store{}; // what they end with
    std::vector<RowStep> steps{};
    std::vector<int> places{}; // by all of them: where each row goes that was there before; -1: it goes away

    const std::vector<std::uint32_t> &rows() const { return steps.empty() ? before->rows : steps.back().rows; }
};

// What goes is moved to the end and leaves in one piece, what comes is added in one piece, then all is put in order;
// steps that would change nothing are left out. An endpoint that is in both keeps its row, also in another store.
RowChange changeBetween(std::shared_ptr<const ShownRows> before, ShownRows next);

}
