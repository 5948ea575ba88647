// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The card below the address field: the parsed address and space, warnings and notes, and an offer of a corrected
// address.

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

    void showAddress(const PastedAddress &pasted);

Q_SIGNALS:
    void offerAccepted(); // use PastedAddress::offer

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
