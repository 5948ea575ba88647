// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Draws printable ASCII letter by letter, without shaping: host names, addresses, ids and versions are nothing else,
// and shaping a line that has not been seen before costs far more than drawing it.

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
    // Whether every character is one that needs no shaping.
    bool knows(QStringView text) const;
    // One line, upright in the middle of area; what does not fit gives way to an ellipsis. Only what knows() allows.
    void draw(QPainter &painter, const QRect &area, QStringView text);

private:
    static constexpr std::size_t count = 128;
    std::size_t lengthWithin(qreal width) const; // of the letters that are laid out

    QFont m_font{};
    QRawFont m_raw{}; // not valid: knows nothing
    std::array<quint32, count> m_glyphs{}; // by character; 0: none
    std::array<qreal, count> m_advances{};
    quint32 m_ellipsis = 0;
    qreal m_ellipsisAdvance = 0;
    std::vector<quint32> m_line{};
    std::vector<QPointF> m_places{}; // one more than letters: where the next would stand
};

}
