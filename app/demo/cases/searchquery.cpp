// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/demo/cases/searchquery.h"

#include <algorithm>
#include <charconv>

#include "app/demo/base/words.h"

namespace reeve::demo {

using Words = std::vector<std::u32string>;
using Operator = SearchQuery::Operator;

struct SearchQuery::Node {
    enum class Kind { AnyWord, Prefix, Fuzzy, Phrase, All, Any, Everything };
    Kind kind = Kind::AnyWord;
    std::string text{}; // of a leaf, without escapes
    int distance = 0; // edits of a fuzzy word, or the slop of a phrase
    bool negated = false;
    std::vector<std::unique_ptr<Node>> children{};
};

namespace {

using Node = SearchQuery::Node;
using NodePointer = std::unique_ptr<Node>;

NodePointer leaf(Node::Kind kind, std::string text, int distance = 0)
{
    auto node = std::make_unique<Node>();
    node->kind = kind;
    node->text = std::move(text);
    node->distance = distance;
    return node;
}

// Lucene: SimpleQueryParser, whose way to combine operators from left to right this follows.
class Parser
{
public:
    Parser(std::string_view data, Operator defaultOperator) : m_data(data), m_default(defaultOperator) { }

    NodePointer parse()
    {
        while (m_at < m_data.size()) {
            const char c = m_data[m_at];
            if (c == '-') {
                ++m_negations;
                ++m_at;
                continue; // negates what follows
            }
            if (c == '(')
                readGroup();
            else if (c == '"')
                readPhrase();
            else if (c == '+' || c == '|')
                readOperator(c == '+' ? Operator::And : Operator::Or);
            else if (c == ')' || isBlank(c))
                ++m_at;
            else
                readWord();
            m_negations = 0;
        }
        return std::move(m_top);
    }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
    bool wordEnds() const
    {
        const char c = m_data[m_at];
        return c == '"' || c == '|' || c == '+' || c == '(' || c == ')' || isBlank(c);
    }

    void readOperator(Operator operation)
    {
        if (!m_hasOperation && m_top) {
            m_hasOperation = true;
            m_operation = operation;
        }
        ++m_at;
    }

    void readGroup()
    {
        const size_t begin = ++m_at;
        int depth = 1;
        for (; m_at < m_data.size(); ++m_at) {
            if (m_data[m_at] == '\\')
                ++m_at;
            else if (m_data[m_at] == '(')
                ++depth;
            else if (m_data[m_at] == ')' && --depth == 0)
                break;
        }
        if (m_at >= m_data.size()) {
            m_at = begin; // never closed: the bracket is ignored
        } else {
            add(m_at == begin ? nullptr : Parser(m_data.substr(begin, m_at - begin), m_default).parse());
            ++m_at;
        }
    }

    void readPhrase()
    {
        const size_t begin = ++m_at;
        std::string phrase;
        for (; m_at < m_data.size() && m_data[m_at] != '"'; ++m_at) {
            if (m_data[m_at] == '\\' && ++m_at >= m_data.size())
                break;
            phrase += m_data[m_at];
        }
        if (m_at >= m_data.size()) {
            m_at = begin; // never closed: the quotation mark is ignored
            return;
        }
        ++m_at;
        int slop = 0;
        if (m_at < m_data.size() && m_data[m_at] == '~')
            slop = m_at + 1 < m_data.size() ? readDistance() : (++m_at, 0);
        add(phrase.empty() ? nullptr : leaf(Node::Kind::Phrase, phrase, slop));
    }

    void readWord()
    {
        std::string word;
        bool prefix = false;
        bool fuzzy = false;
        for (; m_at < m_data.size() && !wordEnds(); ++m_at) {
            const char c = m_data[m_at];
            if (c == '\\') {
                prefix = false;
                if (++m_at >= m_data.size())
                    break;
                word += m_data[m_at];
                continue;
            }
            if (!word.empty() && c == '~') {
                fuzzy = true;
                break;
            }
            prefix = !word.empty() && c == '*';
            word += c;
        }
        const int distance = fuzzy ? readDistance() : 0;
        if (word.empty())
            return;
        if (fuzzy && distance > 0)
            add(leaf(Node::Kind::Fuzzy, word, std::min(distance, 2)));
        else if (prefix)
            add(leaf(Node::Kind::Prefix, word.substr(0, word.size() - 1)));
        else
            add(wordsOf(word).empty() ? nullptr : leaf(Node::Kind::AnyWord, word));
    }

    // Reads "~", "~1" and the like; "~" alone is 2, what is no number is 0.
    int readDistance()
    {
        const size_t begin = ++m_at;
        while (m_at < m_data.size() && !wordEnds())
            ++m_at;
        const std::string_view digits = m_data.substr(begin, m_at - begin);
        int distance = digits.empty() ? 2 : 0;
        const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), distance);
        return result.ptr == digits.data() + digits.size() ? std::max(distance, 0) : 0;
    }

    void add(NodePointer branch)
    {
        if (branch) {
            if (m_negations % 2 == 1)
                branch->negated = !branch->negated;
            if (!m_top)
                m_top = std::move(branch);
            else
                combine(std::move(branch), m_hasOperation ? m_operation : m_default);
        }
        m_hasOperation = false;
    }

