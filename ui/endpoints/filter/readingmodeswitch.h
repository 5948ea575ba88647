// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Two buttons for the reading modes, Live and Whole fleet, and a line that explains the chosen one.

#include <QWidget>

#include "models/endpoints/inventory/endpointinventory.h"

class QToolButton;

namespace reeve {

class ElidedLabel;

class ReadingModeSwitch : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingModeSwitch(QWidget *parent = nullptr);

    ReadingMode mode() const;
    void setMode(ReadingMode mode); // emits nothing

Q_SIGNALS:
    void modeChosen(reeve::ReadingMode mode); // by the user

private:
    QToolButton *addButton(const QString &name, const QString &iconName, const QString &text);
    void explain();

    QToolButton *m_live;
    QToolButton *m_whole;
    ElidedLabel *m_explanation;
};

}
