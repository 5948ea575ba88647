// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Elasticsearch's simple query string, as far as the tests of the search need it: words divided as the standard analyser
// does, escapes, the asterisk at the end of a word, and the other operators, which a test does not want to meet.

#include <QString>
#include <QStringList>
#include <algorithm>

namespace reeve::test {

enum class Kind { Other, Letter, Digit, Single };

inline Kind kindOf(QChar c)
{
    if (c.script() == QChar::Script_Han || c.isSurrogate())
        return Kind::Single;
    return c.isDigit() ? Kind::Digit : c.isLetter() || c == u'_' ? Kind::Letter : Kind::Other;
}

// The words that Elasticsearch stores for a text: runs of letters and digits, with single signs inside, see UAX #29.
inline QStringList analysed(const QString &text)
{
    QStringList words{QString()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        const Kind kind = kindOf(text[i]);
        const Kind before = i > 0 ? kindOf(text[i - 1]) : Kind::Other;
        const Kind after = i + 1 < text.size() ? kindOf(text[i + 1]) : Kind::Other;
        const bool isSign = before == after
            && ((before == Kind::Letter && QStringView(u".:'").contains(text[i]))
                || (before == Kind::Digit && QStringView(u".,;'").contains(text[i])));
        if (kind == Kind::Single && !text[i].isLowSurrogate())
            words.append(QString());
        if (kind == Kind::Other && !isSign)
            words.append(QString());
        else
            words.last() += text[i].toLower();
        if (kind == Kind::Single && !text[i].isHighSurrogate())
            words.append(QString());
    }
    words.removeAll(QString());
    return words;
}

struct QueryWord {
    QString text{}; // without escapes
    bool isBeginning = false; // an asterisk that is not escaped ends it
};

struct SimpleQuery {
    QList<QueryWord> words{};
    QString operators{}; // every operator that is not escaped, the asterisks at the ends of words excepted
};

inline SimpleQuery readSimpleQuery(const QString &search)
{
    SimpleQuery query;
    QueryWord word;
    const auto end = [&] {
        if (!word.text.isEmpty())
            query.words.append(word);
        word = {};
    };
    for (qsizetype i = 0; i < search.size(); ++i) {
        const QChar c = search[i];
        const bool last = i + 1 == search.size() || search[i + 1] == u' ';
        if (c == u'\\' && i + 1 < search.size())
            word.text += search[++i];
        else if (c == u' ')
            end();
        else if (c == u'*' && last && !word.text.isEmpty())
            word.isBeginning = true;
        else if (QStringView(u"+-|\"*()~\\").contains(c))
            query.operators += c;
        else
            word.text += c;
    }
    end();
    return query;
}

// Whether a document of this text is found when all words have to occur.
inline bool finds(const QString &search, const QString &document)
{
    const QStringList stored = analysed(document);
    const SimpleQuery query = readSimpleQuery(search);
    const auto occurs = [&stored](const QueryWord &word) {
        if (word.isBeginning) // not divided by Elasticsearch
            return std::ranges::any_of(
                stored, [&](const QString &each) { return each.startsWith(word.text.toLower()); });
        const QStringList parts = analysed(word.text);
        return !parts.isEmpty()
            && std::ranges::all_of(parts, [&](const QString &part) { return stored.contains(part); });
    };
    return !query.words.isEmpty() && std::ranges::all_of(query.words, occurs);
}

}
