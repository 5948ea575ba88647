// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A short text with an icon on a rounded background in a tone: a status, a count, "Production".

#include <QWidget>

#include "ui/style/tone.h"

namespace reeve {

class Badge : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(QWidget *parent = nullptr);

    void setContent(Tone tone, const QString &iconName, const QString &text); // iconName: see icon(); empty: none
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_iconName{};
    QString m_text{};
};

}
