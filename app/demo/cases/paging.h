// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Queries of the cases routes: their schemas, and paging; pages are counted from 1.

#include <vector>

#include "app/demo/cases/schema.h"
#include "app/demo/http/call.h"

namespace reeve::demo {

struct Paging {
    size_t page = 1;
    size_t perPage = 20;

    Json cut(const std::vector<Json> &all) const; // returns the items of this page
};

Schema pagedQuery(Members others); // others: each may be absent; with page and perPage
Paging pagingOf(const Json &query); // of a query that pagedQuery() accepted

Schema sortOrderSchema();
Schema oneOrMore(Schema item); // a key that may be repeated
Schema ownerQuery(); // owner, one or more, and nothing else

}
