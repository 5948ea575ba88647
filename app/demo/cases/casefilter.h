// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which cases GET /api/cases/_find returns, and in what order.

#include <optional>
#include <string>
#include <vector>

#include "app/demo/cases/schema.h"
#include "app/demo/cases/searchquery.h"

namespace reeve::demo {

// query: the keys of a request as Kibana's routes see them.
Checked checkFindQuery(const Json &query);
Checked checkStatusQuery(const Json &query); // of GET /api/cases/status: from, to, owner

class CaseFilter
{
public:
    explicit CaseFilter(const Json &query); // as checked
    // The message of the 400 for a time that Elasticsearch cannot read; "" if there is none.
    const std::string &problem() const { return m_problem; }

    // All filters but the status and the search, which the counts of the answer ignore.
    bool counts(const Json &body) const;
    bool lists(const Json &body) const; // requires counts()
    void sort(std::vector<Json> &cases) const;

private:
    bool isFound(const Json &body) const;

    const Json &m_query;
    std::string m_problem{};
    std::optional<int64_t> m_from{};
    std::optional<int64_t> m_to{};
    std::string m_text{};
    std::string m_id{}; // what is searched if it has the form of an id and the operator is OR; empty: none
    std::optional<SearchQuery> m_search{};
};

}
