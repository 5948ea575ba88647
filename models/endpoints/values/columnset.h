// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A set of columns, without an order. Exports and copies use it for the cells of a row that are written.

#include <bitset>

#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

using ColumnSet = std::bitset<endpointColumnCount>; // indexed by the value of EndpointColumn
inline constexpr ColumnSet everyColumn{(1ULL << endpointColumnCount) - 1};

inline bool holds(const ColumnSet &columns, EndpointColumn column)
{
    return columns.test(static_cast<std::size_t>(column));
}

}
