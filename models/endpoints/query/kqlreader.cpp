// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/kqlreader.h"

#include <algorithm>
#include <utility>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

using Mistake = KqlMistake::Kind;

// White space of the grammar; other white space is text.
bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n' || c == QChar::Nbsp;
}

// Characters that mean something outside quotes, unless a backslash stands in front.
bool isSign(QChar c)
{
    return u"\\():<>\"*{}"_s.contains(c);
}

bool isHexadecimal(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

// Every alternative of the grammar begins with a character that no other one could take, so that the text is read once,
// without going back. A function that returns false has noted the mistake.
class Reader
{
public:
    Reader(QStringView text, int mostNesting) : m_text(text), m_mostNesting(mostNesting) { }

    KqlReading whole()
    {
        skipSpaces();
        if (isAtEnd() || !conditions(&m_reading.joint))
            return std::move(m_reading);
        skipSpaces();
        if (!isAtEnd())
            noteStray();
        return std::move(m_reading);
    }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar charAt(qsizetype at) const { return at < m_text.size() ? m_text[at] : QChar(); }
    bool isSpaceAt(qsizetype at) const { return at < m_text.size() && isSpace(m_text[at]); }

    qsizetype behindSpaces(qsizetype at) const
    {
        while (isSpaceAt(at))
            ++at;
        return at;
    }

    void skipSpaces() { m_at = behindSpaces(m_at); }

    bool isWordAt(qsizetype at, QStringView word) const
    {
        return m_text.mid(at, word.size()).compare(word, Qt::CaseInsensitive) == 0;
    }

    // Text ends before "and" and "or" with white space on both sides, and before "not" with white space behind it.
    bool isKeywordHere() const
    {
        if (isWordAt(m_at, u"not") && isSpaceAt(m_at + 3))
            return true;
        return isSpaceAt(m_at)
            && ((isWordAt(m_at + 1, u"or") && isSpaceAt(m_at + 3))
                || (isWordAt(m_at + 1, u"and") && isSpaceAt(m_at + 4)));
    }

    bool takeSign(QStringView sign)
    {
        if (!m_text.sliced(m_at).startsWith(sign))
            return false;
        m_at += sign.size();
        return true;
    }

    bool takeJoint(QStringView word)
    {
        const qsizetype begin = behindSpaces(m_at);
        if (begin == m_at || !isWordAt(begin, word) || !isSpaceAt(begin + word.size()))
            return false;
        m_at = behindSpaces(begin + word.size());
        return true;
    }

    bool takeNot()
    {
        if (!isWordAt(m_at, u"not") || !isSpaceAt(m_at + 3))
            return false;
        m_at = behindSpaces(m_at + 3);
        return true;
    }

    bool note(Mistake kind, qsizetype at, const QString &sign = {})
    {
        if (!m_reading.mistake)
            m_reading.mistake = KqlMistake{kind, at, sign};
        return false;
    }

    QString signHere() const { return isAtEnd() ? QString() : QString(m_text[m_at]); }
    bool isClosingHere() const { return charAt(m_at) == u')' || charAt(m_at) == u'}'; }

    // Something stands behind a complete condition.
    bool noteStray()
    {
        if (isClosingHere())
            return note(Mistake::ClosesNothing, m_at, signHere());
        if (isKeywordHere())
            return note(Mistake::KeywordInText, m_at, m_text.mid(m_at, 3).toString());
        const bool goesOn = m_isBehindText && isSign(charAt(m_at));
        return note(goesOn ? Mistake::SignInText : Mistake::JointExpected, m_at, signHere());
    }

    // Nothing begins here that could be read as text.
    bool noteMissing(Mistake kind)
    {
        if (m_openings.isEmpty() && isClosingHere())
            return note(Mistake::ClosesNothing, m_at, signHere());
        if (charAt(m_at) == u'\\')
            return note(Mistake::SignInText, m_at, signHere());
        return note(kind, m_at, isKeywordHere() ? m_text.mid(m_at, 3).toString() : signHere());
    }

    // The three levels of joints, over whatever part is a condition or a value.
    template<typename Part> bool negatable(const Part &part, KqlJoint *joint)
    {
        *joint = takeNot() ? KqlJoint::Not : KqlJoint::None;
        return part();
    }

    template<typename Part> bool joinedByAnd(const Part &part, KqlJoint *joint)
    {
        KqlJoint inner{};
        if (!negatable(part, joint))
            return false;
        for (; takeJoint(u"and"); *joint = KqlJoint::And) {
            if (!negatable(part, &inner))
                return false;
        }
        return true;
    }

    template<typename Part> bool joined(const Part &part, KqlJoint *joint)
    {
        KqlJoint inner{};
        if (!joinedByAnd(part, joint))
            return false;
        for (; takeJoint(u"or"); *joint = KqlJoint::Or) {
            if (!joinedByAnd(part, &inner))
                return false;
        }
        return true;
    }

    bool conditions(KqlJoint *joint)
    {
        return joined([this] { return groupOrCondition(); }, joint);
    }

    // inside reads what stands between the opening bracket, which is here, and the closing one.
    template<typename Inside> bool enclosed(QChar closing, const Inside &inside)
    {
        const qsizetype opening = m_at;
        if (m_openings.size() == m_mostNesting)
            return note(Mistake::TooDeep, opening, QString::number(m_mostNesting));
        m_openings.append(opening);
        m_reading.nesting = std::max(m_reading.nesting, static_cast<int>(m_openings.size()));
        ++m_at;
        skipSpaces();
        if (!inside())
            return isAtEnd() ? noteOpen(opening) : false;
        skipSpaces();
        if (isAtEnd())
            return noteOpen(opening);
        if (charAt(m_at) != closing)
            return noteStray();
        ++m_at;
        m_isBehindText = false;
        m_openings.removeLast();
        return true;
    }

    bool noteOpen(qsizetype opening) { return note(Mistake::BracketOpen, opening, QString(m_text[opening])); }

    bool groupOrCondition()
    {
        KqlJoint inner{};
        if (charAt(m_at) == u'(')
            return enclosed(u')', [this, &inner] { return conditions(&inner); });
        return condition();
    }

    bool condition()
    {
        KqlText first;
        if (!literal(&first, Mistake::ConditionExpected))
            return false;
        const qsizetype behindFirst = std::exchange(m_at, behindSpaces(m_at));
        if (takeSign(u":")) {
            skipSpaces();
            return charAt(m_at) == u'{' ? nested(first) : valueOrList(first);
        }
        for (const QStringView sign : {u"<=", u">=", u"<", u">"}) {
            if (takeSign(sign))
                return range(first);
        }
        m_at = behindFirst;
        add(KqlCondition::Kind::Is, std::nullopt, first);
        return true;
    }

    bool range(const KqlText &field)
    {
        KqlText value;
        skipSpaces();
        if (!literal(&value, Mistake::ValueExpected))
            return false;
        add(KqlCondition::Kind::Range, field, value);
        return true;
    }

    // Inside the braces field names go on behind the name in front.
    bool nested(const KqlText &field)
    {
        KqlJoint inner{};
        add(KqlCondition::Kind::Nested, field, {});
        m_paths.append(field.text);
        const bool isRead = enclosed(u'}', [this, &inner] { return conditions(&inner); });
        m_paths.removeLast();
        return isRead;
    }

    bool valueOrList(const KqlText &field)
    {
        KqlJoint inner{};
        const auto value = [this, &field] { return valueOrList(field); };
        if (charAt(m_at) == u'(')
            return enclosed(u')', [&] { return joined(value, &inner); });
        KqlText text;
        if (!literal(&text, Mistake::ValueExpected))
            return false;
        add(KqlCondition::Kind::Is, field, text);
        return true;
    }

    void add(KqlCondition::Kind kind, std::optional<KqlText> field, const KqlText &value)
    {
        if (field && !m_paths.isEmpty() && kind != KqlCondition::Kind::Nested)
            field->text = (m_paths + QStringList{field->text}).join(u'.');
        m_reading.conditions.append({kind, std::move(field), value});
    }

    // expected: the mistake if there is no text here.
    bool literal(KqlText *into, Mistake expected)
    {
        const qsizetype begin = m_at;
        const bool isQuoted = charAt(begin) == u'"';
        if (isQuoted && !quoted(into))
            return false;
        if (!isQuoted && !unquoted(into))
            return noteMissing(expected);
        into->span = {begin, m_at - begin};
        m_isBehindText = !isQuoted;
        return true;
    }

    bool quoted(KqlText *into)
    {
        const qsizetype opening = m_at++;
        into->isQuoted = true;
        while (!isAtEnd() && charAt(m_at) != u'"') {
            const QChar next = charAt(m_at + 1);
            const bool isEscaped = charAt(m_at) == u'\\';
            if (isEscaped && (whiteSpace(into, next) || codePoint(into)))
                continue;
            if (isEscaped && (next == u'"' || next == u'\\'))
                ++m_at;
            into->text += m_text[m_at++];
        }
        return takeSign(u"\"") || note(Mistake::QuoteOpen, opening, u"\""_s);
    }

    bool unquoted(KqlText *into)
    {
        const qsizetype begin = m_at;
        while (!isAtEnd()) {
            if (charAt(m_at) == u'\\' && escaped(into))
                continue;
            const QChar c = m_text[m_at];
            if ((isSign(c) && c != u'*') || isKeywordHere())
                break;
            into->hasWildcard = into->hasWildcard || c == u'*';
            into->text += c;
            ++m_at;
        }
        into->text = into->text.trimmed();
        return m_at > begin;
    }

    // The following take what a backslash here begins, and return false if it is something else.
    bool whiteSpace(KqlText *into, QChar letter)
    {
        const qsizetype kind = u"trn"_s.indexOf(letter);
        if (letter.isNull() || kind < 0)
            return false;
        into->text += u"\t\r\n"_s[kind];
        m_at += 2;
        return true;
    }

    bool codePoint(KqlText *into)
    {
        const QStringView digits = m_text.mid(m_at + 2, 4);
        if (charAt(m_at + 1) != u'u' || digits.size() < 4 || !std::ranges::all_of(digits, isHexadecimal))
            return false;
        into->text += QChar(digits.toUShort(nullptr, 16));
        m_at += 6;
        return true;
    }

    bool escaped(KqlText *into)
    {
        const QChar next = charAt(m_at + 1);
        if (whiteSpace(into, next) || codePoint(into))
            return true;
        qsizetype length = m_at + 1 < m_text.size() && isSign(next) ? 1 : 0;
        for (const QStringView word : {u"or", u"and", u"not"}) {
            if (length == 0 && isWordAt(m_at + 1, word))
                length = word.size();
        }
        into->text += m_text.mid(m_at + 1, length);
        m_at += length > 0 ? 1 + length : 0;
        return length > 0;
    }

    QStringView m_text;
    int m_mostNesting;
    qsizetype m_at = 0;
    QList<qsizetype> m_openings{}; // brackets and braces that are open here
    QStringList m_paths{}; // names in front of the braces that are open here
    bool m_isBehindText = false; // an unquoted text ends here
    KqlReading m_reading{};
};

}

KqlReading readKql(const QString &text, int mostNesting)
{
    return Reader(text, mostNesting).whole();
}

}
