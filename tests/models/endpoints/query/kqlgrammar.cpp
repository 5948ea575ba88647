// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/endpoints/query/kqlgrammar.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace reeve::samples {

namespace {

// An expression of the grammar.
struct Rule {
    enum class Kind { Text, AnyCase, OneOf, NoneOf, Any, Sequence, Choice, Many, Some, Maybe, Not, Named };
    Kind kind = Kind::Text;
    std::u16string text{}; // of Text, AnyCase (in small letters), OneOf, NoneOf; the name of Named
    std::vector<Rule> parts{};
};

using Kind = Rule::Kind;

Rule text(std::u16string_view of)
{
    return {Kind::Text, std::u16string(of)};
}
Rule anyCase(std::u16string_view of)
{
    return {Kind::AnyCase, std::u16string(of)};
}
Rule oneOf(std::u16string_view of)
{
    return {Kind::OneOf, std::u16string(of)};
}
Rule noneOf(std::u16string_view of)
{
    return {Kind::NoneOf, std::u16string(of)};
}
Rule any()
{
    return {Kind::Any};
}
Rule named(std::u16string_view name)
{
    return {Kind::Named, std::u16string(name)};
}
template<typename... Parts> Rule sequence(Parts... parts)
{
    return {Kind::Sequence, {}, {parts...}};
}
template<typename... Parts> Rule choice(Parts... parts)
{
    return {Kind::Choice, {}, {parts...}};
}
Rule many(Rule part)
{
    return {Kind::Many, {}, {std::move(part)}};
}
Rule some(Rule part)
{
    return {Kind::Some, {}, {std::move(part)}};
}
Rule maybe(Rule part)
{
    return {Kind::Maybe, {}, {std::move(part)}};
}
Rule isNot(Rule part)
{
    return {Kind::Not, {}, {std::move(part)}};
}

// "first (joint second)+", else first alone: the way in which the grammar writes lists.
Rule joinedBy(std::u16string_view joint, std::u16string_view part)
{
    return choice(sequence(named(part), some(sequence(named(joint), named(part)))), named(part));
}

using Grammar = std::map<std::u16string, Rule>;

void addQueries(Grammar &grammar)
{
    const Rule spaces = many(named(u"space"));
    grammar[u"start"] = sequence(spaces, maybe(named(u"any")), spaces);
    grammar[u"any"] = joinedBy(u"or", u"all");
    grammar[u"all"] = joinedBy(u"and", u"negated");
    grammar[u"negated"] = choice(sequence(named(u"not"), named(u"group")), named(u"group"));
    grammar[u"group"] = choice(sequence(text(u"("), spaces, named(u"any"), spaces, text(u")")), named(u"nested"));
    grammar[u"nested"] = choice(
        sequence(named(u"literal"), spaces, text(u":"), spaces, text(u"{"), spaces, named(u"any"), spaces, text(u"}")),
        named(u"expression"));
    grammar[u"expression"] = choice(named(u"range"), named(u"comparison"), named(u"literal"));
    grammar[u"range"] = sequence(named(u"literal"), spaces, named(u"sign"), spaces, named(u"literal"));
    grammar[u"sign"] = choice(text(u"<="), text(u">="), text(u"<"), text(u">"));
    grammar[u"comparison"] = sequence(named(u"literal"), spaces, text(u":"), spaces, named(u"values"));
}

void addValues(Grammar &grammar)
{
    const Rule spaces = many(named(u"space"));
    grammar[u"values"] =
        choice(sequence(text(u"("), spaces, named(u"anyValue"), spaces, text(u")")), named(u"literal"));
    grammar[u"anyValue"] = joinedBy(u"or", u"allValues");
    grammar[u"allValues"] = joinedBy(u"and", u"negatedValue");
    grammar[u"negatedValue"] = choice(sequence(named(u"not"), named(u"values")), named(u"values"));
}

void addWords(Grammar &grammar)
{
    const Rule space = named(u"space");
    grammar[u"or"] = sequence(some(space), anyCase(u"or"), some(space));
    grammar[u"and"] = sequence(some(space), anyCase(u"and"), some(space));
    grammar[u"not"] = sequence(anyCase(u"not"), some(space));
    grammar[u"space"] = oneOf(u" \t\r\n\u00a0");
    grammar[u"keyword"] = choice(sequence(space, anyCase(u"or"), space), sequence(space, anyCase(u"and"), space),
        sequence(anyCase(u"not"), space));
}

void addLiterals(Grammar &grammar)
{
    const Rule backslash = text(u"\\");
    const Rule digit = oneOf(u"0123456789abcdefABCDEF");
    grammar[u"literal"] = choice(named(u"quoted"), named(u"unquoted"));
    grammar[u"quoted"] = sequence(text(u"\""), many(named(u"quotedCharacter")), text(u"\""));
    grammar[u"quotedCharacter"] =
        choice(named(u"escapedSpace"), named(u"escapedCode"), sequence(backslash, oneOf(u"\\\"")), noneOf(u"\""));
    grammar[u"unquoted"] = some(named(u"character"));
    grammar[u"character"] = choice(named(u"escapedSpace"), sequence(backslash, named(u"special")),
        named(u"escapedCode"), sequence(backslash, choice(anyCase(u"or"), anyCase(u"and"), anyCase(u"not"))),
        text(u"*"), sequence(isNot(named(u"special")), isNot(named(u"keyword")), any()));
    grammar[u"escapedSpace"] = choice(text(u"\\t"), text(u"\\r"), text(u"\\n"));
    grammar[u"escapedCode"] = sequence(text(u"\\u"), digit, digit, digit, digit);
    grammar[u"special"] = oneOf(u"\\():<>\"*{}");
}

const Grammar &kqlGrammar()
{
    static const Grammar grammar = [] {
        Grammar rules;
        addQueries(rules);
        addValues(rules);
        addWords(rules);
        addLiterals(rules);
        return rules;
    }();
    return grammar;
}

// Each named rule of more than a few characters is tried once at each place; otherwise nested brackets would take as long
// as they do in Kibana.
class Interpreter
{
public:
    static constexpr size_t none = SIZE_MAX;

