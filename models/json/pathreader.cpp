// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/pathreader.h"

#include <QCoreApplication>

#include "models/json/jsonpath.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestCondition = 32; // brackets in brackets
constexpr qsizetype longestPath = 2'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(JsonPathFilter)
};

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'@' || c.isSurrogate();
}

// Throws PathProblem, which readPath() catches.
class Reader
{
public:
    explicit Reader(const QString &text) : m_text(text) { }

    std::vector<PathStep> whole()
    {
        skip();
        std::vector<PathStep> steps;
        if (!take(u'$') && !isAtEnd() && peek() != u'.' && peek() != u'[')
            steps.push_back({false, {namedStep()}});
        readSteps(steps);
        skip();
        if (!isAtEnd())
            fail(Texts::tr("A path goes on with . or [ here."));
        return steps;
    }

private:
    [[noreturn]] void fail(const QString &message) const { throw PathProblem{message, m_at}; }
    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    void skip()
    {
        while (!isAtEnd() && peek().isSpace())
            ++m_at;
    }
    bool take(QChar c)
    {
        if (isAtEnd() || peek() != c)
            return false;
        ++m_at;
        return true;
    }
    bool take(QLatin1StringView word)
    {
        if (!QStringView(m_text).mid(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }
    void need(QChar c, const QString &message)
    {
        skip();
        if (!take(c))
            fail(message);
    }

    void readSteps(std::vector<PathStep> &steps)
    {
        for (;;) {
            const qsizetype before = m_at;
            skip();
            if (take(".."_L1))
                steps.push_back({true, peek() == u'[' ? bracket() : std::vector{namedStep()}});
            else if (take(u'.'))
                steps.push_back({false, {namedStep()}});
            else if (peek() == u'[')
                steps.push_back({false, bracket()});
            else {
                m_at = before;
                return;
            }
        }
    }
    PathSelector namedStep()
    {
        if (take(u'*'))
            return {.kind = PathSelector::Kind::Any};
        const qsizetype begin = m_at;
        while (!isAtEnd() && isNameCharacter(peek()))
            ++m_at;
        if (m_at == begin)
            fail(Texts::tr("A name or * is expected here. Other names are written ['like this']."));
        return {.kind = PathSelector::Kind::Name, .name = m_text.mid(begin, m_at - begin)};
    }
    std::vector<PathSelector> bracket()
    {
        take(u'[');
        std::vector<PathSelector> selectors;
        do {
            skip();
            selectors.push_back(selector());
            skip();
        } while (take(u','));
        if (!take(u']'))
            fail(Texts::tr("The closing ] is missing here."));
        return selectors;
    }
    PathSelector selector()
    {
        if (take(u'*'))
            return {.kind = PathSelector::Kind::Any};
        if (peek() == u'\'' || peek() == u'"')
            return {.kind = PathSelector::Kind::Name, .name = quoted()};
        if (take(u'?')) {
            const PathCondition condition = either();
            return {
                .kind = PathSelector::Kind::Condition, .condition = std::make_shared<const PathCondition>(condition)};
        }
        return numbers();
    }
    PathSelector numbers()
    {
        PathSelector found{.kind = PathSelector::Kind::Index};
        const auto first = number();
        skip();
        if (peek() != u':') {
            if (!first)
                fail(Texts::tr("An index, a name in quotes, *, a slice or ?(...) is expected here."));
            found.index = *first;
            return found;
        }
        found.kind = PathSelector::Kind::Slice;
        found.begin = first;
        take(u':');
        skip();
        found.end = number();
        skip();
        if (take(u':')) {
            skip();
            found.step = number().value_or(1);
        }
        return found;
    }
    std::optional<qint64> number()
    {
        const qsizetype begin = m_at;
        take(u'-');
        while (!isAtEnd() && peek() >= u'0' && peek() <= u'9')
            ++m_at;
        if (m_at == begin)
            return {};
        bool isNumber = false;
        const qint64 value = QStringView(m_text).mid(begin, m_at - begin).toLongLong(&isNumber);
        constexpr qint64 largest = 9'007'199'254'740'991; // RFC 9535, 2.1
        if (!isNumber || value > largest || value < -largest) {
            m_at = begin;
            fail(Texts::tr("A whole number is expected here."));
        }
        return value;
    }
    QString quoted()
    {
        const QChar quote = peek();
        const qsizetype begin = m_at++;
        QString text;
        while (!isAtEnd() && peek() != quote) {
            if (take(u'\\') && isAtEnd())
                break;
            text += m_text[m_at++];
        }
        if (isAtEnd()) {
            m_at = begin;
            fail(Texts::tr("The closing quote is missing."));
        }
        ++m_at;
        return text;
    }

    PathCondition either()
    {
        PathCondition left = both();
        for (skip(); take("||"_L1); skip()) {
            PathCondition right = both();
            left = {.kind = PathCondition::Kind::Or, .parts = {std::move(left), std::move(right)}};
        }
        return left;
    }
    PathCondition both()
    {
        PathCondition left = single();
        for (skip(); take("&&"_L1); skip()) {
            PathCondition right = single();
            left = {.kind = PathCondition::Kind::And, .parts = {std::move(left), std::move(right)}};
        }
        return left;
    }
    PathCondition single()
    {
        if (++m_depth > deepestCondition)
            fail(Texts::tr("Conditions are nested too deep."));
        skip();
        PathCondition result;
        if (peek() == u'!' && peek(1) != u'=') {
            ++m_at;
            result = {.kind = PathCondition::Kind::Not, .parts = {single()}};
        } else if (take(u'(')) {
            result = either();
            need(u')', Texts::tr("The closing ) is missing here."));
        } else {
            result = comparison();
        }
        --m_depth;
        return result;
    }
    PathCondition comparison()
    {
        PathCondition result;
        result.left = operand();
        skip();
        const auto kind = comparisonSign();
        if (!kind) {
            if (!result.left.isPath)
                fail(Texts::tr("A comparison such as == is expected here."));
            return result;
        }
        result.kind = *kind;
        skip();
        result.right = operand();
        return result;
    }
    std::optional<PathCondition::Kind> comparisonSign()
    {
        using enum PathCondition::Kind;
        if (take("=="_L1))
            return Equal;
        if (take("!="_L1))
            return NotEqual;
        if (take("<="_L1))
            return LessOrEqual;
        if (take(">="_L1))
            return GreaterOrEqual;
        if (take(u'<'))
            return Less;
        if (take(u'>'))
            return Greater;
        if (peek() == u'=')
            fail(Texts::tr("Equal is written ==."));
        return {};
    }
    PathOperand operand()
    {
        PathOperand result;
        if (take(u'@')) {
            result.isPath = true;
            readSteps(result.path);
            return result;
        }
        if (peek() == u'\'' || peek() == u'"')
            return {.kind = JsonKind::String, .text = quoted()};
        const qsizetype begin = m_at;
        while (!isAtEnd() && (peek().isLetterOrNumber() || peek() == u'.' || peek() == u'+' || peek() == u'-'))
            ++m_at;
        const QString word = m_text.mid(begin, m_at - begin);
        if (word == "true"_L1 || word == "false"_L1)
            return {.kind = JsonKind::Boolean, .text = word};
        if (word == "null"_L1)
            return {.kind = JsonKind::Null, .text = word};
        bool isNumber = false;
        (void)word.toDouble(&isNumber);
        if (!isNumber || word.contains(u'n') || word.contains(u'N')) {
            m_at = begin;
            fail(Texts::tr("A path with @, a number, a text in quotes, true, false or null is expected here."));
        }
        return {.kind = JsonKind::Number, .text = word};
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

}

tl::expected<std::vector<PathStep>, PathProblem> readPath(const QString &text)
{
    if (text.size() > longestPath)
        return tl::unexpected(PathProblem{Texts::tr("The path has more than %L1 characters.").arg(longestPath), 0});
    if (text.trimmed().startsWith(u'/')) {
        const auto path = pathIn(text.trimmed());
        if (!path)
            return tl::unexpected(PathProblem{
                Texts::tr("In a JSON Pointer, ~ is followed by 0 or 1."), std::max<qsizetype>(0, text.indexOf(u'~'))});
        std::vector<PathStep> steps;
        for (const QString &step : *path)
            steps.push_back({false, {{.kind = PathSelector::Kind::NameOrIndex, .name = step}}});
        return steps;
    }
    try {
        return Reader(text).whole();
    } catch (const PathProblem &problem) {
        return tl::unexpected(problem);
    }
}

}
