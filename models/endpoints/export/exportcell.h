// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A cell as exports write it, before a format's quoting. The same in every language.

#include <string>

#include "models/endpoints/rows/rowstore.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

// Appends the cell in UTF-8: lists joined with ", ", times in ISO 8601 and UTC, statuses as stable keys ("healthy"); nothing
// if the value is missing.
void appendCell(const RowStore &store, RowStore::Row row, EndpointColumn column, std::string &out);

}
