// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/kqlfilter.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>

#include <arpa/inet.h>

#include "app/demo/base/dates.h"
#include "app/demo/fleet/addresses.h"
#include "app/demo/fleet/fields.h"
#include "app/demo/fleet/writer.h"

namespace reeve::demo {

namespace {

using Kind = KqlNode::Kind;
using Type = FleetField::Type;
using Test = std::function<bool(const std::string &)>; // on one value of a field
using Refusal = std::string;

struct Surroundings {
    const Fleet &fleet;
    int64_t now;
    std::string prefix;
};

tl::unexpected<Refusal> refuse(std::string_view field, std::string_view why)
{
    return tl::unexpected("field [" + std::string(field) + "]: " + std::string(why));
}

template<typename T> bool holds(Kind kind, const T &left, const T &right)
{
    switch (kind) {
    case Kind::Less:
        return left < right;
    case Kind::LessOrEqual:
        return left <= right;
    case Kind::Greater:
        return left > right;
    case Kind::GreaterOrEqual:
        return left >= right;
    case Kind::Is:
    case Kind::All:
    case Kind::And:
    case Kind::Or:
    case Kind::Not:
        break;
    }
    return left == right;
}

int64_t numberOf(std::string_view text)
{
    int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

struct WordGap {
    size_t at = std::string_view::npos;
    size_t size = 0; // 0: there is none
};

// Returns whether the character separates the words of a query string.
WordGap firstGap(std::string_view text)
{
    constexpr std::string_view wide = "\u3000";
    const size_t narrow = text.find_first_of(" \t\r\n");
    const size_t other = text.find(wide);
    if (narrow == text.npos && other == text.npos)
        return {};
    return narrow < other ? WordGap{narrow, 1} : WordGap{other, wide.size()};
}

tl::expected<Test, Refusal> keywordTest(const KqlNode &node)
{
    if (node.kind == Kind::Is)
        return [value = node.value](const std::string &text) { return matchesKeyword(value, text); };
    return [kind = node.kind, value = node.value.pieces.front()](
               const std::string &text) { return holds(kind, text, value); };
}

tl::expected<Test, Refusal> addressTest(const KqlNode &node, std::string_view field)
{
    const auto range = addressRange(node.value.pieces.front());
    if (!range)
        return refuse(field, "not an IP string literal");
    return [range = *range, kind = node.kind](const std::string &text) {
        const auto address = addressBytes(text);
        if (!address)
            return false;
        return kind == Kind::Is ? *address >= range.first && *address <= range.second
                                : holds(kind, *address, range.first);
    };
}

tl::expected<Test, Refusal> dateTest(const KqlNode &node, std::string_view field, int64_t now)
{
    const auto moment = parseMoment(node.value.pieces.front(), now);
    if (!moment)
        return refuse(field, "failed to parse date field");
    if (node.kind == Kind::Is) { // a date alone means all of that day
        std::string begin = node.value.pieces.front();
        if (begin.starts_with("now"))
            begin = timeText(*moment).substr(0, 19);
        if (begin.ends_with('Z'))
            begin.pop_back();
        return [begin](const std::string &text) { return timeText(numberOf(text)).starts_with(begin); };
    }
    return
        [kind = node.kind, moment = *moment](const std::string &text) { return holds(kind, numberOf(text), moment); };
}

tl::expected<Test, Refusal> numberTest(const KqlNode &node, std::string_view field)
{
    const std::string &text = node.value.pieces.front();
    int64_t number = 0;
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    if (result.ec != std::errc() || result.ptr != end)
        return refuse(field, "failed to create query: For input string");
    return [kind = node.kind, number](const std::string &value) { return holds(kind, numberOf(value), number); };
}

tl::expected<Test, Refusal> flagTest(const KqlNode &node, std::string_view field)
{
    const std::string &wanted = node.value.pieces.front();
    if (wanted != "true" && wanted != "false")
        return refuse(field, "can't parse boolean value, expected [true] or [false]");
    return [wanted](const std::string &text) { return text == wanted; };
}

tl::expected<Test, Refusal> testFor(const KqlNode &node, const FleetField &field, int64_t now)
{
    if (node.kind == Kind::Is && !node.value.quoted && node.value.pieces == std::vector<std::string>{"null"})
        return refuse(field.name, "requires query value");
    if (node.kind == Kind::Is && node.value.isAnything())
        return [](const std::string &) { return true; };
    if (node.value.isWildcard() && (field.type != Type::Keyword || node.kind != Kind::Is))
        return refuse(field.name, "can only use wildcard queries on keyword, text and wildcard fields");
    switch (field.type) {
    case Type::Keyword:
        return keywordTest(node);
    case Type::Address:
        return addressTest(node, field.name);
    case Type::Date:
        return dateTest(node, field.name, now);
    case Type::Number:
        return numberTest(node, field.name);
    case Type::Flag:
        return flagTest(node, field.name);
    }
    return refuse(field.name, "unknown type");
}

EndpointFilter onField(const FleetField &field, Test test, const Surroundings &around)
{
    return [read = field.read, test = std::move(test), &fleet = around.fleet, now = around.now](uint64_t i) {
        std::vector<std::string> values;
        read(fleet, i, now, values);
        return std::any_of(values.begin(), values.end(), test);
    };
}

// Returns the at most four hexadecimal digits of a node that compares the agent id's prefix; nullopt for other nodes.
std::optional<std::string> idPrefix(const KqlNode &node, const Surroundings &around)
{
    if (node.kind != Kind::Is || node.field.pieces.size() != 1 || node.value.pieces.size() != 2
        || !node.value.pieces.back().empty())
        return std::nullopt;
    const std::string &prefix = node.value.pieces.front();
    const std::string &name = node.field.pieces.front();
    const FleetField *field = fleetField(name.starts_with("united.") ? name : around.prefix + name);
    if (!field || !field->name.ends_with(".agent.id") || prefix.empty() || prefix.size() > 4
        || prefix.find_first_not_of("0123456789abcdef") != std::string::npos)
        return std::nullopt;
    return prefix;
}

// A filter for prefixes of the agent id, as clients use to read a fleet in slices. Compares numbers, not texts, for
// speed.
EndpointFilter onIdPrefixes(std::span<const KqlNode> nodes, const Surroundings &around)
{
    std::vector<bool> wanted(0x10000);
    std::vector<std::string> prefixes;
    for (const KqlNode &node : nodes) {
        const auto prefix = idPrefix(node, around);
        if (!prefix)
            return {};
        const size_t width = size_t{1} << (16 - 4 * prefix->size());
        const size_t first = std::stoull(*prefix, nullptr, 16) * width;
        std::fill_n(wanted.begin() + static_cast<std::ptrdiff_t>(first), width, true);
        prefixes.push_back(*prefix);
    }
    return [&fleet = around.fleet, wanted = std::move(wanted), prefixes = std::move(prefixes)](uint64_t i) {
        if (fleet.hasUuid(i))
            return bool{wanted[fleet.idDigits(i, 4)]};
        const std::string id = fleet.agentId(i);
        return std::any_of(
            prefixes.begin(), prefixes.end(), [&](const auto &prefix) { return id.starts_with(prefix); });
    };
}

EndpointFilter anyOf(std::vector<EndpointFilter> filters)
{
    return [filters = std::move(filters)](uint64_t i) {
        return std::any_of(filters.begin(), filters.end(), [i](const auto &filter) { return filter(i); });
    };
}

EndpointFilter allOf(std::vector<EndpointFilter> filters)
{
    return [filters = std::move(filters)](uint64_t i) {
        return std::all_of(filters.begin(), filters.end(), [i](const auto &filter) { return filter(i); });
    };
}

// A query without a field name, or with a star in it, applies to all fields to which the value can be compared.
EndpointFilter onManyFields(const KqlNode &node, const Surroundings &around)
{
    std::vector<EndpointFilter> filters;
    for (const FleetField &field : fleetFields()) {
        if (!node.field.pieces.empty() && !matches(node.field, field.name))
            continue;
        if (auto test = testFor(node, field, around.now))
            filters.push_back(onField(field, std::move(*test), around));
    }
    return anyOf(std::move(filters));
}

tl::expected<EndpointFilter, Refusal> comparison(const KqlNode &node, const Surroundings &around)
{
    if (node.field.pieces.size() != 1)
        return onManyFields(node, around);
    std::string name = node.field.pieces.front();
    if (!name.starts_with("united."))
        name = around.prefix + name;
    const FleetField *field = fleetField(name);
    if (!field) // an unknown field matches no document
        return [](uint64_t) { return false; };
    auto test = testFor(node, *field, around.now);
    if (!test)
        return tl::unexpected(test.error());
    return onField(*field, std::move(*test), around);
}

tl::expected<EndpointFilter, Refusal> compile(const KqlNode &node, const Surroundings &around)
{
    const bool isAny = node.kind == Kind::Or;
    if (auto filter = onIdPrefixes(isAny ? std::span(node.children) : std::span(&node, 1), around))
        return filter;
    std::vector<EndpointFilter> children;
    for (const KqlNode &child : node.children) {
        auto filter = compile(child, around);
        if (!filter)
            return filter;
        children.push_back(std::move(*filter));
    }
    switch (node.kind) {
    case Kind::All:
        return [](uint64_t) { return true; };
    case Kind::And:
        return allOf(std::move(children));
    case Kind::Or:
        return anyOf(std::move(children));
    case Kind::Not:
        return [child = std::move(children.front())](uint64_t i) { return !child(i); };
    case Kind::Is:
    case Kind::Less:
    case Kind::LessOrEqual:
    case Kind::Greater:
    case Kind::GreaterOrEqual:
        break;
    }
    return comparison(node, around);
}

}

tl::expected<EndpointFilter, std::string> filterFor(
    const KqlNode &query, const Fleet &fleet, int64_t now, std::string_view prefix)
{
    return compile(query, {fleet, now, std::string(prefix)});
}

bool matches(const KqlValue &pattern, std::string_view text)
{
    const auto &pieces = pattern.pieces;
    if (pieces.size() == 1)
        return text == pieces.front();
    if (text.size() < pieces.front().size() + pieces.back().size() || !text.starts_with(pieces.front())
        || !text.ends_with(pieces.back()))
        return false;
    text = text.substr(pieces.front().size(), text.size() - pieces.front().size() - pieces.back().size());
    for (size_t i = 1; i + 1 < pieces.size(); ++i) {
        const auto found = text.find(pieces[i]);
        if (found == text.npos)
            return false;
        text.remove_prefix(found + pieces[i].size());
    }
    return true;
}

bool matchesKeyword(const KqlValue &value, std::string_view text)
{
    if (!value.isWildcard())
        return matches(value, text);
    std::vector<KqlValue> words{{{""}, false}};
    for (size_t i = 0; i < value.pieces.size(); ++i) {
        if (i > 0)
            words.back().pieces.emplace_back();
        std::string_view rest = value.pieces[i];
        for (;;) {
            const WordGap gap = firstGap(rest);
            words.back().pieces.back() += rest.substr(0, gap.at);
            if (gap.size == 0)
                break;
            words.push_back({{""}, false});
            rest.remove_prefix(gap.at + gap.size);
        }
    }
    return std::ranges::any_of(words, [&](const KqlValue &word) {
        return word != KqlValue{{""}, false} && matches(word, text);
    });
}

}
