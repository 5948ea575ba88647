// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/asciifont.h"

#include <QGlyphRun>
#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr char16_t first = u' ';
constexpr char16_t last = u'~';

bool isPlain(QChar c)
{
    return c >= first && c <= last;
}

}

void AsciiFont::setFont(const QFont &font)
{
    if (m_raw.isValid() && font == m_font)
        return;
    m_font = font;
    m_raw = QRawFont::fromFont(font);
    QString letters;
    for (char16_t c = first; c <= last; ++c)
        letters += QChar(c);
    letters += u'…';
    const QList<quint32> glyphs = m_raw.glyphIndexesForString(letters);
    const QList<QPointF> advances = m_raw.advancesForGlyphIndexes(glyphs);
    if (glyphs.size() != letters.size() || advances.size() != letters.size() || glyphs.contains(0)) {
        m_raw = {};
        return;
    }
    for (char16_t c = first; c <= last; ++c) {
        m_glyphs[c] = glyphs[c - first];
        m_advances[c] = advances[c - first].x();
    }
    m_ellipsis = glyphs.constLast();
    m_ellipsisAdvance = advances.constLast().x();
}

bool AsciiFont::knows(QStringView text) const
{
    return m_raw.isValid() && std::ranges::all_of(text, isPlain);
}

std::size_t AsciiFont::lengthWithin(qreal width) const
{
    const auto past = std::ranges::upper_bound(m_places, width, {}, &QPointF::x);
    return past == m_places.begin() ? 0 : static_cast<std::size_t>(past - m_places.begin()) - 1;
}

void AsciiFont::draw(QPainter &painter, const QRect &area, QStringView text)
{
    m_line.clear();
    m_places.assign(1, QPointF());
    for (const QChar c : text) {
        if (m_places.back().x() > area.width())
            break; // the rest is not visible
        m_line.push_back(m_glyphs[c.unicode()]);
        m_places.emplace_back(m_places.back().x() + m_advances[c.unicode()], 0);
    }
    if (m_places.back().x() > area.width()) {
        const std::size_t kept = lengthWithin(area.width() - m_ellipsisAdvance);
        m_line.resize(kept);
        m_line.push_back(m_ellipsis);
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setRawData(m_line.data(), m_places.data(), static_cast<int>(m_line.size()));
    const qreal height = m_raw.ascent() + m_raw.descent();
    const qreal baseline = area.top() + qRound((area.height() - height) / 2) + m_raw.ascent();
    painter.drawGlyphRun(QPointF(area.left(), qRound(baseline)), run);
}

}
