// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/console/firstpaint.h"

#include <QEvent>
#include <QWidget>
#include <utility>

namespace reeve {

using namespace std::chrono_literals;

FirstPaint::FirstPaint(QWidget &window, std::function<void()> function)
    : QObject(&window), m_function(std::move(function))
{
    window.installEventFilter(this);
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, &FirstPaint::finish);
    m_timeout.start(500ms);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        m_timeout.start(0ms); // child widgets are painted in the same event loop iteration
    }
    return false;
}

void FirstPaint::finish()
{
    deleteLater();
    if (const auto function = std::exchange(m_function, nullptr))
        function();
}

}
