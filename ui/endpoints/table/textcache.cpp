// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/textcache.h"

#include <algorithm>

#include "models/base/plaintext.h"

namespace reeve {

namespace {

// The first characters of text with an ellipsis if text is longer; never ends with half a surrogate pair.
QString beginningOf(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const qsizetype end = text.at(most - 1).isHighSurrogate() ? most - 1 : most;
    return QString(QStringView(text).left(end) % u'…');
}

}

const TextCache::Line &TextCache::line(const QString &text, int width, const QFont &font)
{
    if (font != m_font) {
        m_font = font;
        m_metrics = QFontMetrics(font);
        m_lines.clear();
    }
    const QString clean = oneLine(text);
    // A clean text does not contain this separator. Characters beyond the visible ones do not matter for the key.
    const QString key = QString(beginningOf(clean, mostSeen(width)) % QChar(0x1f) % QString::number(width));
    if (const Line *known = m_lines.object(key))
        return *known;
    return shaped(key, elided(clean, width));
}

qsizetype TextCache::mostSeen(int width)
{
    return std::max(0, width) / 2 + 16;
}

// The cost of shaping grows with the length: tries as many characters as usually fill the width, and more only if these
// do not, because they are narrow or combining.
QString TextCache::elided(const QString &text, int width) const
{
    const qsizetype most = mostSeen(width);
    for (qsizetype tried = std::min(most, qsizetype(width / std::max(1, m_metrics.averageCharWidth()) + 4));;
         tried = std::min(most, 2 * tried)) {
        const QString part = beginningOf(text, tried);
        const QString seen = m_metrics.elidedText(part, Qt::ElideRight, width);
        if (seen != part || tried == most || tried >= text.size())
            return seen;
    }
}

const TextCache::Line &TextCache::shaped(const QString &key, const QString &text)
{
    auto *made = new Line{QStaticText(text), 0};
    made->text.setTextFormat(Qt::PlainText);
    made->text.prepare({}, m_font);
    made->width = made->text.size().width();
    m_lines.insert(key, made);
    return *made;
}

}
