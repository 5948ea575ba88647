// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Calls a function once, after a window and its child widgets have been painted for the first time; after 500 ms if
// the window is not painted by then (for example because it is minimized).

#include <QObject>
#include <QTimer>
#include <functional>

class QWidget;

namespace reeve {

class FirstPaint : public QObject
{
    Q_OBJECT
public:
    // Becomes a child of window and deletes itself after the call.
    FirstPaint(QWidget &window, std::function<void()> function);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish();

    QTimer m_timeout{};
    std::function<void()> m_function;
};

}
