// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Secondary text: plain, wrapped where asked, in the quiet colour of the palette it lives under.

#include <QLabel>

#include "ui/style/theme.h"

namespace reeve {

class SecondaryLabel : public QLabel
{
    Q_OBJECT
public:
    explicit SecondaryLabel(const QString &text = {}, QWidget *parent = nullptr);

    void setTone(Tone tone); // Neutral: the quiet colour

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();

    Tone m_tone = Tone::Neutral;
};

}
