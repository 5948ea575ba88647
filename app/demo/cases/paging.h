// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Paging of the cases routes; pages are counted from 1.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "app/demo/base/json.h"
#include "app/demo/http/call.h"

namespace reeve::demo {

struct Paging {
    size_t page = 1;
    size_t perPage = 20;

    Json cut(const std::vector<Json> &all) const; // returns the items of this page
};

// Reads page and perPage. Query keys other than these and others are rejected. The error is the message of a 400.
tl::expected<Paging, std::string> readPaging(const Call &call, std::initializer_list<std::string_view> others);

}
