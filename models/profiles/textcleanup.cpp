// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/profiles/textcleanup.h"

#include <algorithm>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

bool isInvisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

bool isStrayAtStart(QChar c)
{
    return isInvisible(c) || u"\"'`<(\u201c\u2018\u00ab"_s.contains(c);
}

bool isStrayAtEnd(QChar c)
{
    return isInvisible(c) || u"\"'`>)\u201d\u2019\u00bb,;."_s.contains(c);
}

}

QString withoutStrayEnds(const QString &text)
{
    const auto first = std::ranges::find_if_not(text, isStrayAtStart);
    auto last = text.end();
    while (last != first && isStrayAtEnd(*(last - 1)))
        --last;
    return QString(first, last - first);
}

bool hasInvisible(const QString &text)
{
    return std::ranges::any_of(text, isInvisible);
}

}
