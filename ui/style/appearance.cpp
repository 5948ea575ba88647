// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/appearance.h"

#include <QApplication>
#include <QToolTip>

#include "ui/style/palettes.h"
#include "ui/style/reevestyle.h"
#include "ui/style/systemappearance.h"
#include "ui/style/theme.h"

namespace reeve {

namespace {

void setPalettes(bool dark)
{
    const QPalette palette = paletteFor(dark);
    if (QApplication::palette() == palette)
        return;
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

}

void applyAppearance(QApplication &application, Appearance appearance)
{
    const bool platformIsDark = isDark(QApplication::palette()); // before the style brings a palette of its own
    if (!qobject_cast<ReeveStyle *>(QApplication::style()))
        QApplication::setStyle(new ReeveStyle); // the application owns it
    auto *system = application.findChild<SystemAppearance *>({}, Qt::FindDirectChildrenOnly);
    if (!system) {
        system = new SystemAppearance(platformIsDark, &application);
        QObject::connect(system, &SystemAppearance::changed, &application, setPalettes);
    }
    system->setFollowing(appearance == Appearance::System);
    setPalettes(appearance == Appearance::System ? system->isDark() : appearance == Appearance::Dark);
}

}
