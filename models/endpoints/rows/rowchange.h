// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The difference between the rows that a table shows and the rows it is to show, as steps that correspond to the signals
// of QAbstractItemModel. Computed on a worker, because it takes longer than a frame for a million rows.

#include <cstdint>
#include <memory>
#include <vector>

#include "models/endpoints/rows/shownrows.h"

namespace reeve {

enum class RowMove {
    Order, // the same rows in another order: layoutChanged
    Removal, // rows at the end are removed
    Renumbering, // the same endpoints as rows of the new store: dataChanged
    Addition, // rows are added at the end
};

struct RowStep {
    RowMove move = RowMove::Order;
    std::vector<std::uint32_t> rows{}; // all rows after the step, as row numbers of the store
    std::vector<int> places{}; // Order only: the new index of each previous row
};

struct RowChange {
    std::shared_ptr<const ShownRows> before{}; // the state before the first step
    std::shared_ptr<const RowStore> store{}; // the store after the last step
    std::vector<RowStep> steps{};
    std::vector<int> places{}; // for each row before the first step, its index after the last one; -1: removed

    // The rows after the last step.
    const std::vector<std::uint32_t> &rows() const { return steps.empty() ? before->rows : steps.back().rows; }
};

// Returns the steps from before to next. Removed rows are moved to the end and removed at once, added rows are appended at
// once, then all rows are put in order; steps without an effect are left out. An endpoint that is in both keeps its row
// and selection, also if next has another store. before: not null.
RowChange changeBetween(std::shared_ptr<const ShownRows> before, ShownRows next);

}
