// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/paging.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace reeve::demo {

namespace {

// Kibana: x-pack cases common/constants
constexpr double highestPerPage = 100;
constexpr double deepest = 10000;

std::optional<double> numberIn(const Json &query, const char *key)
{
    const auto found = query.find(key);
    if (found == query.end())
        return std::nullopt;
    return found->is_number() ? found->get<double>() : std::strtod(found->get<std::string>().c_str(), nullptr);
}

// Kibana: cases common/schema, paginationSchema; an absent number counts as 0.
std::string problemWithPaging(const Json &query)
{
    const double page = numberIn(query, "page").value_or(0);
    const double perPage = numberIn(query, "perPage").value_or(0);
    if (perPage > highestPerPage)
        return "The provided perPage value is too high. The maximum allowed perPage value is 100.";
    if (std::max(page, page * perPage) > deepest)
        return "The number of documents is too high. Paginating through more than 10000 documents is not possible.";
    return {};
}

size_t wholeNumber(double number)
{
    return number > 0 ? static_cast<size_t>(std::floor(number)) : 0;
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

Schema pagedQuery(Members others)
{
    return allOf({partialSchema(std::move(others)),
        refined(partialSchema({{"page", numberOrNumeral()}, {"perPage", numberOrNumeral()}}), problemWithPaging)});
}

Paging pagingOf(const Json &query)
{
    Paging paging;
    if (const auto page = numberIn(query, "page"))
        paging.page = wholeNumber(*page);
    if (const auto perPage = numberIn(query, "perPage"))
        paging.perPage = wholeNumber(*perPage);
    return paging;
}

Schema sortOrderSchema()
{
    return choiceSchema({"desc", "asc"});
}

Schema oneOrMore(Schema item)
{
    return anyOf({listSchema(item), item});
}

Schema ownerQuery()
{
    return partialSchema({{"owner", oneOrMore(textSchema())}});
}

}
