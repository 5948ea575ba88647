// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "GET /api/cases/_find";
constexpr std::string_view source = "common/cases/find_cases.ts";
constexpr std::string_view types = "cases/common/types/api/case/v1.ts";
constexpr std::string_view services = "cases/server/services/cases/index.ts";

// Cases a, b, c… with these changes; the query lists those of these titles in this order.
Check lists(Json changes, std::string query, Json titles)
{
    char title = 'a';
    for (Json &change : changes) {
        if (!change.contains("title"))
            change["title"] = std::string(1, title++);
    }
    return [changes = std::move(changes), query = std::move(query), titles = std::move(titles)](Kibana &kibana) {
        createCases(kibana, changes);
        foundCases(kibana, query).is(200).lists("/cases", "title", titles).has("/total", titles.size());
    };
}

Check failsWith400(std::string query)
{
    return [query = std::move(query)](Kibana &kibana) { foundCases(kibana, query).is(400); };
}

const Json tagged{{{"tags", {"unique"}}}, {{"tags", {"other"}}}, {{"tags", {"unique", "third"}}}};
const Json severe{{{"severity", "high"}}, {{"severity", "low"}}, {{"severity", "critical"}}, {{"severity", "medium"}}};
const Json categorized{{{"category", "foobar"}}, {{"category", nullptr}}, {{"category", "other"}}};
const Json assigned{{{"assignees", {{{"uid", "1"}}}}}, {{"assignees", Json::array()}},
    {{"assignees", {{{"uid", "2"}}, {{"uid", "1"}}}}}};
const Json three{Json::object(), Json::object(), Json::object()};

Expectations answers()
{
    return {
        {route, "without cases the answer is empty, with counts of 0", source,
            [](Kibana &kibana) {
                kibana.get("/api/cases/_find")
                    .is(200)
                    .has("",
                        {{"page", 1}, {"per_page", 20}, {"total", 0}, {"cases", Json::array()}, {"count_open_cases", 0},
                            {"count_in_progress_cases", 0}, {"count_closed_cases", 0}});
            }},
        {route, "cases come oldest first", source, lists(three, "", {"a", "b", "c"})},
        {route, "a found case has totals and no comments", source,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                attached(kibana, made);
                attached(kibana, made, alertAttachment());
                foundCases(kibana, "")
                    .is(200)
                    .includes("/cases/0", {{"totalComment", 1}, {"totalAlerts", 1}, {"comments", Json::array()}});
            }},
        {route, "the counts are of all statuses", source,
            [](Kibana &kibana) {
                createdCase(kibana);
                changedCase(kibana, createdCase(kibana), {{"status", "in-progress"}});
                changedCase(kibana, createdCase(kibana), {{"status", "closed"}});
                foundCases(kibana, "")
                    .is(200)
                    .includes("", {{"count_open_cases", 1}, {"count_in_progress_cases", 1}, {"count_closed_cases", 1}});
            }},
        {route, "the counts ignore the status that is searched", source,
            [](Kibana &kibana) {
                createdCase(kibana);
                changedCase(kibana, createdCase(kibana), {{"status", "closed"}});
                foundCases(kibana, "status=closed")
                    .is(200)
                    .includes("", {{"total", 1}, {"count_open_cases", 1}, {"count_closed_cases", 1}});
            }},
        {route, "the counts follow the other filters", services,
            [](Kibana &kibana) {
                createCases(kibana, severe);
                foundCases(kibana, "severity=high").is(200).has("/count_open_cases", 1);
            }},
        {route, "cases of another space are not found", source,
            [](Kibana &kibana) {
                createdCase(kibana.inSpace("research"));
                foundCases(kibana.inSpace(""), "").is(200).has("/total", 0);
            }},
        {route, "the page and its length come back", source,
            [](Kibana &kibana) {
                createCases(kibana, three);
                foundCases(kibana, "page=2&perPage=2")
                    .is(200)
                    .includes("", {{"page", 2}, {"per_page", 2}, {"total", 3}})
                    .sized("/cases", 1);
            }},
        {route, "pages together have every case once", source,
            [](Kibana &kibana) {
                createCases(kibana, Json(std::vector<Json>(10, Json::object())));
                for (const size_t perPage : {5, 7}) {
                    std::map<std::string, int> seen;
                    for (size_t page = 1; (page - 1) * perPage < 10; ++page) {
                        const auto answer =
                            foundCases(kibana, "perPage=" + std::to_string(perPage) + "&page=" + std::to_string(page));
                        for (const Json &one : answer.at("/cases"))
                            ++seen[idOf(one)];
                    }
                    if (seen.size() != 10)
                        kibana.differs("the pages have " + std::to_string(seen.size()) + " cases");
                }
            }},
        {route, "a page behind the last is empty", source,
            [](Kibana &kibana) {
                createCases(kibana, three);
                foundCases(kibana, "page=3&perPage=2").is(200).sized("/cases", 0).has("/total", 3);
            }},
        {route, "perPage=0 finds no case and counts them", "cases/server/routes/api/utils.ts",
            [](Kibana &kibana) {
                createCases(kibana, three);
                foundCases(kibana, "perPage=0").is(200).sized("/cases", 0).has("/total", 3);
            }},
    };
}

