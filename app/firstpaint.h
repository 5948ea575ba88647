// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Calls once when a window has been painted for the first time, and everything in it; or half a second later, when
// nobody sees it.

#include <QObject>
#include <QTimer>
#include <functional>

class QWidget;

namespace reeve {

class FirstPaint : public QObject
{
    Q_OBJECT
public:
    FirstPaint(QWidget &window, std::function<void()> then); // goes with the window

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish();

    QTimer m_patience{};
    std::function<void()> m_then;
};

}
