// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// What GET /api/cases/_find makes of its search: Kibana hands it to Elasticsearch as a simple query string.
#include "tests/app/demo/conformance/cases.h"
#include "tests/app/demo/conformance/topics.h"

namespace reeve::demo {

namespace {

constexpr std::string_view route = "GET /api/cases/_find?search";
constexpr std::string_view source = "common/cases/find_cases.ts";
constexpr std::string_view parser = "Lucene SimpleQueryParser";
constexpr std::string_view savedObjects = "core saved objects: search_dsl/query_params.ts";

using Check = std::function<void(Kibana &)>;

// The numbers of the cases below that the search finds in their titles.
Check finds(std::string search, Json numbers, std::string rest = "&searchFields=title")
{
    return [search = std::move(search), numbers = std::move(numbers), rest = std::move(rest)](Kibana &kibana) {
        int number = 0;
        for (const char *title :
            {"Failed login on host one", "Malware found", "Login of a host two", "ISSUE-12 solved"})
            createdCase(kibana, [&] {
                Json body = newCaseWith("title", title);
                body["description"] = "Case number " + std::to_string(++number);
                body["category"] = number == 2 ? Json("Urgent matter") : Json();
                body["tags"] = number == 3 ? Json{"two words"} : Json::array();
                return body;
            }());
        const auto answer = kibana.get("/api/cases/_find?search=" + Kibana::encoded(search) + rest).is(200);
        Json seen = Json::array();
        for (const Json &one : answer.at("/cases"))
            seen.push_back(one["description"].get<std::string>().back() - '0');
        if (seen != numbers)
            kibana.differs(search + " finds " + seen.dump() + ", expected " + numbers.dump());
    };
}

Expectations words()
{
    return {
        {route, "a word is found in any case", source, finds("LOGIN", {1, 3})},
        {route, "the beginning of a word finds nothing", source, finds("mal", Json::array())},
        {route, "the beginning of a word with a star finds it", source, finds("mal*", {2})},
        {route, "a star in the middle is no operator", parser, finds("m*re", Json::array())},
        {route, "a star alone finds all", parser, finds("*", {1, 2, 3, 4})},
        {route, "one of several words is enough", parser, finds("malware one", {1, 2})},
        {route, "with the operator AND all words are needed", source,
            finds("login two", {3}, "&searchFields=title&defaultSearchOperator=AND")},
        {route, "with the operator OR one is enough", source,
            finds("malware two", {2, 3}, "&searchFields=title&defaultSearchOperator=OR")},
        {route, "an unknown operator is refused", "cases/common/types/api/case/v1.ts",
            [](Kibana &kibana) { kibana.get("/api/cases/_find?search=a&defaultSearchOperator=XOR").is(400); }},
        {route, "a word with a hyphen is two words", "Lucene StandardTokenizer", finds("issue", {4})},
        {route, "a hyphen inside a word is no operator", parser, finds("ISSUE-12", {4})},
        {route, "a plus between words needs both", parser, finds("login+two", {3})},
        {route, "a bar between words needs one", parser, finds("malware|two", {2, 3})},
        {route, "a minus excludes with AND", parser,
            finds("login -failed", {3}, "&searchFields=title&defaultSearchOperator=AND")},
        {route, "a minus alone finds what has not the word", parser, finds("-login", {2, 4})},
        {route, "a minus with OR finds either", parser, finds("malware -login", {2, 4})},
        {route, "quotation marks ask for a phrase", parser, finds("\"host two\"", {3})},
        {route, "a phrase in another order finds nothing", parser, finds("\"two host\"", Json::array())},
        {route, "brackets group", parser, finds("(failed|malware)+host", {1})},
        {route, "a bracket that is not closed is ignored", parser, finds("(malware", {2})},
        {route, "a quotation mark that is not closed is ignored", parser, finds("\"malware", {2})},
        {route, "a tilde allows other letters", parser, finds("malwere~1", {2})},
        {route, "a backslash takes the meaning of an operator", parser, finds("mal\\* none", Json::array())},
        {route, "an empty search finds all", source, finds("", {1, 2, 3, 4})},
    };
}

Expectations fields()
{
    return {
        {route, "without searchFields the description is searched", source, finds("number", {1, 2, 3, 4}, "")},
        {route, "with searchFields=title the description is not", source, finds("number", Json::array())},
        {route, "searchFields may name both", source,
            finds("malware 4", {2, 4}, "&searchFields=title&searchFields=description")},
        {route, "without searchFields a whole tag in quotation marks is found", savedObjects,
            finds("\"two words\"", {3}, "")},
        {route, "without searchFields a word of a tag with several finds nothing", savedObjects,
            finds("words", Json::array(), "")},
        {route, "a whole category in quotation marks is found", savedObjects, finds("\"Urgent matter\"", {2}, "")},
        {route, "a category in another case finds nothing", savedObjects,
            finds("\"urgent matter\"", Json::array(), "")},
        {route, "the status is not searched", "cases/server/saved_object_types/cases.ts",
            finds("open", Json::array(), "")},
        {route, "the id of a case finds it", source,
            [](Kibana &kibana) {
                createdCase(kibana);
                const Json made = createdCase(kibana);
                kibana.get("/api/cases/_find?search=" + idOf(made) + "&searchFields=title")
                    .is(200)
                    .lists("/cases", "id", Json::array({made["id"]}));
            }},
        {route, "with the operator AND an id finds nothing, as no document has both forms of it",
            "cases/server/client/utils.ts",
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.get("/api/cases/_find?search=" + idOf(made) + "&searchFields=title&defaultSearchOperator=AND")
                    .is(200)
                    .has("/total", 0);
            }},
        {route, "an id in capitals is not the id of a case", "cases/server/client/utils.ts",
            [](Kibana &kibana) {
                std::string id = idOf(createdCase(kibana));
                for (char &c : id)
                    c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
                kibana.get("/api/cases/_find?search=" + id + "&searchFields=title").is(200).has("/total", 0);
            }},
        {route, "a part of an id finds nothing", source,
            [](Kibana &kibana) {
                const Json made = createdCase(kibana);
                kibana.get("/api/cases/_find?search=" + idOf(made).substr(0, 8) + "&searchFields=title")
                    .is(200)
                    .has("/total", 0);
            }},
        {route, "an id in the title of another case finds both", source,
            [](Kibana &kibana) {
                const Json first = createdCase(kibana);
                const Json second = createdCase(kibana, newCaseWith("title", "see " + idOf(first)));
                kibana.get("/api/cases/_find?search=" + idOf(first) + "&searchFields=title&searchFields=description")
                    .is(200)
                    .lists("/cases", "id", {first["id"], second["id"]});
            }},
        {route, "the counts ignore the search", "cases/server/client/cases/search.ts",
            [](Kibana &kibana) {
                createdCase(kibana);
                kibana.get("/api/cases/_find?search=nothing")
                    .is(200)
                    .includes("", {{"total", 0}, {"count_open_cases", 1}});
            }},
        {route, "the words of other languages", "Lucene StandardTokenizer", {},
            "the demo splits at what is no letter or digit; the segmentation of Thai and the like is not emulated"},
    };
}

}

Expectations caseSearchExpectations()
{
    Expectations rows = words();
    for (const Expectation &row : fields())
        rows.push_back(row);
    return rows;
}

}
