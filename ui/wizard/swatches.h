// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A row of buttons to choose one of several named colours, or "None". "None" is chosen at first.

#include <QColor>
#include <QWidget>

class QButtonGroup;

namespace reeve {

class Swatches : public QWidget
{
    Q_OBJECT
public:
    explicit Swatches(QWidget *parent = nullptr);

    QColor colour() const; // invalid: none
    // Chooses the colour and adds it to the row if it is not in it; invalid: "None". Does not emit edited().
    void setColour(const QColor &colour);

Q_SIGNALS:
    void edited(); // the user clicked a colour

private:
    void add(const QColor &colour, const QString &name);

    QButtonGroup *m_buttons;
    QList<QColor> m_colours{}; // by button id
};

}