Expectations filters()
{
    return {
        {route, "tags filter", source, lists(tagged, "tags=unique", {"a", "c"})},
        {route, "one of several tags is enough", source, lists(tagged, "tags=third&tags=other", {"b", "c"})},
        {route, "a tag with colons is found whole", source,
            lists({{{"tags", {"super:bad:case"}}}, {{"tags", {"super"}}}}, "tags=super:bad:case", {"a"})},
        {route, "a tag with a quotation mark and a backslash is found", source,
            lists({{{"tags", {"awesome\\\""}}}, {{"tags", {"awesome"}}}}, "tags=awesome%5C%22", {"a"})},
        {route, "a part of a tag finds nothing", types, lists(tagged, "tags=uni", Json::array())},
        {route, "a tag in another case finds nothing", types, lists(tagged, "tags=Unique", Json::array())},
        {route, "severities filter", source, lists(severe, "severity=high&severity=low", {"a", "b"})},
        {route, "a severity that no case has finds nothing", source, lists(three, "severity=critical", Json::array())},
        {route, "a status filters", source,
            [](Kibana &kibana) {
                createdCase(kibana);
                const Json closed = changedCase(kibana, createdCase(kibana), {{"status", "closed"}});
                foundCases(kibana, "status=closed").is(200).lists("/cases", "id", Json::array({closed["id"]}));
            }},
        {route, "several statuses filter", source,
            [](Kibana &kibana) {
                const Json open = createdCase(kibana);
                const Json begun = changedCase(kibana, createdCase(kibana), {{"status", "in-progress"}});
                changedCase(kibana, createdCase(kibana), {{"status", "closed"}});
                foundCases(kibana, "status=open&status=in-progress")
                    .is(200)
                    .lists("/cases", "id", {open["id"], begun["id"]});
            }},
        {route, "a category filters", source, lists(categorized, "category=foobar", {"a"})},
        {route, "several categories filter", source, lists(categorized, "category=foobar&category=other", {"a", "c"})},
        {route, "an assignee filters", "trial/cases/find_assignees.ts", lists(assigned, "assignees=1", {"a", "c"})},
        {route, "none is for cases without assignees", "trial/cases/find_assignees.ts",
            lists(assigned, "assignees=none", {"b"})},
        {route, "none beside an assignee finds both", "trial/cases/find_assignees.ts",
            lists(assigned, "assignees=none&assignees=2", {"b", "c"})},
        {route, "a reporter filters by the user name", source,
            [](Kibana &kibana) {
                createdCase(kibana);
                const Json own = createdCase(kibana.as("sec_only"));
                foundCases(kibana.as(""), "reporters=sec_only").is(200).lists("/cases", "id", Json::array({own["id"]}));
            }},
        {route, "a reporter filters by the profile", "trial/cases/user_profiles/find.ts",
            [](Kibana &kibana) {
                createdCase(kibana);
                const Json own = createdCase(kibana.as("sec_only"));
                const auto uid = own["created_by"].value("profile_uid", std::string("missing"));
                foundCases(kibana.as(""), "reporters=" + uid).is(200).lists("/cases", "id", Json::array({own["id"]}));
            }},
        {route, "an owner filters", source,
            lists({Json::object(), {{"owner", "observability"}}}, "owner=observability", {"b"})},
        {route, "several owners filter", source,
            lists({Json::object(), {{"owner", "observability"}}, {{"owner", "cases"}}},
                "owner=observability&owner=cases", {"b", "c"})},
        {route, "filters of different kinds all apply", types,
            lists({{{"severity", "high"}, {"tags", {"x"}}}, {{"severity", "high"}}, {{"tags", {"x"}}}},
                "tags=x&severity=high", {"a"})},
        {route, "from in the future finds nothing", source, lists(three, "from=now%2B1d", Json::array())},
        {route, "to in the past finds nothing", source, lists(three, "to=now-1d", Json::array())},
        {route, "from and to around now find all", source, lists(three, "from=now-1d&to=now%2B1d", {"a", "b", "c"})},
        {route, "from and to of the same day find all of today", source,
            lists(three, "from=now%2Fd&to=now%2Fd", {"a", "b", "c"})},
        {route, "a moment with an offset works", source,
            lists(three, "from=2020-01-01T00:00:00%2B02:00", {"a", "b", "c"})},
        {route, "a from that is no time is refused", source, failsWith400("from=invalid")},
        {route, "the text of the refusal for a from that is no time", source, {},
            "Kibana's test looks at the status only, and Elasticsearch's text names the index"},
    };
}

