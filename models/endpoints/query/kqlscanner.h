// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The words of KQL: white space, signs, keywords, and texts with and without quotes. kqlreader.h puts them together.

#include "models/endpoints/query/kqlreader.h"

namespace reeve {

class KqlScanner
{
public:
    explicit KqlScanner(QStringView text) : m_text(text) { }

    qsizetype place() const { return m_at; }
    void goTo(qsizetype at) { m_at = at; }
    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar here() const { return charAt(m_at); } // null at the end
    QString next(qsizetype length) const { return m_text.mid(m_at, length).toString(); }

    // Text ends before "and" and "or" with white space on both sides, and before "not" with white space behind it.
    bool isKeywordHere() const;
    // A character that means something outside quotes, unless a backslash stands in front.
    bool isSignHere() const;

    // These go on behind what they name, and return false if something else is here.
    void skipSpaces() { m_at = behindSpaces(m_at); }
    bool takeSign(QStringView sign);
    bool takeJoint(QStringView word); // "and" or "or", with the white space around it
    bool takeNot(); // with the white space behind it
    bool takeQuoted(KqlText *into); // false also for a quote that is not closed
    bool takeUnquoted(KqlText *into);

private:
    QChar charAt(qsizetype at) const { return at < m_text.size() ? m_text[at] : QChar(); }
    bool isSpaceAt(qsizetype at) const;
    qsizetype behindSpaces(qsizetype at) const;
    bool isWordAt(qsizetype at, QStringView word) const;
    bool takeWhiteSpace(KqlText *into, QChar letter);
    bool takeCodePoint(KqlText *into);
    bool takeEscaped(KqlText *into);

    QStringView m_text;
    qsizetype m_at = 0;
};

}
