// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One field of a row as exports write it, before any format's quoting: the same words in every language.

#include <string>

#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

// Lists joined with ", ", times ISO 8601 in UTC, what is missing empty.
void appendCell(const RowStore &store, RowStore::Row row, EndpointColumn column, std::string &out);

}
