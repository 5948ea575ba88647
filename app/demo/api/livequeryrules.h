// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The checks of requests to Osquery.

#include <string>

#include <tl/expected.hpp>

#include "app/demo/cases/schema.h"
#include "app/demo/http/query.h"

namespace reeve::demo {

Checked checkLiveQuery(const Json &body);

struct PageQuery {
    size_t page = 0; // the first is 0
    size_t pageSize = 100;
    std::string kuery{};
    bool ascending = false;
};

// The error is the message of a 400.
tl::expected<PageQuery, std::string> readPage(const RawQuery &query);

}
