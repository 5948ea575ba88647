// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/firstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <cstdio>

namespace reeve {

FirstPaint::FirstPaint(QWidget &window) : QObject(&window)
{
    window.installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        // The widgets inside are painted in the same turn of the event loop.
        QTimer::singleShot(0, this, [] {
            std::puts("reeve: first paint");
            std::fflush(stdout);
        });
    }
    return false;
}

}
