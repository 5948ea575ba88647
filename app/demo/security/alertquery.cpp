// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/demo/base/dates.h"
#include "app/demo/base/words.h"
#include "app/demo/fleet/kqltest.h"
#include "app/demo/security/alerts.h"

namespace reeve::demo {

namespace {

using Passes = tl::expected<bool, std::string>;

void collect(std::vector<Json> &values, const Json &value)
{
    if (value.is_array()) {
        for (const Json &item : value)
            collect(values, item);
    } else if (!value.is_null()) {
        values.push_back(value);
    }
}

void collectAt(std::vector<Json> &values, const Json &object, const std::string &field)
{
    if (!object.is_object())
        return;
    if (object.contains(field))
        collect(values, object[field]);
    for (auto dot = field.find('.'); dot != std::string::npos; dot = field.find('.', dot + 1)) {
        const auto inner = object.find(field.substr(0, dot));
        if (inner != object.end())
            collectAt(values, *inner, field.substr(dot + 1));
    }
}

std::string shown(const Json &value)
{
    return value.is_string() ? value.get<std::string>() : textOf(value);
}

bool equal(const Json &value, const Json &wanted)
{
    return value == wanted || shown(value) == shown(wanted);
}

// The value of {"field": {"value": x}} or {"field": x}, under one of the keys that Elasticsearch has for it.
Json wantedOf(const Json &clause)
{
    if (!clause.is_object())
        return clause;
    for (const char *key : {"value", "query"}) {
        if (clause.contains(key))
            return clause[key];
    }
    return {};
}

bool hasWords(const Json &value, const Json &wanted, bool all)
{
    const auto words = wordsOf(shown(value));
    const auto has = [&](const std::u32string &word) { return std::ranges::find(words, word) != words.end(); };
    const auto asked = wordsOf(shown(wanted));
    return all ? std::ranges::all_of(asked, has) : std::ranges::any_of(asked, has);
}

// Dates and date math compare as moments, numbers as numbers, other texts as texts.
int compared(const Json &value, const Json &bound)
{
    if (value.is_number() && bound.is_number()) {
        const auto a = value.get<double>();
        const auto b = bound.get<double>();
        return a < b ? -1 : a > b;
    }
    const auto a = parseMoment(shown(value), nowMs());
    const auto b = parseMoment(shown(bound), nowMs());
    if (a && b)
        return *a < *b ? -1 : *a > *b;
    return shown(value).compare(shown(bound));
}

bool inRange(const Json &value, const Json &range)
{
    return std::all_of(range.items().begin(), range.items().end(), [&](const auto &bound) {
        const int order = bound.key() == "format" || bound.key() == "time_zone" ? 0 : compared(value, bound.value());
        return bound.key() == "gte" ? order >= 0
            : bound.key() == "gt"   ? order > 0
            : bound.key() == "lte"  ? order <= 0
            : bound.key() == "lt"   ? order < 0
                                    : true;
    });
}

KqlValue patternOf(const std::string &text)
{
    KqlValue pattern{{""}, false};
    for (const char c : text) {
        if (c == '*')
            pattern.pieces.emplace_back();
        else
            pattern.pieces.back() += c;
    }
    return pattern;
}

bool valuePasses(const std::string &kind, const Json &value, const Json &clause)
{
    if (kind == "terms")
        return std::ranges::any_of(clause, [&](const Json &wanted) { return equal(value, wanted); });
    if (kind == "range")
        return inRange(value, clause);
    const Json wanted = wantedOf(clause);
    if (kind == "prefix")
        return shown(value).starts_with(shown(wanted));
    if (kind == "wildcard")
        return matches(patternOf(shown(wanted)), shown(value));
    if (kind == "match" || kind == "match_phrase")
        return equal(value, wanted) || hasWords(value, wanted, kind == "match_phrase");
    return equal(value, wanted);
}

std::vector<Json> clausesOf(const Json &query, const char *key)
{
    if (!query.contains(key))
        return {};
    const Json &clauses = query[key];
    return clauses.is_array() ? std::vector<Json>(clauses.begin(), clauses.end()) : std::vector<Json>{clauses};
}

Passes passesBool(const Json &document, const Json &query)
{
    for (const char *key : {"must", "filter", "must_not"}) {
        for (const Json &clause : clausesOf(query, key)) {
            const Passes one = passesQuery(document, clause);
            if (!one || *one == (key == std::string_view("must_not")))
                return one ? Passes(false) : one;
        }
    }
    const auto should = clausesOf(query, "should");
    const bool alone = !query.contains("must") && !query.contains("filter");
    const int needed = query.value("minimum_should_match", alone && !should.empty() ? 1 : 0);
    int passed = 0;
    for (const Json &clause : should) {
        const Passes one = passesQuery(document, clause);
        if (!one)
            return one;
        passed += *one ? 1 : 0;
    }
    return passed >= needed;
}

}

std::vector<Json> fieldValues(const Json &source, const std::string &field)
{
    std::vector<Json> values;
    collectAt(values, source, field);
    return values;
}

Passes passesQuery(const Json &document, const Json &query)
{
    if (!query.is_object() || query.empty())
        return tl::unexpected(std::string("parsing_exception: query malformed, empty clause found"));
    const std::string kind = query.begin().key();
    const Json &body = query.begin().value();
    if (kind == "match_all" || kind == "match_none")
        return kind == "match_all";
    if (kind == "bool")
        return passesBool(document, body);
    if (kind == "ids")
        return std::ranges::find(body["values"], document["_id"]) != body["values"].end();
    if (kind == "exists")
        return !fieldValues(document["_source"], body.value("field", "")).empty();
    constexpr std::string_view kinds[] = {"term", "terms", "match", "match_phrase", "range", "prefix", "wildcard"};
    if (std::ranges::find(kinds, kind) == std::end(kinds))
        return tl::unexpected("parsing_exception: unknown query [" + kind + ']');
    if (!body.is_object() || body.empty())
        return tl::unexpected('[' + kind + "] query malformed, no field");
    const std::string field = body.begin().key();
    const auto values = field == "_id" ? std::vector<Json>{document["_id"]} : fieldValues(document["_source"], field);
    return std::ranges::any_of(
        values, [&](const Json &value) { return valuePasses(kind, value, body.begin().value()); });
}

}
