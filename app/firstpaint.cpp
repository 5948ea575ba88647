// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/firstpaint.h"

#include <QEvent>
#include <QWidget>
#include <utility>

namespace reeve {

using namespace std::chrono_literals;

FirstPaint::FirstPaint(QWidget &window, std::function<void()> then) : QObject(&window), m_then(std::move(then))
{
    window.installEventFilter(this);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &FirstPaint::finish);
    m_patience.start(500ms);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        m_patience.start(0ms); // the widgets inside are painted in the same turn of the event loop
    }
    return false;
}

void FirstPaint::finish()
{
    deleteLater();
    if (const auto then = std::exchange(m_then, nullptr))
        then();
}

}
