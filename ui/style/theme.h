// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Colours and fonts, derived from a widget's palette and font. Forward declarations only: a user of QColor, QFont or
// QPalette includes it.

#include "ui/style/spacing.h"
#include "ui/style/tone.h"

class QColor;
class QFont;
class QPalette;

namespace reeve {

bool isDark(const QPalette &palette);

// Text and icon colour of a tone; contrast at least 4.5:1 on the palette's Base and Window.
QColor toneColour(Tone tone, const QPalette &palette);
// A pale background in that tone; contrast at least 4.5:1 to toneColour() and to the palette's text.
QColor toneBackground(Tone tone, const QPalette &palette);
QColor secondaryText(const QPalette &palette); // contrast at least 4.5:1 on Base and Window
QColor lineColour(const QPalette &palette); // of separators and frames

QFont titleFont(const QFont &base); // page titles: 1.4 times base, semibold
QFont headingFont(const QFont &base); // section headings: 1.1 times base, semibold
QFont fixedFont(); // the desktop's fixed-pitch font, for ids, addresses and code

}
