// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// What GET /api/cases/_find refuses, and what an account finds.
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "GET /api/cases/_find";
constexpr std::string_view source = "common/cases/find_cases.ts";

Check refuses(std::string query, std::string message)
{
    return [query = std::move(query), message = std::move(message)](
               Kibana &kibana) { foundCases(kibana, query).is(400).says(message); };
}

Check failsWith400(std::string query)
{
    return [query = std::move(query)](Kibana &kibana) { foundCases(kibana, query).is(400); };
}

std::string valuesOf(std::string_view name, size_t count)
{
    std::string query;
    for (size_t i = 0; i < count; ++i)
        query += (i == 0 ? "" : "&") + std::string(name) + "=" + std::to_string(i);
    return query;
}

Check tooMany(std::string name)
{
    return [name](Kibana &kibana) {
        Json list = Json::array();
        for (size_t i = 0; i < 101; ++i)
            list.push_back(std::to_string(i));
        foundCases(kibana, valuesOf(name, 100)).is(200);
        foundCases(kibana, valuesOf(name, 101))
            .is(400)
            .says("The length of the field " + name + " is too long. Array must be of length <= 100.,Invalid value \""
                + list.dump() + "\" supplied to \"" + name + "\"");
    };
}

Expectations refusals()
{
    return {
        {route, "an unknown status is refused", source, failsWith400("status=unknown")},
        {route, "an unknown severity is refused", source, failsWith400("severity=unknown")},
        {route, "searchFields other than title and description are refused", source,
            [](Kibana &kibana) {
                for (const char *field : {"owner", "tags", "severity", "status", "foobar"})
                    foundCases(kibana, std::string("searchFields=") + field).is(400);
            }},
        {route, "more than 100 tags are refused", source, tooMany("tags")},
        {route, "more than 100 assignees are refused", source, tooMany("assignees")},
        {route, "more than 100 reporters are refused", source, tooMany("reporters")},
        {route, "more than 100 categories are refused", source, tooMany("category")},
        {route, "a filter is refused", source, refuses("filter=x", "invalid keys \"filter\"")},
        {route, "namespaces are refused", source, refuses("namespaces=default", "invalid keys \"namespaces\"")},
        {route, "any other key is refused", source, refuses("notExists=papa", "invalid keys \"notExists\"")},
        {route, "perPage=101 is too many", source,
            refuses(
                "perPage=101", "The provided perPage value is too high. The maximum allowed perPage value is 100.")},
        {route, "more than 10,000 cases cannot be reached", source,
            refuses("page=209&perPage=100",
                "The number of documents is too high. Paginating through more than 10000 documents is not possible.")},
        {route, "perPage that is no number is refused", source,
            refuses("perPage=true", "Invalid value \"true\" supplied to \"perPage\",cannot parse to a number")},
        {route, "page=0", "cases/common/schema/index.ts", {},
            "the schema has no lower bound, and no test says what Elasticsearch makes of a negative offset"},
    };
}

Expectations rights()
{
    const auto both = [](Kibana &kibana) {
        createCases(kibana, {{{"title", "sec"}}, {{"title", "obs"}, {"owner", "observability"}}});
    };
    return {
        {route, "an account finds the cases of its owner", source,
            [both](Kibana &kibana) {
                both(kibana);
                foundCases(kibana.as("sec_only"), "").is(200).lists("/cases", "title", {"sec"});
                foundCases(kibana.as("obs_only_read"), "").is(200).lists("/cases", "title", {"obs"});
            }},
        {route, "an account of two owners finds both", source,
            [both](Kibana &kibana) {
                both(kibana);
                for (const char *account : {"obs_sec", "obs_sec_read", "global_read"})
                    foundCases(kibana.as(account), "").is(200).sized("/cases", 2);
            }},
        {route, "the counts are of what the account sees", source,
            [both](Kibana &kibana) {
                both(kibana);
                foundCases(kibana.as("sec_only"), "").is(200).has("/count_open_cases", 1);
            }},
        {route, "an owner that the account does not see finds nothing", source,
            [both](Kibana &kibana) {
                both(kibana);
                foundCases(kibana.as("obs_only"), "owner=securitySolution").is(200).has("/total", 0);
            }},
        {route, "owners beside the account's own find its own", source,
            [both](Kibana &kibana) {
                both(kibana);
                foundCases(kibana.as("obs_only"), "owner=securitySolution&owner=observability")
                    .is(200)
                    .lists("/cases", "title", {"obs"});
            }},
        {route, "a search does not reach cases of other owners", source,
            [both](Kibana &kibana) {
                both(kibana);
                foundCases(kibana.as("obs_only"), "search=sec&searchFields=title").is(200).has("/total", 0);
            }},
        {route, "an account without any owner is refused", source,
            [](Kibana &kibana) { foundCases(kibana.as("no_kibana_privileges"), "").is(403); }},
        {route, "an account is refused in a space where it has no right", source,
            [](Kibana &kibana) {
                foundCases(kibana.as("research_only"), "").is(403);
                foundCases(kibana.inSpace("research"), "").is(200);
            }},
    };
}

}

Expectations caseFindRefusalExpectations()
{
    Expectations rows;
    for (Expectations part : {refusals(), rights()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
