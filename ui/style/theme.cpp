// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/theme.h"

#include <QFont>
#include <QFontDatabase>
#include <QPalette>

#include "ui/style/palettes.h"

namespace reeve {

namespace {

QFont scaled(QFont font, double factor)
{
    // A font has either a size in points or in pixels; the other one is -1.
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(QFont::DemiBold);
    return font;
}

}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor toneColour(Tone tone, const QPalette &palette)
{
    return coloursFor(palette).tones[int(tone)];
}

QColor toneBackground(Tone tone, const QPalette &palette)
{
    return coloursFor(palette).toneBackgrounds[int(tone)];
}

QColor secondaryText(const QPalette &palette)
{
    return coloursFor(palette).secondary;
}

QColor lineColour(const QPalette &palette)
{
    return coloursFor(palette).line;
}

QFont titleFont(const QFont &base)
{
    return scaled(base, 1.4);
}

QFont headingFont(const QFont &base)
{
    return scaled(base, 1.1);
}

QFont fixedFont()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

}
