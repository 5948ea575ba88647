// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The order of rows by one column: eight-byte keys first, more of the text only among equals.

#include <span>
#include <vector>

#include "models/endpoints/endpointtablemodel.h"
#include "models/endpoints/rowstore.h"

namespace reeve {

// Texts by code point with ASCII letters in one case, terms and versions naturally ("8.9" before "8.10"), addresses
// by their numbers, the rest by meaning. What is missing comes last in either direction; equals keep their order.
void sortRows(const RowStore &store, std::vector<RowStore::Row> &rows, EndpointColumn column, bool descending);

// Runs of digits compare as numbers, letters without regard to ASCII case; equal texts only when they are the same.
std::strong_ordering naturalOrder(std::string_view left, std::string_view right);

}
