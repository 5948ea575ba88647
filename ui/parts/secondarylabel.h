// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A label of plain text in the palette's secondary text colour or in a tone. Follows palette changes.

#include <QLabel>

#include "ui/style/tone.h"

namespace reeve {

class SecondaryLabel : public QLabel
{
    Q_OBJECT
public:
    explicit SecondaryLabel(const QString &text = {}, QWidget *parent = nullptr);

    void setTone(Tone tone); // Neutral (unless set): the secondary text colour

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColour();

    Tone m_tone = Tone::Neutral;
};

}
