// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shaped texts of the cells last painted: shaping a line costs more than drawing it.

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

    // text as one line of at most width pixels. The line lives until the next call.
    const Line &line(const QString &text, int width, const QFont &font);

private:
    // Characters that can be seen in so many pixels, and some more, however narrow they are.
    static qsizetype mostSeen(int width);
    QString elided(const QString &text, int width) const;
    const Line &shaped(const QString &key, const QString &text);

    QFont m_font{};
    QFontMetrics m_metrics{m_font};
    QCache<QString, Line> m_lines{6000}; // by text and width
};

}
