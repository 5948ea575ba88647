// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Draws printable ASCII without text shaping, glyph by glyph. Most cells (host names, addresses, ids, versions) are
// plain ASCII, and shaping a new line costs far more than drawing it.

#include <QFont>
#include <QRawFont>
#include <array>
#include <vector>

class QPainter;

namespace reeve {

class AsciiFont
{
public:
    void setFont(const QFont &font);
    // Whether text consists of printable ASCII and the font has a glyph for each of its characters.
    bool knows(QStringView text) const;
    // Draws one line, left-aligned and vertically centred in area; an ellipsis replaces what does not fit.
    // Precondition: knows(text).
    void draw(QPainter &painter, const QRect &area, QStringView text);

private:
    static constexpr std::size_t count = 128;
    std::size_t lengthWithin(qreal width) const; // number of laid out glyphs that fit

    QFont m_font{};
    QRawFont m_raw{}; // invalid if the font lacks an ASCII glyph
    std::array<quint32, count> m_glyphs{}; // by character code; 0: none
    std::array<qreal, count> m_advances{};
    quint32 m_ellipsis = 0;
    qreal m_ellipsisAdvance = 0;
    std::vector<quint32> m_line{};
    std::vector<QPointF> m_places{}; // of each glyph, and of the end of the line
};

}
