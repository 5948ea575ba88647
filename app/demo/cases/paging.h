// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One-based pages as the cases routes have them.

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

    Json cut(const std::vector<Json> &all) const; // the items of this page
};

// Reads page and perPage; the error is the message of a 400. Keys other than those two and `others` are refused.
tl::expected<Paging, std::string> readPaging(const Call &call, std::initializer_list<std::string_view> others);

}
