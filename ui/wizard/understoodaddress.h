// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The card below the address: what the pasted text was understood as, with hints and an offer to correct it.

#include <QFrame>

#include "models/profiles/addressreader.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace reeve {

class CopyableText;

class UnderstoodAddress : public QFrame
{
    Q_OBJECT
public:
    explicit UnderstoodAddress(QWidget *parent = nullptr);

    void show(const PastedAddress &pasted);

Q_SIGNALS:
    void offerTaken();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addLine(const QString &sentence, bool warning);

    CopyableText *m_address;
    QLabel *m_space;
    QVBoxLayout *m_lines;
    QPushButton *m_offer;
};

}
