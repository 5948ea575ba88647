// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/api/livequeryrules.h"

#include <charconv>

namespace reeve::demo {

namespace {

std::string valueOf(const RawQuery &query, const std::string &key)
{
    const auto found = query.find(key);
    return found == query.end() ? std::string() : found->second;
}

// io-ts, with Kibana's toNumberRt: a whole number of at least 0.
bool readNumber(const std::string &text, size_t &number)
{
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end;
}

}

Checked checkLiveQuery(const Json &body)
{
    const Schema texts = listSchema(textSchema());
    static const Schema query = allOf({strictSchema({{"id", textSchema()}, {"query", textSchema()}}),
        partialSchema({{"ecs_mapping", recordSchema()}, {"version", textSchema()}, {"platform", textSchema()},
            {"removed", flagSchema()}, {"snapshot", flagSchema()}, {"timeout", numberSchema()}})});
    static const Schema schema = partialSchema(
        {{"agent_ids", texts}, {"agent_all", flagSchema()}, {"agent_platforms", texts}, {"agent_policy_ids", texts},
            {"query", textSchema()}, {"queries", listSchema(query)}, {"saved_query_id", textSchema()},
            {"timeout", numberSchema()}, {"ecs_mapping", recordSchema()}, {"pack_id", textSchema()},
            {"alert_ids", texts}, {"case_ids", texts}, {"event_ids", texts}, {"metadata", recordSchema()}});
    return checked(schema, body);
}

tl::expected<PageQuery, std::string> readPage(const RawQuery &query)
{
    PageQuery page;
    for (const auto &[key, number] : {std::pair("page", &page.page), std::pair("pageSize", &page.pageSize)}) {
        const std::string text = valueOf(query, key);
        if (query.contains(key) && !readNumber(text, *number))
            return tl::unexpected("Invalid value \"" + text + "\" supplied to \"" + key + '"');
    }
    const std::string order = valueOf(query, "sortOrder");
    if (query.contains("sortOrder") && order != "asc" && order != "desc")
        return tl::unexpected("Invalid value \"" + order + "\" supplied to \"sortOrder\"");
    page.ascending = order == "asc";
    page.kuery = valueOf(query, "kuery");
    return page;
}

}
