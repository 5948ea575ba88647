// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/fleet/kql.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "app/demo/fleet/kqltext.h"

namespace reeve::demo {

namespace {

using Kind = KqlNode::Kind;

constexpr int maxDepth = 100;

struct SyntaxError {
    size_t at;
};

// A recursive-descent parser with backtracking, like Kibana's grammar. A function that does not match leaves m_at
// unchanged.
class Reader
{
public:
    explicit Reader(std::string_view text) : m_text(text) { }

    KqlNode whole()
    {
        spaces();
        if (m_at == m_text.size())
            return {};
        KqlNode node = orQuery();
        spaces();
        if (m_at != m_text.size())
            throw SyntaxError{m_at};
        return node;
    }

private:
    char peek(size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    bool atEnd() const { return m_at >= m_text.size(); }

    size_t behindSpaces(size_t at) const
    {
        while (const size_t size = spaceAt(m_text, at))
            at += size;
        return at;
    }

    void spaces() { m_at = behindSpaces(m_at); }

    bool wordAt(size_t at, std::string_view word) const
    {
        if (m_text.size() - at < word.size())
            return false;
        return std::equal(word.begin(), word.end(), m_text.begin() + static_cast<std::ptrdiff_t>(at),
            [](char w, char c) { return w == std::tolower(static_cast<unsigned char>(c)); });
    }

    // Returns the end of an `and` or `or` surrounded by spaces, or of a `not` followed by a space, that begins here;
    // else 0.
    size_t keywordEnd(std::string_view word) const
    {
        size_t at = m_at;
        if (word != "not") {
            at = behindSpaces(at);
            if (at == m_at)
                return 0;
        }
        if (at > m_text.size() || !wordAt(at, word))
            return 0;
        at += word.size();
        const size_t behind = behindSpaces(at);
        return behind > at ? behind : 0;
    }

    bool keyword(std::string_view word)
    {
        const size_t end = keywordEnd(word);
        m_at = end ? end : m_at;
        return end != 0;
    }

    bool symbol(std::string_view expected)
    {
        if (m_text.substr(m_at, expected.size()) != expected)
            return false;
        m_at += expected.size();
        return true;
    }

    template<typename Operand> KqlNode chain(Kind kind, std::string_view word, Operand operand)
    {
        KqlNode first = operand();
        if (!keywordEnd(word))
            return first;
        KqlNode node{kind, {}, {}, {}};
        node.children.push_back(std::move(first));
        while (keyword(word))
            node.children.push_back(operand());
        return node;
    }

    KqlNode orQuery()
    {
        return chain(Kind::Or, "or", [this] { return chain(Kind::And, "and", [this] { return notQuery(); }); });
    }

    template<typename Operand> KqlNode negated(Operand operand)
    {
        KqlNode node{Kind::Not, {}, {}, {}};
        node.children.push_back(operand());
        return node;
    }

    KqlNode notQuery()
    {
        if (keyword("not"))
            return negated([this] { return subQuery(); });
        return subQuery();
    }

    void deeper()
    {
        if (++m_depth > maxDepth)
            throw SyntaxError{m_at};
    }

    template<typename Inside> KqlNode parenthesised(Inside inside, std::string_view closing = ")")
    {
        deeper();
        spaces();
        KqlNode node = inside();
        spaces();
        if (!symbol(closing))
            throw SyntaxError{m_at};
        --m_depth;
        return node;
    }

    KqlNode subQuery()
    {
        if (symbol("("))
            return parenthesised([this] { return orQuery(); });
        return expression();
    }

    KqlNode expression()
    {
        KqlValue first = literal();
        const size_t behind = m_at;
        spaces();
        if (symbol(":")) {
            spaces();
            if (symbol("{"))
                return nested(std::move(first));
            return listOfValues(fieldOf(std::move(first)));
        }
        static constexpr std::pair<std::string_view, Kind> ranges[] = {
            {"<=", Kind::LessOrEqual}, {">=", Kind::GreaterOrEqual}, {"<", Kind::Less}, {">", Kind::Greater}};
        for (const auto &[sign, kind] : ranges) {
            if (symbol(sign)) {
                spaces();
                return {kind, {}, fieldOf(std::move(first)), literal()};
            }
        }
        m_at = behind;
        return {Kind::Is, {}, {}, first};
    }

    KqlNode nested(KqlValue path)
    {
        KqlNode node{Kind::Nested, {}, std::move(path), {}};
        node.children.push_back(parenthesised([this] { return orQuery(); }, "}"));
        return node;
    }

    // Kibana reads null without quotes as no name at all, which means any field.
    static KqlValue fieldOf(KqlValue name)
    {
        return !name.quoted && name.pieces == std::vector<std::string>{"null"} ? KqlValue{} : name;
    }

    KqlNode listOfValues(const KqlValue &field)
    {
        if (symbol("("))
            return parenthesised([&] { return orList(field); });
        return {Kind::Is, {}, field, literal()};
    }

    KqlNode orList(const KqlValue &field)
    {
        const auto one = [&] {
            if (keyword("not"))
                return negated([&] { return listOfValues(field); });
            return listOfValues(field);
        };
        return chain(Kind::Or, "or", [&] { return chain(Kind::And, "and", one); });
    }

    KqlValue literal() { return peek() == '"' ? quoted() : unquoted(); }

    static char whitespaceEscape(char letter)
    {
        return letter == 't' ? '\t' : letter == 'r' ? '\r' : letter == 'n' ? '\n' : '\0';
    }

    bool unicodeEscape(std::string &out)
    {
        if (peek(1) != 'u' || m_text.size() - m_at < 6)
            return false;
        unsigned code = 0;
        for (const char c : m_text.substr(m_at + 2, 4)) {
            if (!std::isxdigit(static_cast<unsigned char>(c)))
                return false;
            const int low = std::tolower(static_cast<unsigned char>(c));
            code = code * 16 + static_cast<unsigned>(low <= '9' ? low - '0' : low - 'a' + 10);
        }
        appendUtf8(out, code);
        m_at += 6;
        return true;
    }

    KqlValue quoted()
    {
        KqlValue value{{""}, true};
        ++m_at;
        while (!atEnd() && peek() != '"') {
            const char next = peek(1);
            if (peek() == '\\' && whitespaceEscape(next)) {
                value.pieces[0] += whitespaceEscape(next);
                m_at += 2;
            } else if (peek() == '\\' && (next == '"' || next == '\\')) {
                value.pieces[0] += next;
                m_at += 2;
            } else if (peek() != '\\' || !unicodeEscape(value.pieces[0])) {
                value.pieces[0] += peek();
                ++m_at;
            }
        }
        if (!symbol("\""))
            throw SyntaxError{m_at};
        return value;
    }

    // Parses an escape sequence: special characters, white space, code points, keywords.
    bool escaped(std::string &out)
    {
        const char next = peek(1);
        if (peek() != '\\')
            return false;
        if (whitespaceEscape(next)) {
            out += whitespaceEscape(next);
            m_at += 2;
            return true;
        }
        if (next != '\0' && std::string_view("\\():<>\"*{}").find(next) != std::string_view::npos) {
            out += next;
            m_at += 2;
            return true;
        }
        if (unicodeEscape(out))
            return true;
        for (const std::string_view word : {"or", "and", "not"}) {
            if (wordAt(m_at + 1, word)) {
                out.append(m_text.substr(m_at + 1, word.size()));
                m_at += 1 + word.size();
                return true;
            }
        }
        return false;
    }

    KqlValue unquoted()
    {
        KqlValue value{{""}, false};
        const size_t begin = m_at;
        while (!atEnd() && !keywordEnd("or") && !keywordEnd("and") && !keywordEnd("not")) {
            const char c = peek();
            if (escaped(value.pieces.back()))
                continue;
            if (std::string_view("\\():<>\"{}").find(c) != std::string_view::npos)
                break;
            if (c == '*')
                value.pieces.emplace_back();
            else
                value.pieces.back() += c;
            ++m_at;
        }
        if (m_at == begin)
            throw SyntaxError{m_at};
        cutBegin(value.pieces.front()); // also what was written with a backslash
        cutEnd(value.pieces.back());
        splitAtOwnNames(value.pieces);
        return value;
    }

    std::string_view m_text;
    size_t m_at = 0;
    int m_depth = 0;
};

std::string kqlText(const KqlValue &value)
{
    std::string text;
    for (const std::string &piece : value.pieces)
        text += (&piece == value.pieces.data() ? "" : "*") + piece;
    return value.quoted ? '"' + text + '"' : text;
}

}

tl::expected<KqlNode, std::string> parseKql(std::string_view text)
{
    try {
        return Reader(text).whole();
    } catch (const SyntaxError &error) {
        return tl::unexpected("syntax error at character " + std::to_string(error.at));
    }
}

std::string kqlText(const KqlNode &node)
{
    static constexpr std::string_view names[] = {"all", "and", "or", "not", "is", "<", "<=", ">", ">=", "nested"};
    std::string text = "(";
    text.append(names[static_cast<size_t>(node.kind)]);
    for (const KqlNode &child : node.children)
        text.append(" ").append(kqlText(child));
    for (const KqlValue *value : {&node.field, &node.value}) {
        if (!value->pieces.empty())
            text.append(" ").append(kqlText(*value));
    }
    return text.append(")");
}

}
