// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/secondarylabel.h"

#include <QEvent>

namespace reeve {

SecondaryLabel::SecondaryLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // on a parent in Base it would otherwise be Text, which is not tinted
    tint();
}

void SecondaryLabel::setTone(Tone tone)
{
    m_tone = tone;
    tint();
}

void SecondaryLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

void SecondaryLabel::tint()
{
    const QColor ink = m_tone == Tone::Neutral ? secondaryText(palette()) : toneColour(m_tone, palette());
    if (palette().color(QPalette::Active, QPalette::WindowText) == ink)
        return; // setting it again would announce the change again
    QPalette own = palette();
    own.setColor(QPalette::Active, QPalette::WindowText, ink);
    own.setColor(QPalette::Inactive, QPalette::WindowText, ink);
    setPalette(own);
}

}
