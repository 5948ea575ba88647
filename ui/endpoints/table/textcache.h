// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A cache of shaped texts, for cells that are painted again and again: shaping a line costs more than drawing it.

#include <QCache>
#include <QFont>
#include <QFontMetrics>
#include <QStaticText>

namespace reeve {

class TextCache
{
public:
    struct Line {
        QStaticText text{};
        qreal width = 0; // device-independent pixels
    };

    // text as one line, elided to at most width pixels. The reference is valid until the next call.
    const Line &line(const QString &text, int width, const QFont &font);

private:
    // An upper bound of the characters that are visible in width pixels.
    static qsizetype mostSeen(int width);
    QString elided(const QString &text, int width) const;
    const Line &shaped(const QString &key, const QString &text);

    QFont m_font{};
    QFontMetrics m_metrics{m_font};
    QCache<QString, Line> m_lines{6000}; // by text and width
};

}
