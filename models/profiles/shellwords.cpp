// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/shellwords.h"

#include <QRegularExpression>
#include <algorithm>

#include "models/base/secret.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

enum class Shell { Posix, Cmd, PowerShell };

Shell shellOf(const QString &text)
{
    static const QRegularExpression powerShell(
        u"\\bInvoke-(?:RestMethod|WebRequest)\\b|\\b(?:irm|iwr)\\s|@\\{|\\$env:|^\\s*PS\\b|`\\s"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression cmd(
        u"\\^[\"\\s]|\\.exe\\b|^\\s*\"?[A-Z]:\\\\"_s, QRegularExpression::CaseInsensitiveOption);
    if (text.contains(powerShell))
        return Shell::PowerShell;
    return text.contains(cmd) ? Shell::Cmd : Shell::Posix;
}

// cmd: a caret quotes the next character and continues a line. Browsers write ^" around every argument; elsewhere a
// caret within quotes is a character of its own.
QString withoutCarets(QString text)
{
    static const QRegularExpression lineEnd(u"\\^\\s+"_s);
    static const QRegularExpression quoting(u"\\^(.)"_s);
    const bool everywhere = text.contains(u"^\""_s);
    text.replace(lineEnd, u" "_s);
    if (everywhere)
        text.replace(quoting, u"\\1"_s);
    return text;
}

class Tokenizer
{
public:
    Tokenizer(QStringView text, Shell shell) : m_rest(text), m_shell(shell) { }

    bool next(QString &word)
    {
        while (!m_rest.isEmpty() && (m_rest.front().isSpace() || isContinuation()))
            m_rest = m_rest.sliced(m_rest.front().isSpace() ? 1 : 2);
        word = QString();
        if (m_rest.isEmpty())
            return false;
        m_quote = {};
        while (!m_rest.isEmpty() && !(m_quote.isNull() && (m_rest.front().isSpace() || isBrokenLine())))
            addCharacter(word);
        return true;
    }

private:
    bool isContinuation() const
    {
        const bool sign = m_rest.front() == u'\\' || m_rest.front() == u'`';
        return m_quote.isNull() && m_rest.size() > 1 && sign && m_rest[1].isSpace();
    }

    // Within a word, a backslash and a blank are a blank of the word.
    bool isBrokenLine() const { return isContinuation() && (m_rest[1] == u'\n' || m_rest[1] == u'\r'); }

    QChar take()
    {
        const QChar c = m_rest.front();
        m_rest = m_rest.sliced(1);
        return c;
    }

    bool begins(QStringView text) const { return m_rest.startsWith(text); }

    void addCharacter(QString &word)
    {
        if (m_quote.isNull() && begins(u"$'")) {
            m_rest = m_rest.sliced(2);
            return addAnsiString(word);
        }
        if (m_quote.isNull() && begins(u"$\""))
            m_rest = m_rest.sliced(1);
        const QChar c = take();
        if (!m_quote.isNull() && closes(c)) {
            if (m_shell == Shell::PowerShell && !m_rest.isEmpty() && m_rest.front() == c)
                word += take(); // a doubled quote stands for one
            else
                m_quote = {};
        } else if (m_quote.isNull() && isQuote(c)) {
            m_quote = c;
        } else if (escapes(c)) {
            word += take();
        } else {
            word += c;
        }
    }

    static bool isQuote(QChar c) { return u"\"'\u201c\u201d\u201e\u2018\u2019"_s.contains(c); }

    // Word processors replace quotes by typographic ones, whose pairs differ by language.
    bool closes(QChar c) const
    {
        if (m_quote == u'"' || m_quote == u'\'')
            return c == m_quote;
        const bool isDouble = u"\u201c\u201d\u201e"_s.contains(m_quote);
        return isDouble ? u"\u201c\u201d"_s.contains(c) : u"\u2018\u2019"_s.contains(c);
    }

    bool escapes(QChar c) const
    {
        if (m_rest.isEmpty() || m_quote == u'\'')
            return false;
        switch (m_shell) {
        case Shell::Posix: // within double quotes only before $ ` " \, see "Double-Quotes" in POSIX
            return c == u'\\' && (m_quote.isNull() || u"$`\"\\"_s.contains(m_rest.front()));
        case Shell::Cmd:
            return c == u'\\' && m_rest.front() == u'"';
        case Shell::PowerShell:
            return c == u'`' || (c == u'\\' && m_rest.front() == u'"');
        }
        return false;
    }

    // bash: $'...' with the escapes of C.
    void addAnsiString(QString &word)
    {
        while (!m_rest.isEmpty()) {
            const QChar c = take();
            if (c == u'\'')
                return;
            if (c == u'\\' && !m_rest.isEmpty())
                word += ansiEscape();
            else
                word += c;
        }
    }

    QString ansiEscape()
    {
        const QChar c = take();
        switch (c.unicode()) {
        case u'n':
            return u"\n"_s;
        case u'r':
            return u"\r"_s;
        case u't':
            return u"\t"_s;
        case u'x':
            return hexadecimalCharacter(2);
        case u'u':
            return hexadecimalCharacter(4);
        case u'U':
            return hexadecimalCharacter(8);
        default:
            return c;
        }
    }

    QString hexadecimalCharacter(qsizetype digits)
    {
        static const QString hexadecimal = u"0123456789abcdefABCDEF"_s;
        qsizetype length = 0;
        while (length < std::min(digits, m_rest.size()) && hexadecimal.contains(m_rest[length]))
            ++length;
        const char32_t code = m_rest.first(length).toUInt(nullptr, 16);
        m_rest = m_rest.sliced(length);
        return QString::fromUcs4(&code, 1);
    }

    QStringView m_rest;
    Shell m_shell;
    QChar m_quote{}; // that the position is within; null: none
};

}

ShellWords::ShellWords(const QString &text)
{
    const Shell shell = shellOf(text);
    QString line = shell == Shell::Cmd ? withoutCarets(text) : text;
    line.detach();
    Tokenizer tokenizer(line, shell);
    for (QString word; tokenizer.next(word);)
        m_words += word;
    wipe(line);
}

ShellWords::~ShellWords()
{
    for (QString &word : m_words)
        wipe(word);
}

}
