// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The colours themselves: one table for light, one for dark. Every pair that meets on the screen is tested for contrast.

#include <QColor>
#include <QPalette>

#include "ui/style/theme.h"

namespace reeve {

struct Colours {
    QColor window{}, base{}, alternateBase{}, button{}, text{}, quiet{}, disabled{};
    QColor line{}; // between things
    QColor border{}; // of things that take input, 3:1 against their surroundings
    QColor highlight{}, inactiveHighlight{}; // behind selected rows and selected text
    QColor accentFill{}, onAccentFill{}; // the default button and checked boxes
    QColor tones[6]{}; // by Tone
    QColor toneBackgrounds[6]{};
};

const Colours &coloursFor(const QPalette &palette);
QPalette paletteFor(bool dark);

// WCAG 2: 1 to 21.
double contrast(const QColor &one, const QColor &other);

}
