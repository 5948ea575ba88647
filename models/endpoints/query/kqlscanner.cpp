// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/kqlscanner.h"

#include <algorithm>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

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

}

bool KqlScanner::isSpaceAt(qsizetype at) const
{
    return at < m_text.size() && isSpace(m_text[at]);
}

qsizetype KqlScanner::behindSpaces(qsizetype at) const
{
    while (isSpaceAt(at))
        ++at;
    return at;
}

bool KqlScanner::isWordAt(qsizetype at, QStringView word) const
{
    return m_text.mid(at, word.size()).compare(word, Qt::CaseInsensitive) == 0;
}

bool KqlScanner::isSignHere() const
{
    return !isAtEnd() && isSign(m_text[m_at]);
}

bool KqlScanner::isKeywordHere() const
{
    if (isWordAt(m_at, u"not") && isSpaceAt(m_at + 3))
        return true;
    return isSpaceAt(m_at)
        && ((isWordAt(m_at + 1, u"or") && isSpaceAt(m_at + 3)) || (isWordAt(m_at + 1, u"and") && isSpaceAt(m_at + 4)));
}

bool KqlScanner::takeSign(QStringView sign)
{
    if (!m_text.sliced(m_at).startsWith(sign))
        return false;
    m_at += sign.size();
    return true;
}

bool KqlScanner::takeJoint(QStringView word)
{
    const qsizetype begin = behindSpaces(m_at);
    if (begin == m_at || !isWordAt(begin, word) || !isSpaceAt(begin + word.size()))
        return false;
    m_at = behindSpaces(begin + word.size());
    return true;
}

bool KqlScanner::takeNot()
{
    if (!isWordAt(m_at, u"not") || !isSpaceAt(m_at + 3))
        return false;
    m_at = behindSpaces(m_at + 3);
    return true;
}

bool KqlScanner::takeQuoted(KqlText *into)
{
    if (!takeSign(u"\""))
        return false;
    into->isQuoted = true;
    while (!isAtEnd() && charAt(m_at) != u'"') {
        const QChar next = charAt(m_at + 1);
        const bool isEscaped = charAt(m_at) == u'\\';
        if (isEscaped && (takeWhiteSpace(into, next) || takeCodePoint(into)))
            continue;
        if (isEscaped && (next == u'"' || next == u'\\'))
            ++m_at;
        into->text += m_text[m_at++];
    }
    return takeSign(u"\"");
}

bool KqlScanner::takeUnquoted(KqlText *into)
{
    const qsizetype begin = m_at;
    while (!isAtEnd()) {
        if (charAt(m_at) == u'\\' && takeEscaped(into))
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

bool KqlScanner::takeWhiteSpace(KqlText *into, QChar letter)
{
    const qsizetype kind = u"trn"_s.indexOf(letter);
    if (letter.isNull() || kind < 0)
        return false;
    into->text += u"\t\r\n"_s[kind];
    m_at += 2;
    return true;
}

bool KqlScanner::takeCodePoint(KqlText *into)
{
    const QStringView digits = m_text.mid(m_at + 2, 4);
    if (charAt(m_at + 1) != u'u' || digits.size() < 4 || !std::ranges::all_of(digits, isHexadecimal))
        return false;
    into->text += QChar(digits.toUShort(nullptr, 16));
    m_at += 6;
    return true;
}

bool KqlScanner::takeEscaped(KqlText *into)
{
    const QChar next = charAt(m_at + 1);
    if (takeWhiteSpace(into, next) || takeCodePoint(into))
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

}
