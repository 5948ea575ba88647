// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"

#include <QEvent>

namespace reeve {

SecondaryLabel::SecondaryLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // otherwise inherited: Text in a parent with Base background
    updateColour();
}

void SecondaryLabel::setTone(Tone tone)
{
    m_tone = tone;
    updateColour();
}

void SecondaryLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColour();
}

void SecondaryLabel::updateColour()
{
    const QColor colour = m_tone == Tone::Neutral ? secondaryText(palette()) : toneColour(m_tone, palette());
    if (palette().color(QPalette::Active, QPalette::WindowText) == colour)
        return; // setting it again would send PaletteChange again
    QPalette own = palette();
    own.setColor(QPalette::Active, QPalette::WindowText, colour);
    own.setColor(QPalette::Inactive, QPalette::WindowText, colour);
    setPalette(own);
}

}
