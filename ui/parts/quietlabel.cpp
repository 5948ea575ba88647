// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/quietlabel.h"

#include <QEvent>

namespace reeve {

QuietLabel::QuietLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // on a parent in Base it would otherwise be Text, which is not tinted
    tint();
}

void QuietLabel::setTone(Tone tone)
{
    m_tone = tone;
    tint();
}

void QuietLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

void QuietLabel::tint()
{
    const QColor ink = m_tone == Tone::Neutral ? quietText(palette()) : toneColour(m_tone, palette());
    if (palette().color(QPalette::Active, QPalette::WindowText) == ink)
        return; // setting it again would announce the change again
    QPalette own = palette();
    own.setColor(QPalette::Active, QPalette::WindowText, ink);
    own.setColor(QPalette::Inactive, QPalette::WindowText, ink);
    setPalette(own);
}

}
