// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The colours of the light and the dark palette. The contrast of every pair that occurs on the screen is tested.

#include <QColor>
#include <QPalette>

#include "ui/style/tone.h"

namespace reeve {

struct Colours {
    QColor window{}, base{}, alternateBase{}, button{}, text{}, secondary{}, disabled{};
    QColor line{}; // separators and frames
    QColor border{}; // frames of input widgets, 3:1 against their surroundings
    QColor highlight{}, inactiveHighlight{}; // behind selected rows and selected text
    QColor accentFill{}, onAccentFill{}; // default button and checked boxes, and text on them
    QColor tones[6]{}; // by Tone; see toneColour()
    QColor toneBackgrounds[6]{}; // by Tone; see toneBackground()
};

const Colours &coloursFor(const QPalette &palette); // light or dark, by isDark()
QPalette paletteFor(bool dark);

// The contrast ratio as WCAG 2 defines it, 1 to 21.
double contrast(const QColor &one, const QColor &other);

}
