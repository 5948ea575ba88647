// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QToolTip>

#include "ui/style/palettes.h"
#include "ui/style/reevestyle.h"
#include "ui/style/systemappearance.h"

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

void wear(bool dark)
{
    const QPalette palette = paletteFor(dark);
    if (QApplication::palette() == palette)
        return;
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
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
    return coloursFor(palette).quiet;
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

void applyAppearance(QApplication &application, Appearance appearance)
{
    const bool platformIsDark = isDark(QApplication::palette()); // before the style brings a palette of its own
    if (!qobject_cast<ReeveStyle *>(QApplication::style()))
        QApplication::setStyle(new ReeveStyle); // the application owns it
    auto *system = application.findChild<SystemAppearance *>({}, Qt::FindDirectChildrenOnly);
    if (!system) {
        system = new SystemAppearance(platformIsDark, &application);
        QObject::connect(system, &SystemAppearance::changed, &application, wear);
    }
    system->setFollowing(appearance == Appearance::System);
    wear(appearance == Appearance::System ? system->isDark() : appearance == Appearance::Dark);
}

}
