// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Live or whole fleet: the two ways of reading, and one line that says what the chosen one means.

#include <QWidget>

#include "models/endpoints/inventory/endpointinventory.h"

class QToolButton;

namespace reeve {

class SecondaryLabel;

class ReadingModeSwitch : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingModeSwitch(QWidget *parent = nullptr);

    ReadingMode mode() const;
    void setMode(ReadingMode mode); // emits nothing

Q_SIGNALS:
    void modeChosen(reeve::ReadingMode mode);

private:
    QToolButton *addButton(const QString &name, const QString &iconName, const QString &text);
    void explain();

    QToolButton *m_live;
    QToolButton *m_whole;
    SecondaryLabel *m_explanation;
};

}
