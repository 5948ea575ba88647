// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/kqlreader.h"

#include <algorithm>
#include <utility>

#include "models/endpoints/query/kqlscanner.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

using Mistake = KqlMistake::Kind;

// Every alternative of the grammar begins with a character that no other one could take, so that the text is read once,
// without going back. A function that returns false has noted the mistake.
class Reader
{
public:
    Reader(QStringView text, int mostNesting) : m_scan(text), m_mostNesting(mostNesting) { }

    KqlReading whole()
    {
        m_scan.skipSpaces();
        if (m_scan.isAtEnd() || !conditions(&m_reading.joint))
            return std::move(m_reading);
        m_scan.skipSpaces();
        if (!m_scan.isAtEnd())
            noteStray();
        return std::move(m_reading);
    }

private:
    bool note(Mistake kind, qsizetype at, const QString &sign = {})
    {
        if (!m_reading.mistake)
            m_reading.mistake = KqlMistake{kind, at, sign};
        return false;
    }

    QString signHere() const { return m_scan.next(1); }
    bool isClosingHere() const { return m_scan.here() == u')' || m_scan.here() == u'}'; }

    // Something stands behind a complete condition.
    bool noteStray()
    {
        if (isClosingHere())
            return note(Mistake::ClosesNothing, m_scan.place(), signHere());
        if (m_scan.isKeywordHere())
            return note(Mistake::KeywordInText, m_scan.place(), m_scan.next(3));
        const QString rest = m_scan.next(4).toLower(); // a joint needs white space on both sides
        if (rest == u"or"_s || rest == u"and"_s)
            return note(Mistake::ConditionExpected, m_scan.place() + rest.size());
        const bool goesOn = m_isBehindText && m_scan.isSignHere();
        return note(goesOn ? Mistake::SignInText : Mistake::JointExpected, m_scan.place(), signHere());
    }

    // Nothing begins here that could be read as text.
    bool noteMissing(Mistake kind)
    {
        if (m_openings.isEmpty() && isClosingHere())
            return note(Mistake::ClosesNothing, m_scan.place(), signHere());
        if (m_scan.here() == u'\\')
            return note(Mistake::SignInText, m_scan.place(), signHere());
        return note(kind, m_scan.place(), m_scan.isKeywordHere() ? m_scan.next(3) : signHere());
    }

    // The three levels of joints, over whatever part is a condition or a value.
    template<typename Part> bool negatable(const Part &part, KqlJoint *joint)
    {
        *joint = m_scan.takeNot() ? KqlJoint::Not : KqlJoint::None;
        return part();
    }

    template<typename Part> bool joinedByAnd(const Part &part, KqlJoint *joint)
    {
        KqlJoint inner{};
        if (!negatable(part, joint))
            return false;
        for (; m_scan.takeJoint(u"and"); *joint = KqlJoint::And) {
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
        for (; m_scan.takeJoint(u"or"); *joint = KqlJoint::Or) {
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
        const qsizetype opening = m_scan.place();
        if (m_openings.size() == m_mostNesting)
            return note(Mistake::TooDeep, opening, QString::number(m_mostNesting));
        m_openings.append(opening);
        m_reading.nesting = std::max(m_reading.nesting, static_cast<int>(m_openings.size()));
        m_scan.goTo(opening + 1);
        m_scan.skipSpaces();
        if (!inside())
            return false;
        m_scan.skipSpaces();
        if (m_scan.isAtEnd())
            return note(Mistake::BracketOpen, opening, closing == u')' ? u"("_s : u"{"_s);
        if (m_scan.here() != closing)
            return noteStray();
        m_scan.goTo(m_scan.place() + 1);
        m_isBehindText = false;
        m_openings.removeLast();
        return true;
    }

    bool groupOrCondition()
    {
        KqlJoint inner{};
        if (m_scan.here() == u'(')
            return enclosed(u')', [this, &inner] { return conditions(&inner); });
        return condition();
    }

    bool condition()
    {
        KqlText first;
        if (!literal(&first, Mistake::ConditionExpected))
            return false;
        const qsizetype behindFirst = m_scan.place();
        m_scan.skipSpaces();
        if (m_scan.takeSign(u":")) {
            m_scan.skipSpaces();
            return m_scan.here() == u'{' ? nested(first) : valueOrList(first);
        }
        for (const QStringView sign : {u"<=", u">=", u"<", u">"}) {
            if (m_scan.takeSign(sign))
                return range(first);
        }
        m_scan.goTo(behindFirst);
        add(KqlCondition::Kind::Is, std::nullopt, first);
        return true;
    }

    bool range(const KqlText &field)
    {
        KqlText value;
        m_scan.skipSpaces();
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
        if (m_scan.here() == u'(')
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
        const qsizetype begin = m_scan.place();
        const bool isQuoted = m_scan.here() == u'"';
        if (isQuoted && !m_scan.takeQuoted(into))
            return note(Mistake::QuoteOpen, begin, u"\""_s);
        if (!isQuoted && !m_scan.takeUnquoted(into))
            return noteMissing(expected);
        into->span = {begin, m_scan.place() - begin};
        m_isBehindText = !isQuoted;
        return true;
    }

    KqlScanner m_scan;
    int m_mostNesting;
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
