// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Tells on standard output when a window has been painted for the first time, so that the start can be timed.

#include <QObject>

class QWidget;

namespace reeve {

class FirstPaint : public QObject
{
    Q_OBJECT
public:
    explicit FirstPaint(QWidget &window); // goes with the window

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

}
