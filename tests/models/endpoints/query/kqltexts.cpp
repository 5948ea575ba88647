// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/endpoints/query/kqltexts.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace reeve::samples {

namespace {

const QString &oneOf(QRandomGenerator &random, const QStringList &list)
{
    return list[random.bounded(static_cast<int>(list.size()))];
}

QString space(QRandomGenerator &random, int least)
{
    static const QStringList spaces{u" "_s, u" "_s, u" "_s, u"  "_s, u"\t"_s, u"\n"_s, u"\u00a0"_s, u"\r\n"_s};
    return least > 0 || random.bounded(2) ? oneOf(random, spaces) : QString();
}

QString name(QRandomGenerator &random)
{
    static const QStringList names{u"a"_s, u"united.endpoint.host.ip"_s, u"b.c"_s, u"\"a b\""_s, u"host.*"_s, u"@t"_s,
        u"x_1-y"_s, u"\u00fc"_s, u"a\\:b"_s, u"notes"_s, u"order"_s, u"\U0001f600"_s};
    return oneOf(random, names);
}

QString value(QRandomGenerator &random)
{
    static const QStringList values{u"1"_s, u"web*"_s, u"*"_s, u"\"x y\""_s, u"two words"_s, u"\"\\\"\\\\\""_s,
        u"10.0.0.0/8"_s, u"\\(x\\)"_s, u"\\u00e9"_s, u"\"\\u00E9\\n\""_s, u"\\not"_s, u"\\And"_s, u"\"\""_s,
        u"android"_s, u"not"_s, u"or"_s, u"now-1d"_s, u"\u6771\u4eac"_s, u"a\\tb"_s, u"null"_s, u"\"a and not b\""_s,
        u"-x"_s, u"a  b"_s, u"\\\\"_s, u"\\*"_s, u"\u3000wide"_s, u"knot"_s};
    return oneOf(random, values);
}

QString keyword(QRandomGenerator &random, const QString &word)
{
    const int way = static_cast<int>(random.bounded(4));
    return space(random, 1) + (way == 0 ? word.toUpper() : word) + space(random, 1);
}

QString negation(QRandomGenerator &random)
{
    return random.bounded(5) == 0 ? u"not"_s + space(random, 1) : QString();
}

template<typename Part> QString joined(QRandomGenerator &random, const Part &part)
{
    QString text = negation(random) + part();
    for (int more = random.bounded(3); more > 0; --more)
        text += keyword(random, random.bounded(2) ? u"and"_s : u"or"_s) + negation(random) + part();
    return text;
}

QString values(QRandomGenerator &random, int levels)
{
    if (levels == 0 || random.bounded(4))
        return value(random);
    return u'(' + space(random, 0) + joined(random, [&] { return values(random, levels - 1); }) + space(random, 0)
        + u')';
}

QString condition(QRandomGenerator &random, int levels)
{
    static const QStringList signs{u"<"_s, u"<="_s, u">"_s, u">="_s};
    const QString field = name(random) + space(random, 0);
    switch (random.bounded(8)) {
    case 0:
        return value(random);
    case 1:
        return field + oneOf(random, signs) + space(random, 0) + value(random);
    case 2:
        if (levels > 0)
            return field + u':' + space(random, 0) + u'{' + space(random, 0) + randomQuery(random, levels - 1) + u'}';
        break;
    case 3:
        if (levels > 0)
            return u'(' + space(random, 0) + randomQuery(random, levels - 1) + space(random, 0) + u')';
        break;
    default:
        break;
    }
    return field + u':' + space(random, 0) + values(random, levels);
}

}

QString randomPieces(QRandomGenerator &random)
{
    static const QStringList pieces{u"a"_s, u"a"_s, u"b"_s, u":"_s, u":"_s, u" : "_s, u" "_s, u" "_s, u" and "_s,
        u" or "_s, u"not "_s, u"not"_s, u"("_s, u")"_s, u"{"_s, u"}"_s, u"\""_s, u"\\"_s, u"*"_s, u"<"_s, u">="_s,
        u"\\u00e9"_s, u"\\n"_s, u"\\\""_s, u"\u00a0"_s, u"\t"_s, u"or"_s, u"AND"_s, u"\u00e9"_s, u"10.0.0.1"_s,
        u"\"x\""_s, u"a : 1"_s, u"b : (1 or 2)"_s};
    QString text;
    for (int count = random.bounded(1, 9); count > 0; --count)
        text += oneOf(random, pieces);
    return text;
}

QString randomQuery(QRandomGenerator &random, int levels)
{
    return joined(random, [&] { return condition(random, levels); });
}

QString damaged(QRandomGenerator &random, QString text)
{
    static const QString signs = u" ()\"\\:{}<>*nota\u00a0"_s;
    for (int count = random.bounded(1, 4); count > 0 && !text.isEmpty(); --count) {
        const qsizetype at = random.bounded(static_cast<int>(text.size()));
        const QChar sign = signs[random.bounded(static_cast<int>(signs.size()))];
        if (text[at].isSurrogate())
            continue;
        switch (random.bounded(3)) {
        case 0:
            text.remove(at, 1);
            break;
        case 1:
            text.insert(at, text[at]);
            break;
        default:
            text[at] = sign;
            break;
        }
    }
    return text;
}

QString randomKqlText(QRandomGenerator &random)
{
    switch (random.bounded(3)) {
    case 0:
        return randomPieces(random);
    case 1:
        return space(random, 0) + randomQuery(random, 3) + space(random, 0);
    default:
        return damaged(random, randomQuery(random, 2));
    }
}

}