    explicit Interpreter(std::u16string_view of) : m_text(of) { }

    // The end of what the rule takes from this place on; none: it does not fit.
    size_t end(const Rule &rule, size_t at)
    {
        switch (rule.kind) {
        case Kind::Text:
        case Kind::AnyCase:
            return isHere(rule, at) ? at + rule.text.size() : none;
        case Kind::OneOf:
        case Kind::NoneOf:
            return at < m_text.size() && (rule.text.find(m_text[at]) != rule.text.npos) == (rule.kind == Kind::OneOf)
                ? at + 1
                : none;
        case Kind::Any:
            return at < m_text.size() ? at + 1 : none;
        case Kind::Sequence:
            for (auto part = rule.parts.begin(); part != rule.parts.end() && at != none; ++part)
                at = end(*part, at);
            return at;
        case Kind::Choice:
            return firstThatFits(rule, at);
        case Kind::Many:
            return repeated(rule.parts.front(), at);
        case Kind::Some: {
            const size_t first = end(rule.parts.front(), at);
            return first == none ? none : repeated(rule.parts.front(), first);
        }
        case Kind::Maybe: {
            const size_t there = end(rule.parts.front(), at);
            return there == none ? at : there;
        }
        case Kind::Not:
            return end(rule.parts.front(), at) == none ? at : none;
        case Kind::Named:
            break;
        }
        return remembered(rule.text, at);
    }

private:
    bool isHere(const Rule &rule, size_t at) const
    {
        if (m_text.size() < at + rule.text.size())
            return false;
        for (size_t i = 0; i < rule.text.size(); ++i) {
            const char16_t c = m_text[at + i];
            const bool isCapital = rule.kind == Kind::AnyCase && c >= u'A' && c <= u'Z';
            if ((isCapital ? static_cast<char16_t>(c + 32) : c) != rule.text[i])
                return false;
        }
        return true;
    }

    size_t firstThatFits(const Rule &rule, size_t at)
    {
        for (const Rule &part : rule.parts) {
            if (const size_t there = end(part, at); there != none)
                return there;
        }
        return none;
    }

    size_t repeated(const Rule &part, size_t at)
    {
        for (size_t next = end(part, at); next != none; next = end(part, at))
            at = next;
        return at;
    }

    size_t remembered(const std::u16string &name, size_t at)
    {
        static const std::set<std::u16string_view> brief{u"or", u"and", u"not", u"space", u"keyword", u"sign",
            u"character", u"quotedCharacter", u"escapedSpace", u"escapedCode", u"special"};
        if (brief.contains(name))
            return end(kqlGrammar().find(name)->second, at);
        const auto key = std::pair(at, std::u16string_view(name));
        if (const auto known = m_known.find(key); known != m_known.end())
            return known->second;
        const auto &[ownName, rule] = *kqlGrammar().find(name);
        return m_known[{at, ownName}] = end(rule, at);
    }

    std::u16string_view m_text;
    std::map<std::pair<size_t, std::u16string_view>, size_t> m_known{};
};

}

bool isKql(std::u16string_view text)
{
    static const Rule start = named(u"start");
    return Interpreter(text).end(start, 0) == text.size();
}

}