    void combine(NodePointer branch, Operator operation)
    {
        if (!m_hasPrevious || m_previous != operation) {
            auto parent = std::make_unique<Node>();
            parent->kind = operation == Operator::And ? Node::Kind::All : Node::Kind::Any;
            parent->children.push_back(std::move(m_top));
            m_top = std::move(parent);
        }
        m_top->children.push_back(std::move(branch));
        m_hasPrevious = true;
        m_previous = operation;
    }

    std::string_view m_data;
    Operator m_default;
    size_t m_at = 0;
    int m_negations = 0;
    NodePointer m_top{};
    bool m_hasOperation = false;
    Operator m_operation = Operator::Or;
    bool m_hasPrevious = false;
    Operator m_previous = Operator::Or;
};

// Whether words from a position on are those of the phrase, with at most slop other words between them.
bool phraseAt(const Words &words, size_t at, const Words &phrase, int slop)
{
    if (words[at] != phrase.front())
        return false;
    for (size_t i = 1; i < phrase.size(); ++i) {
        for (++at; at < words.size() && words[at] != phrase[i] && slop > 0; ++at)
            --slop;
        if (at >= words.size() || words[at] != phrase[i])
            return false;
    }
    return true;
}

bool hasPhrase(const Words &words, const Words &phrase, int slop)
{
    for (size_t i = 0; !phrase.empty() && i < words.size(); ++i) {
        if (phraseAt(words, i, phrase, slop))
            return true;
    }
    return false;
}

bool textMatches(const Node &node, std::string_view text, Operator defaultOperator)
{
    const Words words = wordsOf(text);
    const auto any = [&](const auto &fits) { return std::any_of(words.begin(), words.end(), fits); };
    const std::u32string term = lowerCase(node.text);
    if (node.kind == Node::Kind::Prefix)
        return any([&](const std::u32string &word) { return word.starts_with(term); });
    if (node.kind == Node::Kind::Fuzzy)
        return any([&](const std::u32string &word) { return editDistance(word, term) <= node.distance; });
    const Words wanted = wordsOf(node.text);
    if (node.kind == Node::Kind::Phrase)
        return hasPhrase(words, wanted, node.distance);
    const auto isThere = [&](const std::u32string &one) {
        return std::find(words.begin(), words.end(), one) != words.end();
    };
    return defaultOperator == Operator::And ? std::all_of(wanted.begin(), wanted.end(), isThere)
                                            : std::any_of(wanted.begin(), wanted.end(), isThere);
}

bool keywordMatches(const Node &node, std::string_view keyword)
{
    if (node.kind == Node::Kind::Prefix)
        return keyword.starts_with(node.text);
    return keyword == node.text;
}

bool nodeMatches(const Node &node, const SearchedFields &fields, Operator defaultOperator)
{
    const auto child = [&](const NodePointer &one) { return nodeMatches(*one, fields, defaultOperator); };
    bool result = false;
    if (node.kind == Node::Kind::Everything)
        result = true;
    else if (node.kind == Node::Kind::All)
        result = std::all_of(node.children.begin(), node.children.end(), child);
    else if (node.kind == Node::Kind::Any)
        result = std::any_of(node.children.begin(), node.children.end(), child);
    else
        result = std::any_of(fields.texts.begin(), fields.texts.end(),
                     [&](std::string_view text) { return textMatches(node, text, defaultOperator); })
            || std::any_of(fields.keywords.begin(), fields.keywords.end(),
                [&](std::string_view keyword) { return keywordMatches(node, keyword); });
    return result != node.negated;
}

}

SearchQuery::SearchQuery(std::string_view text, Operator defaultOperator) : m_defaultOperator(defaultOperator)
{
    const auto first = text.find_first_not_of(" \t\n\r");
    const auto last = text.find_last_not_of(" \t\n\r");
    if (first != text.npos && text.substr(first, last - first + 1) == "*")
        m_root = leaf(Node::Kind::Everything, {});
    else
        m_root = Parser(text, defaultOperator).parse();
}

SearchQuery::~SearchQuery() = default;
SearchQuery::SearchQuery(SearchQuery &&) noexcept = default;
SearchQuery &SearchQuery::operator=(SearchQuery &&) noexcept = default;

bool SearchQuery::matches(const SearchedFields &fields) const
{
    return m_root && nodeMatches(*m_root, fields, m_defaultOperator);
}

bool matchesPhrasePrefix(std::string_view phrase, const std::vector<std::string_view> &texts)
{
    const Words wanted = wordsOf(phrase);
    return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
        const Words words = wordsOf(text);
        for (size_t i = 0; !wanted.empty() && i + wanted.size() <= words.size(); ++i) {
            const auto begin = words.begin() + static_cast<std::ptrdiff_t>(i);
            if (std::equal(wanted.begin(), wanted.end() - 1, begin)
                && words[i + wanted.size() - 1].starts_with(wanted.back()))
                return true;
        }
        return false;
    });
}

}
