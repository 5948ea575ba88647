// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/paging.h"

#include <algorithm>
#include <charconv>

namespace reeve::demo {

namespace {

constexpr size_t highestPerPage = 100;
constexpr size_t deepest = 10000;

bool readNumber(const std::string &text, size_t &number)
{
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    return !text.empty() && result.ec == std::errc() && result.ptr == end && number <= 1000000000;
}

}

Json Paging::cut(const std::vector<Json> &all) const
{
    Json items = Json::array();
    const size_t begin = (std::max<size_t>(page, 1) - 1) * perPage;
    for (size_t i = begin; i < std::min(all.size(), begin + perPage); ++i)
        items.push_back(all[i]);
    return items;
}

tl::expected<Paging, std::string> readPaging(const Call &call, std::initializer_list<std::string_view> others)
{
    Paging paging;
    std::string excess;
    for (const auto &[key, value] : call.query) {
        const bool isPage = key == "page";
        if (isPage || key == "perPage") {
            if (!readNumber(value, isPage ? paging.page : paging.perPage))
                return tl::unexpected("Invalid value \"" + value + "\" supplied to \"" + key + "\"");
        } else if (std::find(others.begin(), others.end(), key) == others.end()) {
            excess += (excess.empty() ? "" : ",") + key;
        }
    }
    if (paging.perPage > highestPerPage)
        return tl::unexpected(
            std::string("The provided perPage value is too high. The maximum allowed perPage value is 100."));
    if (std::max<size_t>(paging.page, 1) * paging.perPage > deepest)
        return tl::unexpected(std::string(
            "The number of documents is too high. Paginating through more than 10000 documents is not possible."));
    if (!excess.empty())
        return tl::unexpected("invalid keys \"" + excess + "\"");
    return paging;
}

}
