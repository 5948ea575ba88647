// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Some of the columns, whatever their order: those of a row that are to be written, for one.

#include <bitset>

#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

using ColumnSet = std::bitset<endpointColumnCount>; // by EndpointColumn
inline constexpr ColumnSet everyColumn{(1ULL << endpointColumnCount) - 1};

inline bool holds(const ColumnSet &columns, EndpointColumn column)
{
    return columns.test(static_cast<std::size_t>(column));
}

}
