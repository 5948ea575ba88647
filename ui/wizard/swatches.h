// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A row of named colours to choose one from, with "None".

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
    void setColour(const QColor &colour); // a colour that is not in the row is added to it

Q_SIGNALS:
    void edited();

private:
    void add(const QColor &colour, const QString &name);

    QButtonGroup *m_buttons;
    QList<QColor> m_colours{};
};

}
