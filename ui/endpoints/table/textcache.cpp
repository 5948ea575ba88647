// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/textcache.h"

#include <algorithm>

#include "ui/parts/plaintext.h"

namespace reeve {

namespace {

// As many characters as can be seen in so many pixels, and some more; the rest need not be measured.
QString visiblePart(const QString &text, int width)
{
    const qsizetype most = std::max(0, width) / 2 + 16;
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
    const QString clean = visiblePart(oneLine(text), width);
    const Line &whole = shaped(clean, clean, false);
    if (whole.width <= width)
        return whole;
    // No clean text holds this separator.
    const QString key = QString(clean % QChar(0x1f) % QString::number(width));
    if (const Line *known = m_lines.object(key))
        return *known;
    return shaped(key, m_metrics.elidedText(clean, Qt::ElideRight, width), true);
}

const TextCache::Line &TextCache::shaped(const QString &key, const QString &text, bool elided)
{
    if (const Line *known = m_lines.object(key))
        return *known;
    auto *made = new Line{QStaticText(text), 0, elided};
    made->text.setTextFormat(Qt::PlainText);
    made->text.prepare({}, m_font);
    made->width = made->text.size().width();
    m_lines.insert(key, made);
    return *made;
}

}
