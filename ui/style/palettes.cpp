// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/palettes.h"
#include "ui/style/theme.h"

#include <cmath>

namespace reeve {

namespace {

const Colours &lightColours()
{
    static const Colours colours{
        .window = 0xf1f4f6,
        .base = 0xffffff,
        .alternateBase = 0xf7f9fa,
        .button = 0xffffff,
        .text = 0x18222c,
        .secondary = 0x55626f,
        .disabled = 0x98a3ae,
        .line = 0xd7dee4,
        .border = 0x87939f,
        .highlight = 0xcfe7eb,
        .inactiveHighlight = 0xe1e7ec,
        .accentFill = 0x0b6676,
        .onAccentFill = 0xffffff,
        .tones = {0x4d5a67, 0x0b6070, 0x17653a, 0x1d579b, 0x7d4a00, 0xa8231b},
        .toneBackgrounds = {0xe6ebef, 0xdaeef1, 0xdcf1e4, 0xe0ecfa, 0xfbedcf, 0xfbe4e1},
    };
    return colours;
}

const Colours &darkColours()
{
    static const Colours colours{
        .window = 0x1b2128,
        .base = 0x14191f,
        .alternateBase = 0x181e25,
        .button = 0x29323c,
        .text = 0xdde4eb,
        .secondary = 0x9dabb8,
        .disabled = 0x66727e,
        .line = 0x303a45,
        .border = 0x6f7d8b,
        .highlight = 0x1b4049,
        .inactiveHighlight = 0x2b3540,
        .accentFill = 0x11788a,
        .onAccentFill = 0xffffff,
        .tones = {0xaab7c4, 0x56c6d6, 0x62cd90, 0x86bbf7, 0xe8b757, 0xff9a91},
        .toneBackgrounds = {0x28313b, 0x143941, 0x163828, 0x1a3250, 0x3f3119, 0x46211f},
    };
    return colours;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

void setText(QPalette &palette, const Colours &colours)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
             QPalette::ToolTipText, QPalette::BrightText}) {
        palette.setColor(role, colours.text);
        palette.setColor(QPalette::Disabled, role, colours.disabled);
    }
    palette.setColor(QPalette::PlaceholderText, colours.secondary);
    palette.setColor(QPalette::Link, colours.tones[int(Tone::Accent)]);
    palette.setColor(QPalette::LinkVisited, colours.tones[int(Tone::Accent)]);
}

// Bevel colours, for the parts that Fusion paints.
void setShades(QPalette &palette, const Colours &colours)
{
    palette.setColor(QPalette::Light, colours.button);
    palette.setColor(QPalette::Midlight, colours.line);
    palette.setColor(QPalette::Mid, colours.border);
    palette.setColor(QPalette::Dark, colours.border);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0));
}

}

const Colours &coloursFor(const QPalette &palette)
{
    return isDark(palette) ? darkColours() : lightColours();
}

QPalette paletteFor(bool dark)
{
    const Colours &colours = dark ? darkColours() : lightColours();
    QPalette palette;
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.alternateBase);
    palette.setColor(QPalette::Button, colours.button);
    palette.setColor(QPalette::ToolTipBase, colours.toneBackgrounds[int(Tone::Neutral)]);
    palette.setColor(QPalette::Highlight, colours.highlight);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, colours.inactiveHighlight);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.inactiveHighlight);
    palette.setColor(QPalette::Disabled, QPalette::Base, colours.window);
    palette.setColor(QPalette::Disabled, QPalette::Button, colours.window);
    setText(palette, colours);
    setShades(palette, colours);
    return palette;
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}
