// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/textsearch.h"

#include <QStringMatcher>
#include <algorithm>

#include "models/json/bytesfinder.h"
#include "models/json/jsonsearch.h"
#include "models/json/jsontokens.h"

namespace reeve {

namespace {

void add(TextMatches &matches, qsizetype begin, qsizetype end)
{
    if (std::ssize(matches.spans) < mostJsonPlaces)
        matches.spans.push_back({static_cast<quint32>(begin), static_cast<quint32>(end)});
    ++matches.count;
}

TextMatches findAscii(QByteArrayView bytes, const QByteArray &text)
{
    TextMatches matches;
    BytesFinder finder(text);
    for (qsizetype at = finder.find(bytes, 0); at != BytesFinder::none; at = finder.find(bytes, at + text.size()))
        add(matches, at, at + text.size());
    return matches;
}

void findInLine(QByteArrayView line, qsizetype begin, const QStringMatcher &matcher, TextMatches &matches)
{
    const QString decoded = QString::fromUtf8(line);
    const qsizetype size = matcher.pattern().size();
    qsizetype last = 0; // character, and the bytes before it
    qsizetype bytes = 0;
    for (qsizetype at = matcher.indexIn(decoded); at >= 0; at = matcher.indexIn(decoded, at + size)) {
        bytes += QStringView(decoded).sliced(last, at - last).toUtf8().size();
        last = at;
        add(matches, begin + bytes, begin + bytes + QStringView(decoded).sliced(at, size).toUtf8().size());
    }
}

}

TextMatches findInText(QByteArrayView bytes, const QString &text)
{
    TextMatches matches;
    if (text.isEmpty())
        return matches;
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
        return findAscii(bytes, text.toLatin1());
    const QStringMatcher matcher(text, Qt::CaseInsensitive);
    for (quint32 begin = 0; begin < bytes.size();) {
        const quint32 end = jsontokens::lineEnd(bytes, begin);
        findInLine(bytes.sliced(begin, end - begin), begin, matcher, matches);
        begin = end + 1;
    }
    return matches;
}

}