Expectations orders()
{
    return {
        {route, "descending is newest first", source, lists(three, "sortOrder=desc", {"c", "b", "a"})},
        {route, "by title", source,
            lists({{{"title", "beta"}}, {{"title", "alpha"}}}, "sortField=title&sortOrder=asc", {"alpha", "beta"})},
        {route, "by severity, not by its letters", source,
            lists(severe, "sortField=severity&sortOrder=asc", {"b", "d", "a", "c"})},
        {route, "by severity, descending", source,
            lists(severe, "sortField=severity&sortOrder=desc", {"c", "a", "d", "b"})},
        {route, "by status, not by its letters", source,
            [](Kibana &kibana) {
                const Json closed = changedCase(kibana, createdCase(kibana), {{"status", "closed"}});
                const Json begun = changedCase(kibana, createdCase(kibana), {{"status", "in-progress"}});
                const Json open = createdCase(kibana);
                foundCases(kibana, "sortField=status&sortOrder=asc")
                    .is(200)
                    .lists("/cases", "id", {open["id"], begun["id"], closed["id"]});
            }},
        {route, "by category, those without one last", source,
            lists(categorized, "sortField=category&sortOrder=asc", {"a", "c", "b"})},
        {route, "those without a category are last in the other order too", "elasticsearch missing: _last",
            lists(categorized, "sortField=category&sortOrder=desc", {"c", "a", "b"})},
        {route, "by the time of closing", services,
            [](Kibana &kibana) {
                const Json open = createdCase(kibana);
                const Json closed = changedCase(kibana, createdCase(kibana), {{"status", "closed"}});
                foundCases(kibana, "sortField=closedAt&sortOrder=desc")
                    .is(200)
                    .lists("/cases", "id", {closed["id"], open["id"]});
            }},
        {route, "by the last change", services,
            [](Kibana &kibana) {
                const Json first = createdCase(kibana);
                const Json second = changedCase(kibana, createdCase(kibana), {{"title", "changed"}});
                foundCases(kibana, "sortField=updatedAt&sortOrder=desc")
                    .is(200)
                    .lists("/cases", "id", {second["id"], first["id"]});
            }},
        {route, "an unknown sort field is refused", types, failsWith400("sortField=assignees")},
        {route, "an unknown sort order is refused", types, failsWith400("sortOrder=up")},
    };
}

}

Expectations caseFindExpectations()
{
    Expectations rows;
    for (Expectations part : {answers(), filters(), orders()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}
