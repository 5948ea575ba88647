// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/kqltest.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "app/demo/base/words.h"
#include "app/demo/fleet/addresses.h"
#include "app/demo/fleet/kqldates.h"

namespace reeve::demo {

namespace {

using Kind = KqlNode::Kind;
using Type = FleetField::Type;
using Refusal = std::string;
using Test = tl::expected<ValueTest, Refusal>;

tl::unexpected<Refusal> refuse(std::string_view field, std::string_view why)
{
    return tl::unexpected("field [" + std::string(field) + "]: " + std::string(why));
}

std::string inSmallLetters(std::string_view text)
{
    return inUtf8(lowerCase(text));
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
    case Kind::Nested:
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

// A range takes stars as characters.
std::string written(const KqlValue &value)
{
    std::string text;
    for (const std::string &piece : value.pieces)
        text += (&piece == value.pieces.data() ? "" : "*") + piece;
    return text;
}

Test keywordTest(const KqlNode &node)
{
    if (node.kind == Kind::Is)
        return [value = node.value](const std::string &text) { return matchesKeyword(value, text); };
    return
        [kind = node.kind, value = written(node.value)](const std::string &text) { return holds(kind, text, value); };
}

// The demo's texts of such fields are ASCII.
Test caselessTest(const KqlNode &node)
{
    KqlNode small = node;
    for (std::string &piece : small.value.pieces)
        piece = inSmallLetters(piece);
    return [test = *keywordTest(small)](const std::string &text) { return test(inSmallLetters(text)); };
}

// One word is enough without quotes; words in quotes have to stand beside each other.
Test textTest(const KqlNode &node)
{
    const KqlValue &value = node.value;
    if (node.kind != Kind::Is)
        return [kind = node.kind, bound = written(value)](const std::string &text) {
            return std::ranges::any_of(
                wordsOf(text), [&](const std::u32string &word) { return holds(kind, inUtf8(word), bound); });
        };
    if (value.isWildcard()) {
        KqlValue small = value;
        for (std::string &piece : small.pieces)
            piece = inSmallLetters(piece);
        return [small](const std::string &text) {
            return std::ranges::any_of(
                wordsOf(text), [&](const std::u32string &word) { return matchesKeyword(small, inUtf8(word)); });
        };
    }
    return [wanted = wordsOf(value.pieces.front()), isPhrase = value.quoted](const std::string &text) {
        const auto words = wordsOf(text);
        if (isPhrase)
            return !wanted.empty() && !std::ranges::search(words, wanted).empty();
        return std::ranges::find_first_of(words, wanted) != words.end();
    };
}

Test addressTest(const KqlNode &node, std::string_view field)
{
    const std::string &text = node.value.pieces.front();
    const auto range = addressRange(text);
    if (!range || (node.kind != Kind::Is && text.find('/') != text.npos))
        return refuse(field, "not an IP string literal");
    return [range = *range, kind = node.kind](const std::string &value) {
        const auto address = addressBytes(value);
        if (!address)
            return false;
        return kind == Kind::Is ? *address >= range.first && *address <= range.second
                                : holds(kind, *address, range.first);
    };
}

// Elasticsearch: a date without a time means the whole day; its end counts for "until" and "after", else its beginning.
Test dateTest(const KqlNode &node, std::string_view field, int64_t now)
{
    const auto span = parseSpan(node.value.pieces.front(), now);
    if (!span)
        return refuse(field, "failed to parse date field");
    if (node.kind == Kind::Is)
        return [span = *span](
                   const std::string &text) { return numberOf(text) >= span.first && numberOf(text) <= span.last; };
    const bool isEnd = node.kind == Kind::LessOrEqual || node.kind == Kind::Greater;
    return [kind = node.kind, bound = isEnd ? span->last : span->first](
               const std::string &text) { return holds(kind, numberOf(text), bound); };
}

Test numberTest(const KqlNode &node, std::string_view field)
{
    const std::string &text = node.value.pieces.front();
    double number = 0;
    const auto end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    if (result.ec != std::errc() || result.ptr != end)
        return refuse(field, "failed to create query: For input string");
    return [kind = node.kind, number](
               const std::string &value) { return holds(kind, static_cast<double>(numberOf(value)), number); };
}

Test flagTest(const KqlNode &node, std::string_view field)
{
    const std::string &wanted = node.value.pieces.front();
    if (wanted != "true" && wanted != "false")
        return refuse(field, "can't parse boolean value, expected [true] or [false]");
    return [kind = node.kind, wanted](const std::string &text) { return holds(kind, text, wanted); }; // f before t
}

bool isNull(const KqlValue &value)
{
    return !value.quoted && value.pieces == std::vector<std::string>{"null"};
}

}

tl::expected<ValueTest, std::string> kqlTest(const KqlNode &node, const FleetField &field, int64_t now)
{
    const bool isRange = node.kind != Kind::Is;
    if (isNull(node.value) && !isRange)
        return refuse(field.name, "requires query value");
    if (isRange && field.type == Type::Constant)
        return refuse(field.name, "does not support range queries");
    if (isRange ? isNull(node.value) : node.value.isAnything()) // a bound of null is none
        return [](const std::string &) { return true; };
    const bool isText = field.type == Type::Keyword || field.type == Type::Caseless || field.type == Type::Constant
        || field.type == Type::Text;
    if (node.value.isWildcard() && !isText)
        return refuse(field.name, "can only use wildcard queries on keyword, text and wildcard fields");
    switch (field.type) {
    case Type::Keyword:
    case Type::Constant:
        return keywordTest(node);
    case Type::Caseless:
        return caselessTest(node);
    case Type::Text:
        return textTest(node);
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
