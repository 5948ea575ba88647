// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How Reeve looks: palettes for light and dark, tones with enough contrast in both, spacing in one scale.

#include <QColor>
#include <QPalette>

class QApplication;
class QFont;

namespace reeve {

enum class Appearance { System, Light, Dark };

// What a colour means. Never the only sign: a word or an icon says the same.
enum class Tone { Neutral, Accent, Good, Information, Warning, Bad };

// Spacing in device-independent pixels; use nothing between.
namespace space {
inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int huge = 24;
}

bool isDark(const QPalette &palette);
// Text and icon colour of a tone, at least 4.5:1 on the palette's Base and Window.
QColor toneColour(Tone tone, const QPalette &palette);
// A quiet background in that tone; toneColour and the palette's text are readable on it.
QColor toneBackground(Tone tone, const QPalette &palette);
// Secondary text, at least 4.5:1 on Base and Window.
QColor secondaryText(const QPalette &palette);
QColor lineColour(const QPalette &palette);

QFont titleFont(const QFont &base); // of a page
QFont headingFont(const QFont &base); // of a section
QFont fixedFont(); // ids, addresses, code

// Sets style and palettes; System follows the desktop's colour scheme, live.
void applyAppearance(QApplication &application, Appearance appearance);

}
